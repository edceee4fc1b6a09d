/**
 * Conversations that want a human, or have one. What counts is the state of the conversation itself, saved with its turns, so
 * that of two agents who accept at once one wins; what stands here is its image, for the queue and the desk.
 */
import type { RequestVerification } from '../requests';
import type { Language } from '../understanding/types';

/** Why a human is wanted. */
export type HandoffReason =
  /** The subscriber asked for one. */
  | 'asked'
  /** The bot did not understand, again and again. */
  | 'misses'
  /** Nothing was heard, again and again. */
  | 'silence'
  /** Too many wrong codes. */
  | 'codes'
  | 'swapFailed'
  /** The checks did not solve it. */
  | 'faultUnsolved'
  | 'anger'
  /** A question about the contract that the bot is not sure of. */
  | 'contract';

export type HandoffState = 'waiting' | 'accepted' | 'closed';

/** How it ended. */
export type HandoffOutcome =
  /** An agent ended the talk. */
  | 'done'
  /** The subscriber went back to the bot, or away. */
  | 'left'
  /** The subscriber chose a call-back instead of waiting. */
  | 'callback'
  /** Nobody took it. */
  | 'unanswered';

/** Where a hand-off stands after a turn. */
export interface HandoffPlace {
  readonly state: 'waiting' | 'accepted';
  readonly agent?: AgentRef;
}

export interface AgentRef {
  readonly id: string;
  /** As subscribers read it. */
  readonly name: string;
}

/** The state after a turn that changed it. */
export interface HandoffSnapshot {
  readonly state: HandoffState;
  readonly reason: HandoffReason;
  /** Since when a human is wanted; one who was given back to the queue keeps it. */
  readonly since: Date;
  readonly language: Language;
  readonly subscriberNumber: string | null;
  readonly verification: RequestVerification;
  readonly agent?: AgentRef;
  readonly acceptedAt?: Date;
  readonly closedAt?: Date;
  readonly outcome?: HandoffOutcome;
}

export interface Handoff extends HandoffSnapshot {
  readonly conversationId: string;
  readonly channel: string;
  /** The turn that it is the image of. */
  readonly sequence: number;
  /** Activities in the conversation until then. */
  readonly through: number;
  /** When the subscriber said something last. */
  readonly lastSaidAt: Date;
  /** Activities that the agent has seen. */
  readonly readThrough: number;
  readonly rating?: Rating;
}

/** What a turn tells of it; `lastSaidAt` only where the subscriber said something. */
export type HandoffImage = Omit<Handoff, 'readThrough' | 'rating' | 'lastSaidAt'> &
  Partial<Pick<Handoff, 'lastSaidAt'>>;

/** What the subscriber thought of the talk. */
export interface Rating {
  /** 1 (bad) to 5 (excellent). */
  readonly score: number;
  readonly comment?: string;
}

/** Where somebody stands in the queue, and what that may mean. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position: number;
  /** Agents who are signed in. */
  readonly agents: number;
  /** As far as the last talks tell; absent when there were none. */
  readonly minutes?: number;
}

/** Names one hand-off for ever. */
export type HandoffKey = Pick<Handoff, 'conversationId' | 'since'>;

export interface Handoffs {
  prepare(): Promise<void>;
  /** Keeps the image of a turn; an older one than what is kept changes nothing, so doing it again is harmless. */
  put(image: HandoffImage): Promise<void>;
  /** Tells of each image that this process keeps; the returned function ends it. */
  listen(listener: (handoff: HandoffKey) => void): () => void;
  /** The newest of a conversation, which may have wanted a human more than once. */
  find(conversationId: string): Promise<Handoff | undefined>;
  /** All that wait, who has waited longest first. */
  waiting(): Promise<readonly Handoff[]>;
  /** The talks of an agent. */
  of(agentId: string): Promise<readonly Handoff[]>;
  /** All that an agent has; for who looks after agents who are gone. */
  accepted(): Promise<readonly Handoff[]>;
  /** The agent has seen so many activities; never fewer than before. */
  read(handoff: HandoffKey, through: number): Promise<void>;
  rate(handoff: HandoffKey, rating: Rating): Promise<void>;
  /** The place of who has wanted a human since then. */
  place(since: Date, agents: number): Promise<QueuePlace>;
}
