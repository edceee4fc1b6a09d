/** A chat as its agent sees it: all that was said, and what the bot knows. */
import { z } from 'zod';
import { equipmentTypes, guides, type Words } from '../../../services/guides';
import type { Handoff } from '../../../services/handoff';
import type { Plans } from '../../../services/plans';
import type { Requests } from '../../../services/requests';
import type { Subscribers } from '../../../services/subscribers';
import type { OpenPlace, Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { turnPast, type SignFile } from '../directLine/activities';

export interface DescribeOptions {
  readonly conversations: Pick<Conversations, 'turnsAfter'>;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly plans: Pick<Plans, 'latest'>;
  readonly requests: Pick<Requests, 'listFor'>;
  readonly sign: SignFile;
}

export interface ChatDetail {
  readonly activities: readonly object[];
  readonly through: number;
  readonly open?: OpenPlace;
  /** What the open conversation has been told so far, by its own names. */
  readonly answers: Readonly<Record<string, string>>;
  /** What is done of a guided swap. */
  readonly steps: readonly Words[];
  /** Only where a one-time code proves who it is: nobody else may be told what is on file. */
  readonly subscriber?: { readonly name: string; readonly plan: string };
  readonly requests: readonly { readonly reference: string; readonly kind: string; readonly status: string }[];
}

const mostRequests = 20;

export async function describeChat(head: Turn, handoff: Handoff, options: DescribeOptions): Promise<ChatDetail> {
  const { conversations, sign } = options;
  const draft = draftIn(JSON.parse(head.state)) ?? {};
  const turns = await conversations.turnsAfter(head.conversationId, 0);
  return {
    activities: turns.flatMap((turn) => turnPast(turn, 0, sign).activities),
    through: turns.at(-1)?.through ?? 0,
    ...(head.open === undefined ? {} : { open: head.open }),
    answers: answersIn(draft, options),
    steps: stepsIn(draft),
    ...(await onFile(handoff, options)),
  };
}

async function onFile(
  { subscriberNumber, verification }: Handoff,
  { subscribers, plans, requests }: DescribeOptions,
): Promise<Pick<ChatDetail, 'subscriber' | 'requests'>> {
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

const stack = z.object({ dialogStack: z.array(z.object({ state: z.unknown() })) });
const nested = z.object({ dialogs: stack });
const flowState = z.object({ draft: z.record(z.string(), z.unknown()) });

type Draft = Readonly<Record<string, unknown>>;

/** What has been answered as plain values or lists of them; packages by their names. */
function answersIn(draft: Draft, { plans }: Pick<DescribeOptions, 'plans'>): Readonly<Record<string, string>> {
  const nameOf = (value: string): string => plans.latest().find(({ id }) => id === value)?.name ?? value;
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      const list = Array.isArray(value) ? value : [value];
      const plain = list.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
      return plain.length === 0 || plain.length < list.length ? [] : [[name, plain.map(nameOf).join(', ')]];
    }),
  );
}

const swap = z.object({ equipment: z.enum(equipmentTypes), steps: z.array(z.string()) });

function stepsIn(draft: Draft): readonly Words[] {
  const read = swap.safeParse(draft);
  if (!read.success) return [];
  const { checks, steps } = guides[read.data.equipment];
  return read.data.steps.flatMap((id) => [...checks, ...steps].find((step) => step.id === id)?.title ?? []);
}

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
