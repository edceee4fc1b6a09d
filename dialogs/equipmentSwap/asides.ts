/** What is said instead of an open step, once: help, the meaning of its lights, patience. */
import { pictureCard } from '../../cards/pictureCard';
import type { Guide, GuideStep } from '../../services/guides';
import type { Asking } from '../step';
import type { DialogTurn } from '../turn';
import type { Aside, SwapDraft } from './draft';

/** Then a sign of life; whoever asked for time is not reminded sooner. */
const patienceMs = 5 * 60_000;

/** The subscriber needs time: nothing is said until then. */
export function giveTime(draft: SwapDraft, turn: DialogTurn): void {
  draft.aside = { kind: 'waiting' };
  draft.waiting = true;
  turn.wakeIn(patienceMs);
}

/** What is to be said instead of the step, if anything is; the next time the step is asked as ever. */
export function takeAside(
  guide: Guide,
  step: GuideStep,
  draft: SwapDraft,
  turn: DialogTurn,
): Pick<Asking, 'text'> | undefined {
  const { aside } = draft;
  delete draft.aside;
  if (aside === undefined) return undefined;
  const text = textOf(guide, step, aside, draft.mode, turn);
  // Whoever reads the same advice for the third time needs somebody else.
  const isLong = aside.kind === 'lights' && (draft.stuck ?? 0) >= 3;
  return { text: isLong ? `${text} ${turn.words.equipmentSwap.orHuman}` : text };
}

function textOf({ lights }: Guide, step: GuideStep, aside: Aside, mode: SwapDraft['mode'], turn: DialogTurn): string {
  const words = turn.words.equipmentSwap;
  switch (aside.kind) {
    case 'waiting':
      return mode === 'delivery' ? words.checkWaiting : words.waiting;
    case 'stillHere':
    case 'lightsLater':
    case 'worksNow':
      return words[aside.kind];
    case 'lights':
      return lights.states[aside.state]?.advice[turn.language] ?? '';
    case 'help': {
      const help = step.whenNot[Math.min(aside.place, step.whenNot.length - 1)]?.[turn.language] ?? '';
      return `${help} ${aside.place < step.whenNot.length - 1 ? words.onceItWorks : words.orHuman}`;
    }
  }
}

/** The picture of a step. */
export const pictureOf = ({ equipment }: Guide, step: GuideStep, turn: DialogTurn): Pick<Asking, 'card'> =>
  step.picture === undefined
    ? {}
    : {
        card: pictureCard(
          `${equipment}-${step.picture}`,
          turn.words.equipmentSwap.pictureOf(equipment, step.title[turn.language]),
        ),
      };
