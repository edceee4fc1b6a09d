/** What happens in a conversation besides what the subscriber says. */
export type BotEvent =
  /** It begins: the bot speaks first. `caller` is the number that calls (E.164), where the channel knows one. */
  | { readonly name: 'start'; readonly caller?: string }
  /** The moment has come that an earlier turn asked for, and nobody has said anything since. */
  | { readonly name: 'wake' }
  /** The channel asked again and again and heard nothing. */
  | { readonly name: 'silence' }
  /** Who had left is back, by another call or on another channel. */
  | { readonly name: 'resume'; readonly caller?: string }
  /** Files came that cannot be taken. */
  | { readonly name: 'refusedFiles'; readonly why: 'size' | 'type' | 'number' };
