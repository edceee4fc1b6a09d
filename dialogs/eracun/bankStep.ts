/** The e-invoice that arrives in a web bank is another thing: how to ask the bank for it, and whether e-mail would do. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { Eracun } from './draft';
import { meansBank } from './wish';

export const bankStep: Step<Eracun> = {
  name: 'bank',
  needed: (draft) => draft.bank !== undefined,
  filled: (draft) => draft.bank === 'passed',
  ask(_draft, turn): Asking {
    const { bank, bankOr, bankOptions } = turn.words.eracun;
    return {
      prompt: 'choose',
      text: `${bank(turn.services.settings.officePhone)} ${bankOr}`,
      options: [
        option('email', bankOptions.email, 'po e-pošti', 'na mail', 'by e-mail'),
        option('enough', bankOptions.enough, 'dovolj', 'to je vse', 'that is all'),
      ],
    };
  },
  hear(draft, turn, open): Heard {
    const { text, entities, choice, answer } = turn.understood;
    if (!open) {
      if (draft.bank !== undefined || !meansBank(text, entities)) return undefined;
      draft.bank = 'asked';
      return 'taken';
    }
    if (choice?.id === 'enough' || answer === 'no') return { ended: { text: turn.words.social.no } };
    if (choice?.id !== 'email' && answer !== 'yes' && !entities.some(({ type }) => type === 'email')) return undefined;
    draft.bank = 'passed';
    return 'taken';
  },
};
