/** Reads a plan file (JSON) whole: either every plan is right, or every fault is named by its place. */
import { z } from 'zod';
import { placeOf } from '../shared/place';
import type { Plan } from './plans';

export type ReadPlans =
  { readonly ok: true; readonly plans: readonly Plan[] } | { readonly ok: false; readonly faults: readonly string[] };

const plan = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, with dashes between'),
  name: z.string().trim().min(1, 'is empty').max(80),
  network: z.enum(['coax', 'fibre']),
  services: z
    .array(z.enum(['internet', 'tv', 'phone']))
    .min(1, 'is empty')
    .refine((services) => new Set(services).size === services.length, 'names a service twice'),
  downMbps: z.number().positive(),
  upMbps: z.number().positive(),
  monthlyCents: z.int().nonnegative(),
});

const file = z.strictObject({
  note: z.string().optional(),
  currency: z.literal('EUR').optional(),
  plans: z.array(plan).min(1, 'is empty').max(500),
});

/** Reads a file of the shape of `demo/plans.json`. */
export function readPlanFile(text: string): ReadPlans {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, faults: [`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = file.safeParse(json);
  if (!read.success) {
    return { ok: false, faults: read.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) };
  }
  const { plans } = read.data;
  const faults = [...doubled(plans, 'id'), ...doubled(plans, 'name')];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, plans };
}

function doubled(plans: readonly Plan[], key: 'id' | 'name'): string[] {
  return plans.flatMap((plan, n) => {
    const first = plans.findIndex((other) => other[key] === plan[key]);
    return first < n ? [`plans[${n}].${key}: is the same as that of plans[${first}]`] : [];
  });
}
