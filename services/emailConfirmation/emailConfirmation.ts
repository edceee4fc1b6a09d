/** An e-mail address counts once whoever asked for bills there has shown that they read what is sent to it. */
import type { EmailConfirmed } from '../requests';
import type { Language } from '../understanding/types';

/** Where the page stands that a link opens; the link's token is in its query, since paths are logged. */
export const confirmationPaths: Readonly<Record<Language, string>> = { sl: '/potrditev', en: '/en/confirm' };

/** What following a link comes to. */
export type LinkState =
  | { readonly state: 'open' | 'confirmed'; readonly reference: string; readonly email: string }
  /** The request is withdrawn, rejected, or another one has taken its place. */
  | { readonly state: 'closed' | 'expired'; readonly reference: string }
  | { readonly state: 'forged' };

export interface EmailConfirmation {
  /** What the link of this token would confirm; changes nothing. */
  look(token: string): Promise<LinkState>;
  /** Confirms by a link; answers with what holds then. */
  follow(token: string): Promise<LinkState>;
  /**
   * Notes that the address is confirmed, and tells the office, and the subscriber at that address. Safe to repeat: nobody is told
   * twice. Nothing comes of it for a request that is withdrawn or rejected.
   */
  confirm(confirmed: EmailConfirmed): Promise<void>;
}
