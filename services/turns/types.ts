/** A turn as it is saved: one document that holds the input, the replies, the new state and what must be done because of it. */
import type { DocumentLink } from '../attachments';
import type { EmailConfirmed, InitialStatus, NewRequest, Withdrawal } from '../requests';
import type { HandoffPlace, HandoffSnapshot, Rating } from '../handoff';
import type { OutboxMessage } from '../outbox';
import type { Registration } from '../provisioning';
import type { SwapChange } from '../swaps';
import type { TurnFacts } from './facts';

/** An activity as it is kept: what Bot Framework calls an Activity, less what the conversation tells already. */
export interface StoredActivity {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** What a turn does outside its conversation. Each is safe to do again: it is keyed by the turn's id. */
export type Effect =
  | { readonly type: 'saveRequest'; readonly request: NewRequest; readonly status?: InitialStatus }
  | { readonly type: 'withdrawRequest'; readonly withdrawal: Withdrawal }
  | { readonly type: 'confirmEmail'; readonly confirmed: Omit<EmailConfirmed, 'turnId'> }
  | { readonly type: 'linkDocuments'; readonly documents: readonly string[]; readonly link: DocumentLink }
  | { readonly type: 'keepSwap'; readonly change: SwapChange }
  /** `key` names the wish: the same one may be told by several turns. */
  | { readonly type: 'registerDevice'; readonly registration: Registration; readonly key: string }
  | { readonly type: 'showHandoff'; readonly handoff: HandoffSnapshot }
  | { readonly type: 'rate'; readonly since: Date; readonly rating: Rating }
  | { readonly type: 'send'; readonly messages: readonly OutboxMessage[] };

export interface Turn {
  readonly conversationId: string;
  /** 0, 1, 2 … without a gap; unique in the conversation, and so the compare-and-swap. */
  readonly sequence: number;
  /** Names the message that the turn answers; a message that comes twice has the same. */
  readonly inputKey: string;
  readonly at: Date;
  readonly channel: string;
  /** The process that ran the turn. */
  readonly node: string;
  /** Absent where the bot speaks first. */
  readonly input?: StoredActivity;
  readonly replies: readonly StoredActivity[];
  /** Activities in the conversation up to and with this turn: the watermark after it. */
  readonly through: number;
  /** The conversation's state after the turn, as JSON. */
  readonly state: string;
  readonly effects: readonly Effect[];
  /** When the bot wants to be woken if nothing is said until then. */
  readonly wakeAt?: Date;
  /** What is open after the turn; absent when nothing is. */
  readonly open?: OpenPlace;
  /** Where the hand-off to a human stands after the turn; absent when none is wanted. */
  readonly handoff?: HandoffPlace;
  /** What it tells for the overview; absent where the turn failed. */
  readonly facts?: TurnFacts;
  /** True until the effects are known to be done; replies leave only after that. */
  readonly pending: boolean;
}

/** The conversation that is open, such as `planChange`, and its step whose question is open. */
export interface OpenPlace {
  readonly flow: string;
  readonly step?: string;
}

/** A turn that asked to be woken. */
export type DueTurn = Pick<Turn, 'conversationId' | 'sequence' | 'channel'>;

/** Unique over all conversations. */
export const turnId = (turn: Pick<Turn, 'conversationId' | 'inputKey'>): string =>
  `${turn.conversationId}/${turn.inputKey}`;

/** The activities of a turn in their order, with the watermark before the first. */
export function activitiesOf(turn: Turn): { readonly before: number; readonly activities: readonly StoredActivity[] } {
  const activities = turn.input === undefined ? turn.replies : [turn.input, ...turn.replies];
  return { before: turn.through - activities.length, activities };
}

/** The turns of all conversations. */
export interface Turns {
  /** The newest turn of a conversation; `undefined` when there is no such conversation. */
  latest(conversationId: string): Promise<Turn | undefined>;
  /** The turn that answered this message. */
  find(conversationId: string, inputKey: string): Promise<Turn | undefined>;
  /** The turn of that place in the conversation. */
  at(conversationId: string, sequence: number): Promise<Turn | undefined>;
  /** Saves a turn, majority and journaled; `false` when its message or its sequence is taken. */
  append(turn: Turn): Promise<boolean>;
  /** Turns with activities past a watermark, oldest first. */
  after(conversationId: string, watermark: number): Promise<readonly Turn[]>;
  /** Notes that the effects are done; saved soon, not at once, since doing them again is harmless. */
  settled(turn: Turn): void;
  /** Turns saved before an instant whose effects are not known to be done. */
  unsettled(before: Date): Promise<readonly Turn[]>;
  /** Turns whose moment to wake the bot lies after one instant and not after the other, earliest first; also those that are the newest no more. */
  due(after: Date, until: Date): Promise<readonly DueTurn[]>;
  /** Tells of turns that other processes saved; the returned function ends it. */
  watch(watcher: Watcher): () => Promise<void>;
}

export interface Watcher {
  /** Another process has saved a turn, and its effects are done. */
  turn(turn: Turn): void;
  /** Some may have been missed: look for yourself. */
  gap(): void;
}
