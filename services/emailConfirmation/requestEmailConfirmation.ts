/** Confirms the address of a saved request, and puts into the outbox what follows from it. */
import type { Outbox } from '../outbox';
import type { EmailConfirmed, Requests, SavedRequest } from '../requests';
import type { Verification } from '../verification';
import type { EmailConfirmation, LinkState } from './emailConfirmation';

interface Parts {
  readonly requests: Pick<Requests, 'find' | 'confirmEmail'>;
  readonly outbox: Pick<Outbox, 'enqueue'>;
  readonly verification: Pick<Verification, 'readLink'>;
  readonly officeEmail: string;
  readonly now: () => Date;
  /** There are messages to send. */
  readonly onMessages: () => void;
}

export class RequestEmailConfirmation implements EmailConfirmation {
  constructor(private readonly parts: Parts) {}

  async look(token: string): Promise<LinkState> {
    const { verification, requests, now } = this.parts;
    const read = verification.readLink(token, now());
    if (read.outcome === 'forged') return { state: 'forged' };
    const { outcome, reference } = read;
    const found = stateOf(await requests.find(reference), reference);
    // What is done stays told as done, however old the link is.
    return found.state === 'open' && outcome === 'expired' ? { state: 'expired', reference } : found;
  }

  async follow(token: string): Promise<LinkState> {
    const before = await this.look(token);
    if (before.state !== 'open') return before;
    await this.confirm({ reference: before.reference, at: this.parts.now(), by: 'link' });
    return this.look(token);
  }

  async confirm(confirmed: EmailConfirmed): Promise<void> {
    const { requests, outbox, officeEmail, onMessages } = this.parts;
    const request = await requests.confirmEmail(confirmed);
    if (request === undefined || request.details.email === null) return;
    const { reference, language, files } = request;
    // Named by the request and not by what confirmed it: a code and a link together are one confirmation.
    await outbox.enqueue(
      [
        {
          to: { channel: 'email', address: request.details.email },
          template: { name: 'emailConfirmed', language, values: { reference } },
          ...(files === undefined ? {} : { attachments: files }),
        },
        {
          to: { channel: 'email', address: officeEmail },
          template: { name: 'officeEmailConfirmed', language: 'sl', values: { reference } },
        },
      ],
      `emailConfirmed/${reference}`,
    );
    onMessages();
  }
}

function stateOf(request: SavedRequest | undefined, reference: string): LinkState {
  if (request?.kind !== 'eracun' || request.details.email === null) return { state: 'closed', reference };
  if (request.status === 'cancelled' || request.status === 'rejected') return { state: 'closed', reference };
  const { email, emailConfirmed } = request.details;
  return { state: emailConfirmed ? 'confirmed' : 'open', reference, email };
}
