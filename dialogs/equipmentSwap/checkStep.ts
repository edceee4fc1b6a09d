/** A check before a new device is ordered; whoever's device works again needs none. */
import { option } from '../../cards/reply';
import { readLights, readyState, type Guide, type GuideStep } from '../../services/guides';
import type { Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import { giveTime, pictureOf, takeAside } from './asides';
import { isOrder, type SwapDraft } from './draft';
import { steerIn, worksNow } from './steering';
import { beyondRepair } from './wanted';

type Said = 'works' | 'not' | 'help' | 'wait' | 'repeat' | 'done';

function said({ lights }: Guide, { understood: { text, choice } }: DialogTurn): Said | undefined {
  const steer = steerIn(text);
  if (steer === 'wait' || choice?.id === 'wait') return 'wait';
  if (steer === 'lost') return 'help';
  if (steer === 'repeat') return 'repeat';
  if (choice?.id === 'works' || choice?.id === 'not') return choice.id;
  const works = worksNow(text);
  if (works !== undefined) return works ? 'works' : 'not';
  const state = readLights(text, lights, false);
  if (state !== undefined) return state === readyState ? 'done' : 'not';
  if (steer === 'stuck') return 'not';
  return steer === 'next' ? 'done' : undefined;
}

export function checkStep(guide: Guide, check: GuideStep): Step<SwapDraft> {
  return {
    name: `${guide.equipment}.${check.id}`,
    needed: (draft) => isOrder(draft) && draft.equipment === guide.equipment && !beyondRepair(draft.symptom ?? ''),
    filled: (draft) => draft.steps.includes(check.id),
    ask(draft, turn) {
      const words = turn.words.equipmentSwap;
      const { works, not, wait } = words.checkOptions;
      const { language } = turn;
      const intro = draft.steps.length === 0 ? `${words.checkIntro} ` : '';
      const spoken = (check.speech ?? check.text)[language];
      return {
        prompt: 'step',
        ...(takeAside(guide, check, draft, turn) ?? {
          text: `${intro}${words.check(check.title[language], check.text[language])}`,
          speech: `${intro}${words.checkSpeech(check.title[language], spoken)}`,
          ...pictureOf(guide, check, turn),
        }),
        options: [option('works', works), option('not', not), option('wait', wait)],
      };
    },
    claims: (_draft, turn) => said(guide, turn) !== undefined,
    hear(draft, turn, open): Heard {
      const heard = open ? said(guide, turn) : undefined;
      if (heard === undefined) return undefined;
      draft.waiting = false;
      switch (heard) {
        case 'works':
          draft.steps.push(check.id);
          draft.solved = true;
          return 'taken';
        case 'not':
          draft.steps.push(check.id);
          draft.stuck = 0;
          return 'taken';
        case 'help':
          draft.aside = { kind: 'help', place: draft.stuck ?? 0 };
          draft.stuck = (draft.stuck ?? 0) + 1;
          return 'taken';
        case 'wait':
          giveTime(draft, turn);
          return 'taken';
        case 'done':
          draft.aside = { kind: 'worksNow' };
          return 'taken';
        case 'repeat':
          return 'taken';
      }
    },
    forget(draft) {
      draft.steps = draft.steps.filter((id) => id !== check.id);
    },
  };
}
