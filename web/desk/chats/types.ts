/** Chats and calls as the page gets them, with the activities of Direct Line as far as the desk shows them. */
import type * as shapes from '../../../bots/channels/desk/shapes/chats';
import type { HandoffReason } from '../../../services/handoff/handoff';
import type { Sent } from '../sent';

export type Reason = HandoffReason;
export type ChatSummary = Sent<shapes.ChatSummary>;
export type CallSummary = Sent<shapes.CallSummary>;
export type DeskState = Sent<shapes.DeskState>;
export type Known = Sent<shapes.Known>;
export type ChatDetail = Sent<shapes.ChatDetail<Activity>>;
export type CannedReplies = Sent<shapes.CannedReplies>;
export type CannedReply = CannedReplies['replies'][number];
export type LiveMessage = Sent<shapes.LiveMessage<Activity>>;

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
