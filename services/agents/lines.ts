/** The phones that a call for a human is put through to. */
import { toE164 } from '../subscribers';
import type { Language } from '../understanding/types';
import type { Account, Accounts } from './accounts';

export interface AgentLine {
  readonly id: string;
  /** As subscribers hear it. */
  readonly name: string;
  /** E.164 */
  readonly phone: string;
  readonly language: Language;
}

/** Twilio rings so many at once. */
const mostLines = 10;

export class AgentLines {
  private readonly own: string | undefined;

  /** @param ownNumber the number that subscribers call: whoever is put through to it comes back to us */
  constructor(
    private readonly accounts: Pick<Accounts, 'list'>,
    ownNumber: string,
  ) {
    this.own = toE164(ownNumber);
  }

  /** Of all open accounts that have one; the same phone once. */
  async all(): Promise<readonly AgentLine[]> {
    const lines = new Map<string, AgentLine>();
    for (const account of await this.accounts.list()) {
      const phone = this.phoneOf(account);
      if (phone === undefined || lines.has(phone)) continue;
      lines.set(phone, { id: account.id, name: account.displayName, phone, language: account.language });
    }
    return [...lines.values()].slice(0, mostLines);
  }

  private phoneOf({ active, phone }: Account): string | undefined {
    return active && phone !== undefined && phone !== this.own ? phone : undefined;
  }
}
