/** Which device? */
import { option } from '../../cards/reply';
import { equipmentTypes } from '../../services/guides';
import type { Asking, Heard, Step } from '../step';
import { plainWords } from '../plainWords';
import type { SwapDraft } from './draft';
import { namedEquipment } from './wanted';

/** Later on a device that is named is only a part of an answer: "kabel iz modema". */
const early: readonly (string | undefined)[] = [undefined, 'mode', 'subscriberNumber'];
const correcting = / (raje|ne modem|ne usmerjevalnik|ne komunikator|rather|instead|sorry) /;

export const equipmentStep: Step<SwapDraft> = {
  name: 'equipment',
  filled: (draft) => draft.equipment !== undefined,
  ask(_draft, turn): Asking {
    const { equipment, equipmentOptions } = turn.words.equipmentSwap;
    return {
      prompt: 'equipment',
      text: equipment,
      options: equipmentTypes.map((type) => option(type, equipmentOptions[type])),
      expecting: 'equipment',
    };
  },
  claims: (_draft, turn) => namedEquipment(turn.understood.text, turn.understood.entities) !== undefined,
  hear(draft, turn, open, asked): Heard {
    const { text, entities, choice } = turn.understood;
    const isCorrection = asked === 'confirm' && correcting.test(plainWords(text));
    if (!open && !early.includes(asked) && !isCorrection) return undefined;
    const named = namedEquipment(text, open ? entities : entities.filter(({ type }) => type === 'equipment'));
    const chosen = open ? equipmentTypes.find((type) => type === choice?.id) : undefined;
    const device = named ?? chosen;
    if (device === undefined) return undefined;
    if (device !== draft.equipment) draft.steps = [];
    draft.equipment = device;
    return 'taken';
  },
  forget(draft) {
    delete draft.equipment;
    draft.steps = [];
  },
};
