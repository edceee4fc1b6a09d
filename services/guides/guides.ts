/** Guides through the swap of a device, as data: the checks before one is ordered, the steps of the swap, what its lights mean. */
import { z } from 'zod';
import { lightsShape, readLights, readyState } from './lights';
import { serialShape } from './serials';

export const equipmentTypes = ['modem', 'router', 'setTopBox'] as const;
export type EquipmentType = (typeof equipmentTypes)[number];

const text = z.string().trim().min(1);
/** Every sentence stands in both languages. */
const words = z.strictObject({ sl: text, en: text });
export type Words = Readonly<z.infer<typeof words>>;

const id = z.string().regex(/^[a-z][A-Za-z]*$/, 'must be a word such as unplugOld');

const step = z.strictObject({
  /** Never to be changed: saved swaps and conversations under way name it. */
  id,
  /** A few words, such as "napajanje". */
  title: words,
  text: words,
  /** Where it should be said otherwise than it is written: no "look at the picture". */
  speech: words.optional(),
  /** One of `web/pictures`, less the device: `coax` is `modem-coax`. */
  picture: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  /** What is to be seen when the step is done right. */
  see: words,
  /** What helps when it does not work, one after the other. */
  whenNot: z.array(words).min(1),
  /** Before it, who writes or calls over the device is offered another way. */
  takesConnectionAway: z.literal(true).optional(),
  /** The new device is switched on, so that what its lights do matters. */
  poweredOn: z.literal(true).optional(),
  /** The state of the lights that tells that the step is done. */
  doneWhen: z.string().optional(),
  /** The answer is what the lights do. */
  asksForLights: z.literal(true).optional(),
});

const guide = z.strictObject({
  equipment: z.enum(equipmentTypes),
  serial: serialShape,
  /** Where the serial number is found. */
  whereSerial: words,
  lights: lightsShape(words),
  /** Before a replacement is ordered; each ends with the question whether it works now. */
  checks: z.array(step).min(2).max(3),
  steps: z.array(step).min(5).max(8),
  /** Before the second and the third try to have it registered. */
  retries: z.tuple([words, words]),
  /** What is good to know once it works. */
  done: words,
});

export type GuideStep = Readonly<z.infer<typeof step>>;
export type Guide = Readonly<z.infer<typeof guide>>;

/**
 * Reads a guide.
 *
 * @throws Error naming the guide and every fault in it
 */
export function readGuide(name: string, data: unknown): Guide {
  const read = guide.safeParse(data);
  const faults = read.success ? faultsOf(read.data) : [z.prettifyError(read.error)];
  if (!read.success || faults.length > 0) throw new Error(`The guide ${name} is wrong:\n${faults.join('\n')}`);
  return read.data;
}

function faultsOf({ steps, checks, lights }: Guide): string[] {
  const ids = [...checks, ...steps].map((one) => one.id);
  const states = Object.keys(lights.states);
  return [
    ...ids.filter((one, place) => ids.indexOf(one) < place).map((one) => `two steps are named ${one}`),
    ...(steps.filter(({ asksForLights }) => asksForLights === true).length === 1
      ? []
      : ['one of the steps, and only one, must ask for the lights']),
    ...[readyState, ...lights.rules.map(({ state }) => state), ...steps.flatMap(({ doneWhen }) => doneWhen ?? [])]
      .filter((state) => !states.includes(state))
      .map((state) => `no light state is named ${state}`),
    ...lights.rules
      .filter(({ light }) => !['any', 'all', 'some', ...Object.keys(lights.names)].includes(light))
      .map(({ light }) => `no light is named ${light}`),
    ...lights.answers
      .flatMap(({ sl, en }) => [sl, en])
      .filter((answer) => readLights(answer, lights, true) === undefined)
      .map((answer) => `the answer “${answer}” tells no state`),
  ];
}
