/** A swap was left in the middle some days ago, here or on the phone: go on at the same step? */
import { option } from '../../cards/reply';
import type { Swap } from '../../services/swaps';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import { guideOf, isGuided, keepProgress, nextWay, numberOf, type SwapDraft } from './draft';

async function left(draft: SwapDraft, turn: DialogTurn): Promise<Swap | undefined> {
  const subscriberNumber = numberOf(turn);
  const { equipment } = draft;
  if (subscriberNumber === undefined || equipment === undefined) return undefined;
  const swap = await turn.services.swaps.find(subscriberNumber, equipment, turn.now);
  // Before the first step there is nothing to go on with.
  return swap !== undefined && swap.steps.length > 0 ? swap : undefined;
}

const isOpen = (draft: SwapDraft): boolean =>
  isGuided(draft) && draft.resumed === undefined && draft.steps.length === 0;

export const resumeStep: Step<SwapDraft> = {
  name: 'resume',
  needed: async (draft, turn) => isOpen(draft) && (await left(draft, turn)) !== undefined,
  filled: (draft) => draft.resumed !== undefined,
  async ask(draft, turn): Promise<Asking> {
    const { resume, resumeOptions, registrationTitle } = turn.words.equipmentSwap;
    const steps = [...((await left(draft, turn))?.steps ?? [])];
    const title = nextWay({ ...draft, steps })?.title[turn.language] ?? registrationTitle;
    return {
      prompt: 'choose',
      text: resume(guideOf(draft).equipment, title),
      options: [
        option('yes', resumeOptions.yes, 'nadaljuj', 'go on', 'continue'),
        option('anew', resumeOptions.anew, 'znova', 'na novo', 'start over', 'again'),
      ],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const { choice, answer } = turn.understood;
    const anew = choice?.id === 'anew' || (choice === undefined && answer === 'no');
    if (!anew && choice?.id !== 'yes' && answer !== 'yes') return undefined;
    const swap = anew ? undefined : await left(draft, turn);
    draft.resumed = swap !== undefined;
    // One that was said just now is the newer one.
    if (swap?.serial !== undefined) draft.serial ??= swap.serial;
    draft.steps = [...(swap?.steps ?? [])];
    keepProgress(draft, turn);
    return 'taken';
  },
};
