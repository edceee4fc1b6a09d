/** Which disconnection ends? The one that is open; where several are, the one that is named. */
import { option } from '../../cards/reply';
import type { StandingSuspension } from '../../services/requests';
import type { Asking, Ended, Heard, Step } from '../step';
import { heardReference } from '../prompts/reference';
import { standing } from '../suspension/overlaps';
import { shareService, wantedServices } from '../suspension/services';
import type { DialogTurn } from '../turn';
import type { Resumption } from './resumption';

/** More than that is no help in choosing; any other one can still be named by its number. */
const offered = 4;

/** The disconnection that is meant, for who has proven that it is theirs. */
export async function chosenSuspension(draft: Resumption, turn: DialogTurn): Promise<StandingSuspension | undefined> {
  const all = await standing(turn);
  const named = all.filter(({ suspension }) => suspension.reference === draft.suspension);
  const [one, ...others] = named.length > 0 ? named : fitting(all, draft);
  return others.length === 0 ? one : undefined;
}

/** Those that hold the services that were named, if any were. */
function fitting(all: readonly StandingSuspension[], { services = [] }: Resumption): readonly StandingSuspension[] {
  const some = all.filter(({ suspension }) => shareService(suspension.details.services, services));
  return some.length > 0 ? some : all;
}

export const suspensionStep: Step<Resumption> = {
  name: 'suspension',
  about: 'which disconnection ends',
  ends: 'none is agreed',
  filled: async (draft, turn) =>
    turn.memory.identity?.verification !== 'otp'
      ? draft.suspension !== undefined
      : (await chosenSuspension(draft, turn)) !== undefined,
  async ask(draft, turn): Promise<Asking | Ended> {
    const words = turn.words.resumption;
    if (turn.memory.identity?.verification !== 'otp')
      return { prompt: 'reference', text: words.reference, expecting: 'digits' };
    const all = await standing(turn);
    const { officePhone } = turn.services.settings;
    if (all.length === 0) return { ended: { text: words.noneOpen(officePhone) } };
    delete draft.suspension;
    return {
      prompt: 'choose',
      text: words.which,
      options: fitting(all, draft)
        .slice(0, offered)
        .map(({ suspension: { reference, details } }) =>
          option(reference, words.option(details.services, details.startDate)),
        ),
    };
  },
  async hear(draft, turn, open, asked): Promise<Heard> {
    const { choice, text, entities } = turn.understood;
    // The code and the subscriber number are digits too.
    const heard = open || asked === undefined ? heardReference(turn, open) : undefined;
    if (heard !== undefined) {
      if ('wrong' in heard) return { refused: { text: turn.words.requestStatus.referenceWrong } };
      draft.suspension = heard.reference;
      return 'taken';
    }
    if (open && turn.memory.identity?.verification !== 'otp') {
      return choice === undefined && turn.understood.answer === undefined ? undefined : unknown(turn);
    }
    const standingOnes = await standing(turn);
    if (open && choice !== undefined && standingOnes.some(({ suspension }) => suspension.reference === choice.id)) {
      draft.suspension = choice.id;
      return 'taken';
    }
    const wanted = open || asked === undefined ? wantedServices(text, entities) : undefined;
    if (wanted === undefined) return undefined;
    draft.services = wanted.services;
    return 'taken';
  },
  forget(draft) {
    delete draft.suspension;
    delete draft.services;
  },
};

const unknown = (turn: DialogTurn): Ended => ({
  ended: { text: turn.words.resumption.noneOpen(turn.services.settings.officePhone) },
});
