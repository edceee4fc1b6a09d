/** Links that open a conversation in a browser: signed, good for half an hour, and for one who taps. */

export const linkRules = { validMs: 30 * 60_000 } as const;

/** Where a link leads; what lets its bearer in stands behind `#`, which no server and no preview is sent. */
export const linkPaths = { sl: '/nadaljuj', en: '/continue' } as const;

export type Redeemed =
  | { readonly outcome: 'opened'; readonly conversationId: string; readonly linkId: string }
  /** Somebody has opened it before. */
  | { readonly outcome: 'used' }
  | { readonly outcome: 'expired' }
  /** Forged or broken. */
  | { readonly outcome: 'invalid' };

export interface Links {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /**
   * The address of a link into a conversation.
   *
   * @param key names what it is made for: the same conversation and key at the same instant make the same link
   */
  create(
    link: { readonly conversationId: string; readonly key: string; readonly language: 'sl' | 'en' },
    now: Date,
  ): string;
  /** What a token is for, without using it up. */
  read(token: string, now: Date): Redeemed;
  /**
   * Uses a token up.
   *
   * @param by names who taps: the same one may repeat it, as after a lost answer
   */
  redeem(token: string, by: string, now: Date): Promise<Redeemed>;
}
