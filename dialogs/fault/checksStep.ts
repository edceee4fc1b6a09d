/** The short checks, one at a time; when one of them helps there is nothing to report. */
import { option, together } from '../../cards/reply';
import { checksFor, type FaultCheck } from '../../services/faultChecks';
import type { Asking, Heard, Step } from '../step';
import type { Fault } from './draft';
import { isSolved, outcomeOf } from './signs';

/** The next check to make; none when there are no more, or no more are wanted. */
function nextCheck({ service, connection, checked = [], checkedEnough, outage }: Fault): FaultCheck | undefined {
  if (service === undefined || outage !== undefined || checkedEnough === true) return undefined;
  return checksFor(service, connection).find(({ id }) => !checked.includes(id));
}

export const checksStep: Step<Fault> = {
  name: 'checks',
  filled: (draft) => nextCheck(draft) === undefined,
  ask(draft, turn): Asking {
    const words = turn.words.fault;
    const check = nextCheck(draft);
    const { works, still, skip } = words.checkOptions;
    return {
      prompt: 'choose',
      ...together([
        ...((draft.checked ?? []).length === 0 ? [{ text: words.firstCheck }] : []),
        ...(check === undefined ? [] : [check[turn.language]]),
        { text: words.doesItWork },
      ]),
      options: [option('works', works), option('still', still), option('skip', skip)],
    };
  },
  // "Nič ni pomagalo" is no thanks.
  claims: (_draft, { understood }) => outcomeOf(understood.text, undefined) !== undefined,
  hear(draft, turn, open, asked): Heard {
    const { text, choice, answer } = turn.understood;
    const solved: Heard = { ended: { text: turn.words.fault.solved } };
    const check = nextCheck(draft);
    if (!open || check === undefined) return asked !== undefined && isSolved(text) ? solved : undefined;
    switch (outcomeOf(text, answer) ?? choice?.id) {
      case 'works':
        return solved;
      case 'still':
        draft.checked = [...(draft.checked ?? []), check.id];
        return 'taken';
      case 'skip':
        draft.checkedEnough = true;
        return 'taken';
      default:
        return undefined;
    }
  },
  forget(draft) {
    draft.checked = (draft.checked ?? []).slice(0, -1);
    delete draft.checkedEnough;
  },
};
