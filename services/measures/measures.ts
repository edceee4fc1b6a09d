/** The emergency measures as data: what holds on a day, so that their end needs no programmer. */
import { z } from 'zod';
import type { Content, ContentShape } from '../content';

/**
 * `emergency` the emergency itself, by which answers go; `freeSuspension` a temporary disconnection costs nothing;
 * `freeEquivalentChange` nor does a change between packages with the same services; `noHomeVisits` technicians stay away from homes.
 */
export const measureIds = ['emergency', 'freeSuspension', 'freeEquivalentChange', 'noHomeVisits'] as const;
export type MeasureId = (typeof measureIds)[number];

export interface Measure {
  readonly id: MeasureId;
  /** First and last local day; absent: since ever, until further notice. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** For who edits it. */
  readonly note?: string | undefined;
}

export interface Measures extends Content<Measure> {
  /** Whether it holds on a local day. */
  holds(id: MeasureId, day: string): Promise<boolean>;
}

const day = z.iso.date('must be a day such as 2026-12-31');

export const measureShape: ContentShape<Measure> = {
  name: 'measures',
  entry: z
    .strictObject({
      id: z.enum(measureIds),
      since: day.optional(),
      until: day.optional(),
      note: z.string().trim().max(500, 'is longer than 500 characters').optional(),
    })
    .refine(({ since, until }) => since === undefined || until === undefined || since <= until, {
      path: ['until'],
      message: 'is before since',
    }),
};
