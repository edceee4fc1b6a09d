/** Where is the new device to be sent? The address on file is shown only to who has proven who they are. */
import { option } from '../../cards/reply';
import type { Address } from '../../services/subscribers';
import type { Asking, Heard, Step } from '../step';
import { subscriberOnFile } from '../onFile';
import { identification } from '../prompts/identification';
import { plainWords } from '../plainWords';
import type { DialogTurn } from '../turn';
import { readAddress, withDigits } from './address';
import { guideOf, isOrder, isProven, type SwapDraft } from './draft';

/** The address on file, for who has proven that it is theirs. */
export const onFileAddress = async (turn: DialogTurn): Promise<Address | undefined> =>
  (await subscriberOnFile(turn))?.address;

export const addressStep: Step<SwapDraft> = {
  name: 'address',
  needed: isOrder,
  filled: (draft) => draft.address !== undefined,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.equipmentSwap;
    const { onFile, code, proven, other } = words.addressOptions;
    const { equipment } = guideOf(draft);
    const known = await onFileAddress(turn);
    if (draft.street !== undefined) return { prompt: 'address', text: words.addressPlace(draft.street) };
    if (draft.elsewhere === true) return { prompt: 'address', text: words.addressOther };
    if (known !== undefined) {
      return {
        prompt: 'address',
        text: words.addressProven(equipment, known),
        options: [
          option('onFile', proven, 'na ta naslov', 'to that address'),
          option('other', other, 'drugam', 'elsewhere'),
        ],
      };
    }
    return {
      prompt: 'address',
      text: words.address(equipment),
      options: [
        option('onFile', onFile, 'na naslov iz evidence', 'iz evidence', 'domov', 'on file'),
        option('code', code, 's kodo', 'koda', 'code'),
        option('other', other, 'drugam', 'elsewhere'),
      ],
    };
  },
  claims: (draft, turn) => heardAddress(draft, turn) !== undefined,
  hear(draft, turn, open, asked): Heard {
    if (!open) return asked === 'confirm' ? corrected(draft, turn) : undefined;
    const { choice, answer, text } = turn.understood;
    const words = turn.words.equipmentSwap;
    const read = heardAddress(draft, turn);
    if (read !== undefined) {
      if ('whole' in read) draft.address = read.whole;
      else draft.street = read.street;
      return 'taken';
    }
    const asksWhether = isProven(turn) && draft.elsewhere !== true;
    if (choice?.id === 'onFile' || (asksWhether && answer === 'yes')) draft.address = 'onFile';
    else if (choice?.id === 'other' || (asksWhether && answer === 'no')) draft.elsewhere = true;
    else if (choice?.id === 'code') draft.withCode = true;
    else
      return /\d/.test(withDigits(text, turn.understood.entities))
        ? { refused: { text: words.addressInvalid } }
        : undefined;
    return 'taken';
  },
  forget(draft) {
    delete draft.address;
    delete draft.street;
    delete draft.elsewhere;
  },
};

/** "Ne, raje na naslov iz evidence": another address at the summary. */
function corrected(draft: SwapDraft, turn: DialogTurn): Heard {
  const { text } = turn.understood;
  const read = readAddress(withDigits(text, turn.understood.entities));
  if (read !== undefined && 'whole' in read) draft.address = read.whole;
  else if (/ (iz evidence|on file) /.test(plainWords(text))) draft.address = 'onFile';
  else return undefined;
  return 'taken';
}

/** An address, or its street, or the place that was missing. */
function heardAddress(
  draft: SwapDraft,
  turn: DialogTurn,
): { readonly whole: Address } | { readonly street: string } | undefined {
  const { text, entities } = turn.understood;
  const read = readAddress(withDigits(text, entities));
  if (read === undefined || !('at' in read)) return read;
  return draft.street === undefined ? undefined : { whole: { street: draft.street, ...read.at } };
}

/** The code, for who wants the order taken without a call. */
export const codeSteps: readonly Step<SwapDraft>[] = identification()
  .filter(({ name }) => name === 'code')
  .map((step) => ({
    ...step,
    needed: (draft: SwapDraft) => isOrder(draft) && draft.withCode === true,
    filled: (_draft: SwapDraft, turn: DialogTurn) => isProven(turn),
    async hear(draft: SwapDraft, turn: DialogTurn, open: boolean, asked?: string): Promise<Heard> {
      const heard = await step.hear(draft, turn, open, asked);
      if (open && turn.understood.choice?.id === 'without') draft.withCode = false;
      return heard;
    },
    forget(draft: SwapDraft) {
      draft.withCode = false;
    },
  }));
