/** What agents note for one another on a conversation; subscribers never see it. */
import type { AgentRef } from './handoff';

export interface Note {
  /** Given by who writes it, so that a repeated note is kept once. */
  readonly id: string;
  readonly conversationId: string;
  readonly by: AgentRef;
  readonly at: Date;
  readonly text: string;
}

export interface Notes {
  prepare(): Promise<void>;
  add(note: Note): Promise<void>;
  /** All of a conversation, oldest first. */
  of(conversationId: string): Promise<readonly Note[]>;
}
