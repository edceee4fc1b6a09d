/** One understander for all tests of this folder, on the Monday of the demonstration. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createUnderstander,
  type Entity,
  type Expecting,
  type Language,
  type PlanName,
  type Understander,
  type Understanding,
} from '../../../services/understanding';
import { z } from 'zod';

/** A Monday, 10:00 in Slovenia. */
export const now = new Date('2026-11-23T10:00:00+01:00');

export const root = join(__dirname, '..', '..', '..');

const catalogue = z.object({ plans: z.array(z.object({ id: z.string(), name: z.string() })) });

export const demoPlans: readonly PlanName[] = catalogue.parse(
  JSON.parse(readFileSync(join(root, 'demo', 'plans.json'), 'utf8')),
).plans;

let understander: Understander | undefined;

export function understand(utterance: string, language: Language = 'sl', expecting?: Expecting): Understanding {
  understander ??= createUnderstander({ plans: demoPlans });
  return understander.understand(utterance, { language, now, ...(expecting === undefined ? {} : { expecting }) });
}

/** `type value` of each entity, as tables read them best. */
export const shown = (entities: readonly Entity[]): readonly string[] =>
  entities.map(
    ({ type, value }) => `${type} ${typeof value === 'object' ? `${value.start ?? ''}..${value.end ?? ''}` : value}`,
  );

export const entitiesOf = (utterance: string, language: Language = 'sl', expecting?: Expecting): readonly string[] =>
  shown(understand(utterance, language, expecting).entities);
