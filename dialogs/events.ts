/** What happens in a conversation besides what the subscriber says. */
export type BotEvent =
  /** It begins: the bot speaks first. `caller` is the number that calls (E.164), where the channel knows one. */
  | { readonly name: 'start'; readonly caller?: string }
  /** It was opened by a link, by who has proven nothing yet. */
  | { readonly name: 'continue' }
  /** The moment has come that an earlier turn asked for, and nobody has said anything since. */
  | { readonly name: 'wake' };
