/** What happens in a conversation besides what the subscriber says. */
export type BotEvent =
  /** It begins: the bot speaks first. */
  | { readonly name: 'start' }
  /** The moment has come that an earlier turn asked for, and nobody has said anything since. */
  | { readonly name: 'wake' };
