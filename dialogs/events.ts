import type { AgentRef } from '../services/handoff';

/** What happens in a conversation besides what the subscriber says. */
export type BotEvent =
  /**
   * It begins: the bot speaks first. `caller` is the number that calls (E.164), where the channel knows one; `joins`: the channel can go
   * over to another conversation.
   */
  | { readonly name: 'start'; readonly caller?: string; readonly joins?: true }
  /** The moment has come that an earlier turn asked for, and nobody has said anything since. */
  | { readonly name: 'wake' }
  /** The channel asked again and again and heard nothing. */
  | { readonly name: 'silence' }
  /** Who had left is back by another call. */
  | { readonly name: 'resume'; readonly by: 'call'; readonly caller?: string }
  /** It was opened by a link, by who has proven nothing yet. */
  | { readonly name: 'resume'; readonly by: 'link' }
  /** Files came that cannot be taken. */
  | { readonly name: 'refusedFiles'; readonly why: 'size' | 'type' | 'number' }
  /** Nobody took what was to be handed over: a call, or a chat that another house has not taken. */
  | { readonly name: 'unanswered' }
  /** The caller was asked for a message to the office; so many seconds of it were recorded. */
  | { readonly name: 'recorded'; readonly seconds: number }
  | AgentEvent;

/** What an agent does in a conversation. */
export type AgentEvent = { readonly name: 'agent'; readonly agent: AgentRef } & (
  | { readonly does: 'accepts' }
  | {
      readonly does: 'says';
      readonly text: string;
      readonly files?: readonly { readonly id: string; readonly name: string; readonly type: string }[];
    }
  | { readonly does: 'leaves'; readonly why: 'done' | 'vanished' }
  | { readonly does: 'transfers'; readonly to: AgentRef }
);
