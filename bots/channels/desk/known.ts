/** What the bot knows of a conversation that a human takes over: where it stands, what was answered, and what is on file. */
import { z } from 'zod';
import { wordings } from '../../../cards/wording';
import type { FaultCheckId } from '../../../services/faultChecks';
import { equipmentTypes, guides, type Words } from '../../../services/guides';
import type { Handoff } from '../../../services/handoff';
import type { Plans } from '../../../services/plans';
import type { Requests } from '../../../services/requests';
import type { Subscribers } from '../../../services/subscribers';
import type { Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import type { Known } from './shapes/chats';

export interface KnownOptions {
  readonly conversations: Pick<Conversations, 'turnsAfter'>;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly plans: Pick<Plans, 'latest'>;
  readonly requests: Pick<Requests, 'listFor'>;
}

const mostRequests = 20;
/** The open question is looked for among so many activities. */
const lookBack = 60;

/** @param head the newest turn */
export async function knownOf(head: Turn, handoff: Handoff, options: KnownOptions): Promise<Known> {
  const { conversationId, through } = head;
  const turns = await options.conversations.turnsAfter(conversationId, Math.max(0, through - lookBack));
  const question = head.open?.step === undefined ? undefined : askedLast(turns);
  return {
    through,
    ...(head.open === undefined ? {} : { open: head.open }),
    ...(question === undefined ? {} : { question }),
    ...told(head, options),
    ...(await onFile(handoff, options)),
  };
}

/** What the conversation that is open after a turn has been told so far. */
export function told(turn: Turn, options: Pick<KnownOptions, 'plans'>): Pick<Known, 'answers' | 'steps'> {
  const draft = draftIn(JSON.parse(turn.state)) ?? {};
  return { answers: answersIn(draft, options), steps: [...swapSteps(draft), ...faultChecks(draft)] };
}

const asking = z.object({ text: z.string(), channelData: z.object({ prompt: z.string() }) });

/** The question that the bot asked last. */
const askedLast = (turns: readonly Turn[]): string | undefined =>
  turns
    .flatMap(({ replies }) => replies)
    .flatMap((reply) => {
      const read = asking.safeParse(reply);
      return read.success ? [read.data.text] : [];
    })
    .at(-1);

async function onFile(
  { subscriberNumber, verification }: Handoff,
  { subscribers, plans, requests }: KnownOptions,
): Promise<Pick<Known, 'subscriber' | 'requests'>> {
  if (subscriberNumber === null || verification !== 'otp') return { requests: [] };
  const [subscriber, all] = await Promise.all([
    subscribers.find(subscriberNumber),
    requests.listFor(subscriberNumber, mostRequests),
  ]);
  const plan = plans.latest().find(({ id }) => id === subscriber?.plan);
  return {
    ...(subscriber === undefined ? {} : { subscriber: { name: subscriber.name, plan: plan?.name ?? subscriber.plan } }),
    requests: all
      .filter(({ status }) => status === 'received' || status === 'inProgress')
      .map(({ reference, kind, status }) => ({ reference, kind, status })),
  };
}

type Draft = Readonly<Record<string, unknown>>;

const address = z.object({ street: z.string(), postcode: z.string(), place: z.string() });
const plainValue = z.union([
  z.string(),
  z.number().transform(String),
  z.boolean().transform((yes) => (yes ? 'yes' : 'no')),
  address.transform(({ street, postcode, place }) => `${street}, ${postcode} ${place}`),
  z.object({ reference: z.string() }).transform(({ reference }) => reference),
]);
const answer = z.union([plainValue.transform((one) => [one]), z.array(plainValue).min(1)]);
/** Of the flow's own workings, or shown as steps. */
const unsaid = new Set(['steps', 'checked', 'confirmed', 'saved', 'form', 'registration']);

/** What has been answered, as plain values or lists of them; packages by their names. */
function answersIn(draft: Draft, { plans }: Pick<KnownOptions, 'plans'>): Known['answers'] {
  const flat = { ...draft, ...suspended(draft) };
  const nameOf = (value: string): string => plans.latest().find(({ id }) => id === value)?.name ?? value;
  return Object.fromEntries(
    Object.entries(flat).flatMap(([name, value]) => {
      const read = unsaid.has(name) ? undefined : answer.safeParse(value);
      return read?.success === true ? [[name, read.data.map(nameOf).join(', ')]] : [];
    }),
  );
}

const services = z.object({ services: z.array(z.string()), except: z.array(z.string()) });

/** A suspension keeps its services in one answer, and an end that is open as none. */
function suspended({ wanted, endDate }: Draft): Draft {
  return { ...services.safeParse(wanted).data, ...(endDate === null ? { endDate: 'untilFurther' } : {}) };
}

const swap = z.object({ equipment: z.enum(equipmentTypes), steps: z.array(z.string()) });

function swapSteps(draft: Draft): readonly Words[] {
  const read = swap.safeParse(draft);
  if (!read.success) return [];
  const { checks, steps } = guides[read.data.equipment];
  return read.data.steps.flatMap((id) => [...checks, ...steps].find((step) => step.id === id)?.title ?? []);
}

function faultChecks({ checked }: Draft): readonly Words[] {
  const { sl, en } = wordings;
  const isCheck = (id: unknown): id is FaultCheckId => typeof id === 'string' && id in sl.messages.checks;
  const ids = Array.isArray(checked) ? checked.filter(isCheck) : [];
  return ids.map((id) => ({ sl: sl.messages.checks[id], en: en.messages.checks[id] }));
}

const stack = z.object({ dialogStack: z.array(z.object({ state: z.unknown() })) });
const nested = z.object({ dialogs: stack });
const flowState = z.object({ draft: z.record(z.string(), z.unknown()) });

/** The draft of the open conversation in the saved state. */
function draftIn(state: unknown): Draft | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  for (const saved of Object.values(state)) {
    const root = nested.safeParse(saved);
    const inner = root.success ? nested.safeParse(root.data.dialogs.dialogStack.at(-1)?.state) : undefined;
    const open =
      inner?.success === true ? flowState.safeParse(inner.data.dialogs.dialogStack.at(-1)?.state) : undefined;
    if (open?.success === true) return open.data.draft;
  }
  return undefined;
}
