/** What the service tells the page of chats: the shapes of its routes and of its WebSocket. */
import type { HandoffReason } from '../../../services/handoff/handoff';

export type Reason = HandoffReason;

export interface Agent {
  readonly id: string;
  readonly name: string;
}

export interface ChatSummary {
  readonly id: string;
  readonly state: 'waiting' | 'accepted' | 'closed';
  readonly reason: Reason;
  readonly since: string;
  readonly language: 'sl' | 'en';
  readonly subscriberNumber: string | null;
  readonly verification: 'otp' | 'callerId' | 'none';
  readonly agent?: Agent;
  readonly lastSaidAt: string;
  readonly through: number;
  readonly readThrough: number;
  readonly lastWords: string;
}

export interface DeskState {
  readonly waiting: readonly ChatSummary[];
  readonly mine: readonly ChatSummary[];
  readonly others: readonly ChatSummary[];
  readonly colleagues: readonly Agent[];
}

export interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
}

export interface Activity {
  readonly id: string;
  readonly timestamp: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role: 'user' | 'bot'; readonly name?: string };
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
}

export interface Note {
  readonly id: string;
  readonly by: Agent;
  readonly at: string;
  readonly text: string;
}

export interface ChatDetail extends ChatSummary {
  readonly activities: readonly Activity[];
  readonly open?: { readonly flow: string; readonly step?: string };
  readonly answers: Readonly<Record<string, string>>;
  /** What is done of a guided swap, in words. */
  readonly steps: readonly { readonly sl: string; readonly en: string }[];
  readonly subscriber?: { readonly name: string; readonly plan: string };
  readonly requests: readonly { readonly reference: string; readonly kind: string; readonly status: string }[];
  readonly notes: readonly Note[];
}

export interface CannedReply {
  readonly id: string;
  readonly title: { readonly sl: string; readonly en: string };
  readonly sl: string;
  readonly en: string;
}

export interface CannedReplies {
  readonly replies: readonly CannedReply[];
  readonly values: { readonly phone: string; readonly email: string };
}

export type LiveMessage =
  | { readonly type: 'state'; readonly now: string; readonly state: DeskState }
  | {
      readonly type: 'turn';
      readonly id: string;
      readonly activities: readonly Activity[];
      /** Activities in the chat before and with these. */
      readonly from: number;
      readonly through: number;
      /** Whether it is the agent's after the turn. */
      readonly mine: boolean;
    }
  | { readonly type: 'typing'; readonly id: string }
  | { readonly type: 'closed'; readonly id: string }
  /** Whether the page is there. */
  | { readonly type: 'ask' }
  | { readonly type: 'beat' };
