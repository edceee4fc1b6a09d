/** Something of the kind is open already: replace it, withdraw it, or leave it. Never two for the same thing. */
import { option } from '../../cards/reply';
import type { SavedRequest } from '../../services/requests';
import type { Asking, Ended, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';

export interface Replacing {
  /** References of the open requests that this one takes the place of. */
  replaces?: readonly string[];
}

interface Existing<D> {
  /** The open requests that the draft is in conflict with, for who has proven that they are theirs. */
  readonly find: (draft: D, turn: DialogTurn) => Promise<readonly SavedRequest[]>;
  /** What is open, and what is to be done with it. */
  readonly text: (found: readonly SavedRequest[], turn: DialogTurn) => string | Promise<string>;
}

/** Asks what becomes of what is open. */
export function existingStep<D extends Replacing>({ find, text }: Existing<D>): Step<D> {
  const undecided = async (draft: D, turn: DialogTurn): Promise<readonly SavedRequest[]> =>
    (await find(draft, turn)).filter(({ reference }) => draft.replaces?.includes(reference) !== true);
  return {
    name: 'existing',
    about: 'one is open already: replace, withdraw or keep it',
    ends: 'kept or withdrawn',
    filled: async (draft, turn) => (await undecided(draft, turn)).length === 0,
    async ask(draft, turn): Promise<Asking> {
      const found = await undecided(draft, turn);
      const { replace, withdraw, keep } = turn.words.existing.options;
      return {
        prompt: 'choose',
        text: await text(found, turn),
        options: [
          option('replace', replace, 'zamenjaj', 'replace'),
          ...(found.length === 1 ? [option('withdraw', withdraw, 'umakni', 'withdraw')] : []),
          option('keep', keep, 'pusti', 'leave it'),
        ],
      };
    },
    async hear(draft, turn, open): Promise<Heard> {
      if (!open) return undefined;
      const found = await undecided(draft, turn);
      const wish = turn.understood.choice?.id;
      const words = turn.words.existing;
      if (wish === 'keep') return { ended: { text: words.kept } };
      if (wish !== 'replace' && wish !== 'withdraw') return undefined;
      const begun = alreadyBegun(found, turn);
      if (begun !== undefined) return begun;
      if (wish === 'replace') {
        draft.replaces = [...(draft.replaces ?? []), ...found.map(({ reference }) => reference)];
        return 'taken';
      }
      const [one] = found;
      return one === undefined ? undefined : withdrawn(one, turn);
    },
  };
}

/** What the office has begun cannot be changed here any more. */
export function alreadyBegun(found: readonly SavedRequest[], turn: DialogTurn): Ended | undefined {
  const begun = found.find(({ status }) => status !== 'received');
  if (begun === undefined) return undefined;
  return { ended: { text: turn.words.existing.inProgress(begun.reference, turn.services.settings.officePhone) } };
}

/** Withdraws a request with the turn, and says so. */
export function withdrawn({ reference, subscriberNumber }: SavedRequest, turn: DialogTurn): Ended {
  turn.withdraw({ reference, subscriberNumber: subscriberNumber ?? '', at: turn.now });
  return { ended: { text: turn.words.existing.withdrawn(reference) } };
}
