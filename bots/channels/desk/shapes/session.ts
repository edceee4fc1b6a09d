/** Who is signed in, and what was wrong with what they sent. Types only, for the page too. */
import type { Account } from '../../../../services/agents/accounts';

export type Me = Pick<Account, 'id' | 'name' | 'displayName' | 'role' | 'language'>;

/** A field that cannot be taken, by its place in what was sent (`sl.text`). */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}
