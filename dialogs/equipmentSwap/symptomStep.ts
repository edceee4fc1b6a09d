/** What is wrong with the device? In the subscriber's own words. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import { routes } from '../intents';
import type { DialogTurn } from '../turn';
import { guideOf, isOrder, type SwapDraft } from './draft';
import { isDangerous, tellsSymptom } from './wanted';

const longest = 200;
const sureScore = 0.7;

/** A question, steering or the wish for a human is no symptom; everything else may be. */
function isSymptom({ understood: { text, intent, choice } }: DialogTurn): boolean {
  if (choice !== undefined || tellsSymptom(text)) return true;
  const { to } = routes[intent.name];
  const isOther = intent.name === 'talkToAgent' || to === 'answer' || to === 'steer' || to === 'social';
  return text.trim().length > 2 && !(isOther && intent.score >= sureScore);
}

export const symptomStep: Step<SwapDraft> = {
  name: 'symptom',
  needed: isOrder,
  filled: (draft) => draft.symptom !== undefined,
  ask(draft, turn): Asking {
    const { symptom, symptomOptions } = turn.words.equipmentSwap;
    const { equipment } = guideOf(draft);
    return {
      prompt: 'symptom',
      text: symptom(equipment),
      options: [
        option('dead', symptomOptions.dead),
        option('connection', symptomOptions[equipment]),
        option('drops', symptomOptions.drops),
        option('damaged', symptomOptions.damaged),
      ],
    };
  },
  claims: (_draft, turn) => isSymptom(turn),
  async hear(draft, turn, open, asked): Promise<Heard> {
    const { text, choice } = turn.understood;
    const isTold = open ? isSymptom(turn) : asked === undefined && tellsSymptom(text);
    if (!isTold) return undefined;
    draft.symptom = (open ? chosenSymptom(draft, turn, choice?.id) : undefined) ?? text.trim().slice(0, longest);
    if (isDangerous(text)) await turn.tell(turn.words.equipmentSwap.danger);
    return 'taken';
  },
  forget(draft) {
    delete draft.symptom;
  },
};

/** A key that was pressed means what its button says. */
function chosenSymptom(draft: SwapDraft, turn: DialogTurn, id: string | undefined): string | undefined {
  const { symptomOptions } = turn.words.equipmentSwap;
  if (id === 'connection') return symptomOptions[guideOf(draft).equipment];
  return id === 'dead' || id === 'drops' || id === 'damaged' ? symptomOptions[id] : undefined;
}
