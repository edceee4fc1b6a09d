/** A notice as its file has it. */
import { z } from 'zod';
import { instantAt, localDay, localTime } from '../calendar';
import { bilingual, type ContentShape } from '../content';
import { noticeKinds, type Notice, type WrittenNotice } from './notices';

const wanted = 'must be a moment such as 2026-11-23 14:30, by local clocks';

/** `2026-11-23 14:30` by local clocks, or ISO 8601 with its offset (`2026-11-23T14:30:00+01:00`). */
const moment = z.string().transform((text, context): Date => {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(text.trim()) ?? [];
  const instant = time === '' ? fromIso(text.trim()) : instantAt(day, time);
  if (instant !== undefined) return instant;
  context.addIssue({ code: 'custom', message: wanted });
  return z.NEVER;
});

function fromIso(text: string): Date | undefined {
  return z.iso.datetime({ offset: true }).safeParse(text).success ? new Date(text) : undefined;
}

/** By local clocks where that is exact, as it is for whole minutes. */
function writtenMoment(instant: Date): string {
  const [day, time] = [localDay(instant), localTime(instant)];
  return instantAt(day, time)?.getTime() === instant.getTime() ? `${day} ${time}` : instant.toISOString();
}

const unlike = <T extends z.ZodType>(list: z.ZodArray<T>) =>
  list.refine((all) => new Set(all).size === all.length, 'names one twice');

export const writtenNotice = ({ from, until, ...notice }: Notice): WrittenNotice => ({
  ...notice,
  from: writtenMoment(from),
  ...(until === undefined ? {} : { until: writtenMoment(until) }),
});

export const noticeShape: ContentShape<Notice> = {
  name: 'notices',
  entry: z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, with dashes between')
        .max(60, 'is longer than 60 characters'),
      kind: z.enum(noticeKinds),
      places: unlike(z.array(z.string().trim().min(1, 'is empty').max(80, 'is longer than 80 characters'))).default([]),
      services: unlike(z.array(z.enum(['internet', 'tv', 'phone']))).default([]),
      from: moment,
      until: moment.optional(),
      greet: z.boolean().optional(),
      ...bilingual,
    })
    .refine(({ from, until }) => until === undefined || from < until, {
      path: ['until'],
      message: 'is not after from',
    }),
  written: writtenNotice,
};
