/** Has the new device come, or is one needed? */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { SwapDraft } from './draft';
import { wantedMode } from './wanted';

export const modeStep: Step<SwapDraft> = {
  name: 'mode',
  filled: (draft) => draft.mode !== undefined,
  ask(_draft, turn): Asking {
    const { mode, modeOptions } = turn.words.equipmentSwap;
    return {
      prompt: 'mode',
      text: mode,
      options: [
        option('guided', modeOptions.guided, 'imam', 'dobil sem', 'je prišla', 'new one is here', 'i have it'),
        option('delivery', modeOptions.delivery, 'rabim', 'potrebujem', 'i need one'),
      ],
    };
  },
  claims: (_draft, turn) => wantedMode(turn.understood.text) !== undefined,
  hear(draft, turn, open, asked): Heard {
    const { text, choice, answer } = turn.understood;
    const isEarly = asked === undefined || asked === 'equipment' || asked === 'subscriberNumber';
    const wanted = open || isEarly ? wantedMode(text) : undefined;
    const chosen = open && (choice?.id === 'guided' || choice?.id === 'delivery') ? choice.id : undefined;
    // "Ste jo že dobili?" may be answered with a yes.
    const mode =
      wanted ?? chosen ?? (open && answer !== undefined ? (answer === 'yes' ? 'guided' : 'delivery') : undefined);
    if (mode === undefined) return undefined;
    draft.mode = mode;
    return 'taken';
  },
  forget(draft) {
    delete draft.mode;
  },
};
