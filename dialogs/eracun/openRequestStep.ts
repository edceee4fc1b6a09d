/** A request for eRačun is open already: replaced, withdrawn, left — or its address confirmed at last. Never two. */
import { option } from '../../cards/reply';
import { existingStep } from '../prompts/existing';
import type { SavedOf } from '../../services/requests';
import type { Asking, Step } from '../step';
import type { DialogTurn } from '../turn';
import type { Eracun } from './draft';

async function openRequest(turn: DialogTurn): Promise<SavedOf<'eracun'> | undefined> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return undefined;
  const open = await turn.services.requests.openFor(identity.subscriberNumber, 'eracun');
  return open?.kind === 'eracun' ? open : undefined;
}

const existing = existingStep<Eracun>({
  async find(_draft, turn) {
    const open = await openRequest(turn);
    return open === undefined ? [] : [open];
  },
  text([open], turn) {
    if (open === undefined) return turn.words.confirmation.whatToEdit;
    return turn.words.eracun.existing(turn.words.requestStatus.what(open, ''), open.reference);
  },
});

/** The address of an open request that is still to be confirmed. */
async function unconfirmed(turn: DialogTurn): Promise<{ reference: string; email: string } | undefined> {
  const open = await openRequest(turn);
  if (open === undefined || open.details.action === 'leave' || open.details.emailConfirmed) return undefined;
  return open.details.email === null ? undefined : { reference: open.reference, email: open.details.email };
}

export const openRequestStep: Step<Eracun> = {
  ...existing,
  async ask(draft, turn) {
    const asking = await existing.ask(draft, turn);
    if ('ended' in asking || (await unconfirmed(turn)) === undefined) return asking;
    const { confirmExisting } = turn.words.eracun;
    const options = [option('confirmEmail', confirmExisting, 'potrdi', 'confirm'), ...(asking.options ?? [])];
    return { ...asking, options } satisfies Asking;
  },
  async hear(draft, turn, open, asked) {
    if (!open || turn.understood.choice?.id !== 'confirmEmail') return existing.hear(draft, turn, open, asked);
    const saved = await unconfirmed(turn);
    if (saved === undefined) return undefined;
    Object.assign(draft, { saved, email: saved.email, confirmed: true } satisfies Partial<Eracun>);
    return 'taken';
  },
};
