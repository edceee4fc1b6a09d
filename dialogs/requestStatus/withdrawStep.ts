/** Tells how it is with the request; where it can still be withdrawn, asks whether it shall be. */
import { option } from '../../cards/reply';
import type { Asking, Ended, Heard, Step } from '../step';
import { plainWords } from '../plainWords';
import type { RequestStatusDraft } from './requestStatus';
import { chosenRequest, describe } from './requestStep';

const withdrawing = [' umakn', ' preklic', ' storn', ' odpove', ' withdraw', ' cancel', ' revoke'];

export const withdrawStep: Step<RequestStatusDraft> = {
  name: 'withdraw',
  about: 'how it is with it; withdraw it?',
  ends: 'told, and left as it is',
  filled: async (draft, turn) => draft.withdraw === true && (await chosenRequest(draft, turn))?.status === 'received',
  async ask(draft, turn): Promise<Asking | Ended> {
    const words = turn.words.requestStatus;
    const request = await chosenRequest(draft, turn);
    const { officePhone } = turn.services.settings;
    if (request === undefined) return { ended: { text: words.none(officePhone) } };
    const told = `${await describe(request, turn)} ${words.next(request.status, officePhone)}`;
    if (request.status !== 'received') {
      const late = draft.withdraw === true && request.status !== 'cancelled' ? ` ${words.tooLate(officePhone)}` : '';
      return { ended: { text: `${told}${late} ${turn.words.social.more}` } };
    }
    return {
      prompt: 'choose',
      text: `${told} ${words.anythingToDo}`,
      options: [
        option('withdraw', words.options.withdraw, 'umakni', 'prekliči vlogo', 'withdraw', 'cancel the request'),
        option('leave', words.options.leave, 'pusti', 'nič', 'hvala', 'leave it', 'nothing', 'thanks'),
      ],
    };
  },
  hear(draft, turn, open, asked): Heard {
    const { choice, answer, intent, text } = turn.understood;
    if (open) {
      if (choice?.id === 'leave' || answer !== undefined) return { ended: { text: turn.words.social.no } };
      if (choice?.id !== 'withdraw') return undefined;
    } else {
      const wish = asked === undefined || intent.name === 'requestStatus';
      if (!wish || !withdrawing.some((word) => plainWords(text).includes(word))) return undefined;
    }
    draft.withdraw = true;
    return 'taken';
  },
  forget(draft) {
    delete draft.withdraw;
  },
};
