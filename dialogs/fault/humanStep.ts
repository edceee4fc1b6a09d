/** It is urgent and the checks did not help: a human is offered, beside the report. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { Fault } from './draft';
import { isUrgent } from './signs';

export const humanStep: Step<Fault> = {
  name: 'human',
  needed: (draft) => draft.urgent === true && draft.outage === undefined,
  filled: (draft) => draft.human !== undefined,
  ask(_draft, turn): Asking {
    const { human, humanOptions } = turn.words.fault;
    return {
      prompt: 'choose',
      text: human,
      options: [option('yes', humanOptions.yes, 'svetovalec', 'ja', 'yes'), option('no', humanOptions.no, 'ne', 'no')],
    };
  },
  hear(draft, turn, open): Heard {
    const { text, choice, answer } = turn.understood;
    if (isUrgent(text) && draft.urgent !== true) {
      draft.urgent = true;
      return 'taken';
    }
    const wish = choice?.id ?? answer;
    if (!open || (wish !== 'yes' && wish !== 'no')) return undefined;
    draft.human = wish === 'yes';
    return 'taken';
  },
  forget(draft) {
    delete draft.human;
  },
};
