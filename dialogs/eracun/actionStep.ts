/** Who has eRačun already: another address, or paper again? */
import { option } from '../../cards/reply';
import type { Asking, Ended, Heard, Step } from '../step';
import { subscriberOnFile } from '../onFile';
import { actionOf, formerEmailOf, type Eracun } from './draft';
import { wantedAction } from './wish';

export const actionStep: Step<Eracun> = {
  name: 'action',
  async needed(draft, turn) {
    const file = await subscriberOnFile(turn);
    return file !== undefined && (file.eracun || draft.wish === 'leave');
  },
  filled: async (draft, turn) => (await actionOf(draft, turn)) !== undefined,
  async ask(draft, turn): Promise<Asking | Ended> {
    const words = turn.words.eracun;
    if (draft.wish === 'leave') return { ended: { text: words.nothingToLeave } };
    const { changeAddress, leave, keep } = words.options;
    return {
      prompt: 'choose',
      text: `${words.current(await formerEmailOf(turn))} ${words.whatToDo}`,
      options: [
        option('changeAddress', changeAddress, 'spremeni', 'drug naslov', 'nov naslov', 'another address'),
        option('leave', leave, 'odjava', 'odjavi eRačun', 'spet po pošti', 'papir', 'by post', 'paper'),
        option('keep', keep, 'pusti', 'nič', 'leave it', 'nothing'),
      ],
    };
  },
  hear(draft, turn, open, asked): Heard {
    const { text, choice, answer, intent } = turn.understood;
    if (open) {
      if (choice?.id === 'keep' || answer === 'no') return { ended: { text: turn.words.eracun.kept } };
      if (choice?.id === 'changeAddress' || choice?.id === 'leave') {
        draft.wish = choice.id;
        return 'taken';
      }
    }
    if (!open && asked !== undefined && intent.name !== 'signUpEracun') return undefined;
    const wish = wantedAction(text);
    if (wish === undefined) return undefined;
    draft.wish = wish;
    return 'taken';
  },
  forget(draft) {
    delete draft.wish;
    delete draft.email;
    delete draft.onFile;
  },
};
