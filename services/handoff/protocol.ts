/**
 * What goes between a conversation and the humans of another house: the Bot Framework's hand-off protocol. Out go `handoff.initiate`,
 * with what is known and all that was said, and then each message; back come messages of agents and `handoff.status`.
 */
import type { FileRef } from '../attachments';
import type { AgentRef, Handoff, HandoffKey } from './handoff';

/** What is known when a human is wanted; nothing from the file where no code has proven who it is. */
export interface HandoffContext extends Pick<
  Handoff,
  'reason' | 'language' | 'channel' | 'subscriberNumber' | 'verification'
> {
  /** Since when a human is wanted (ISO). */
  readonly since: string;
  readonly subscriber?: { readonly name: string; readonly plan: string };
  /** What is open with the bot, and the step whose question is open. */
  readonly open?: { readonly flow: string; readonly step?: string };
  /** What it has been told so far, by the names of what is open. */
  readonly answers: Readonly<Record<string, string>>;
  /** What is done of a guided swap, in words for the office. */
  readonly steps: readonly string[];
  readonly requests: readonly { readonly reference: string; readonly kind: string; readonly status: string }[];
}

/** Something that was said, by the subscriber, the bot or an agent. */
export interface SaidActivity {
  readonly type: 'message';
  /** Names it for ever. */
  readonly id: string;
  readonly timestamp: string;
  readonly from: { readonly id: 'subscriber' | 'bot' | 'agent'; readonly name: string };
  readonly text: string;
  readonly files: readonly FileRef[];
}

export interface HandoffInitiate {
  readonly type: 'event';
  readonly name: 'handoff.initiate';
  /** Names the hand-off for ever. */
  readonly id: string;
  readonly timestamp: Date;
  readonly channelId: string;
  readonly conversation: { readonly id: string };
  readonly value: HandoffContext;
  readonly attachments: readonly [
    {
      readonly name: 'Transcript';
      readonly contentType: 'application/json';
      readonly content: { readonly activities: readonly SaidActivity[] };
    },
  ];
}

export interface HandoffStatus {
  readonly type: 'event';
  readonly name: 'handoff.status';
  /** Names it for ever, so that what comes twice is taken once. */
  readonly id: string;
  readonly value:
    /** The agent has the conversation now, also where another one had it. */
    | { readonly state: 'accepted'; readonly agent: AgentRef }
    /** Who had it has it no more (`message`: why); with `over`, nobody there will take it either. */
    | { readonly state: 'failed'; readonly message: string; readonly over?: true }
    /** The agent is through with it. */
    | { readonly state: 'completed' };
}

/** What an agent says there. */
export interface AgentMessage {
  readonly type: 'message';
  readonly id: string;
  readonly from: AgentRef;
  readonly text: string;
  /** Of the types that we accept; of any other the target gives the address, in the text. */
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

/** `handoff.initiate` for a hand-off, in the shape that botbuilder's own `EventFactory` gives it. */
export const initiateEvent = (
  handoff: Pick<Handoff, 'conversationId' | 'channel' | 'since'>,
  value: HandoffContext,
  activities: readonly SaidActivity[],
): HandoffInitiate => ({
  type: 'event',
  name: 'handoff.initiate',
  id: handoffId(handoff),
  timestamp: handoff.since,
  channelId: handoff.channel,
  conversation: { id: handoff.conversationId },
  value,
  attachments: [{ name: 'Transcript', contentType: 'application/json', content: { activities } }],
});

/** Names one hand-off for ever: a conversation may want a human more than once. */
export const handoffId = ({ conversationId, since }: HandoffKey): string => `${conversationId}/${since.toISOString()}`;

/** `handoff.status`, as a target tells it or as it is told of one that cannot be reached. */
export const statusEvent = (id: string, value: HandoffStatus['value']): HandoffStatus => ({
  type: 'event',
  name: 'handoff.status',
  id,
  value,
});
