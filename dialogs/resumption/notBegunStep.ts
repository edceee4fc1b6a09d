/** The disconnection has not begun yet: withdrawn instead of ended, unless a day within it is wanted. */
import { option } from '../../cards/reply';
import type { SavedRequest } from '../../services/requests';
import { localDay } from '../../services/calendar';
import type { Asking, Heard, Step } from '../step';
import { alreadyBegun, withdrawn } from '../prompts/existing';
import type { DialogTurn } from '../turn';
import type { Resumption } from './resumption';
import { chosenSuspension } from './suspensionStep';

async function notBegun(draft: Resumption, turn: DialogTurn): Promise<SavedRequest | undefined> {
  const chosen = await chosenSuspension(draft, turn);
  if (chosen === undefined || chosen.suspension.status !== 'received') return undefined;
  const { startDate } = chosen.suspension.details;
  const isLater = draft.startDate !== undefined && draft.startDate > startDate;
  return startDate > localDay(turn.now) && !isLater ? chosen.suspension : undefined;
}

export const notBegunStep: Step<Resumption> = {
  name: 'notBegun',
  about: 'it has not begun: withdraw it, or end it sooner',
  ends: 'withdrawn or kept',
  filled: async (draft, turn) => draft.later === true || (await notBegun(draft, turn)) === undefined,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.resumption;
    const request = await notBegun(draft, turn);
    const { withdraw, later, keep } = words.notBegunOptions;
    return {
      prompt: 'choose',
      text: request?.kind === 'suspension' ? words.notBegun(turn.words.suspension.item(request)) : words.which,
      options: [
        option('withdraw', withdraw, 'umakni', 'da', 'withdraw', 'yes'),
        option('later', later, 'pozneje', 'later'),
        option('keep', keep, 'pusti', 'ne', 'leave it', 'no'),
      ],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const request = await notBegun(draft, turn);
    const { choice, answer } = turn.understood;
    if (request === undefined) return undefined;
    if (choice?.id === 'withdraw' || (choice === undefined && answer === 'yes'))
      return alreadyBegun([request], turn) ?? withdrawn(request, turn);
    if (choice?.id === 'keep' || (choice === undefined && answer === 'no'))
      return { ended: { text: turn.words.existing.kept } };
    if (choice?.id !== 'later') return undefined;
    draft.later = true;
    delete draft.startDate;
    return 'taken';
  },
};
