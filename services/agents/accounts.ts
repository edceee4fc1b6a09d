/** Accounts of those who work at the agent desk: agents, and supervisors, who see how the desk is doing too. */
import type { Language } from '../understanding/types';

export const roles = ['agent', 'supervisor'] as const;
export type Role = (typeof roles)[number];

export interface Account {
  readonly id: string;
  /** What is typed at the sign-in, in lower case. */
  readonly name: string;
  /** As subscribers read it. */
  readonly displayName: string;
  readonly role: Role;
  /** Where calls are put through to, E.164. */
  readonly phone?: string;
  /** Of the desk. */
  readonly language: Language;
  /** False once it is closed: its history keeps its name. */
  readonly active: boolean;
}

export type NewAccount = Omit<Account, 'id' | 'active'>;

/** An account and its password, which is shown this once. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** So many wrong passwords in a row close an account to sign-ins for a while. */
export const mostWrong = 5;
export const lockedMs = 15 * 60_000;

export interface Accounts {
  prepare(): Promise<void>;
  /** The supervisor of an installation that has no account yet; undefined where there is one. */
  addFirst(): Promise<Credentials | undefined>;
  /** @throws AccountNameError when the name is taken or cannot be one */
  add(account: NewAccount): Promise<Credentials>;
  /** Everyone, by name; closed ones too. */
  list(): Promise<readonly Account[]>;
  /** The open account with that id. */
  find(id: string): Promise<Account | undefined>;
  /**
   * Whose password it is. A wrong one, an unknown name, and an account that is closed or locked take as long and get the same
   * answer.
   */
  verify(name: string, password: string): Promise<Account | undefined>;
  /** A new password; whoever is signed in with the old one is signed out. Undefined where there is no such open account. */
  renewPassword(name: string): Promise<Credentials | undefined>;
  /** False where there is no such open account. */
  changePhone(name: string, phone: string): Promise<boolean>;
  /** Nobody signs in with it any more, and who is signed in is signed out. False where there is no such open account. */
  close(name: string): Promise<boolean>;
}

/** The name of an account cannot be given. */
export class AccountNameError extends Error {
  constructor(name: string, reason: 'taken' | 'shape') {
    super(
      reason === 'taken'
        ? `Adding the account ${name}: the name is taken, perhaps by a closed account; choose another one.`
        : `Adding the account ${name}: a name has 2 to 40 letters a to z, digits, dots and dashes.`,
    );
    this.name = 'AccountNameError';
  }
}
