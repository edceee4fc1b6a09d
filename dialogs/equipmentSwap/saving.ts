/** Saves what became of a swap, with all steps taken. */
import { stepTitles } from '../../services/guides';
import type { NewRequest, RequestDetails } from '../../services/requests';
import type { Ended, SavedMark } from '../step';
import { onFileAddress } from './addressStep';
import { forgetProgress, type SwapDraft } from './draft';
import type { DialogTurn } from '../turn';

type Outcome = RequestDetails['equipmentSwap']['outcome'];

/**
 * Saves the swap with the turn; it is over then.
 *
 * @returns what the reply that tells of it carries
 */
export async function saveSwap(
  draft: SwapDraft,
  turn: DialogTurn,
  outcome: Outcome,
  status: 'received' | 'done' = 'received',
): Promise<SavedMark> {
  const { equipment, steps, serial, symptom, address } = draft;
  if (equipment === undefined) throw new Error('A swap is saved without its device: its step must be filled first');
  const guided = outcome !== 'ordered';
  // Who has not proven who they are does not get to see, nor to save, what is on file.
  const deliveryAddress = guided ? undefined : address === 'onFile' ? await onFileAddress(turn) : address;
  const request: NewRequest = {
    ...(await turn.requestBase()),
    kind: 'equipmentSwap',
    details: {
      equipment,
      mode: guided ? 'guided' : 'delivery',
      ...(deliveryAddress === undefined ? {} : { deliveryAddress }),
      ...(serial === undefined ? {} : { newSerial: serial }),
      ...(symptom === undefined ? {} : { symptom }),
      steps: [...steps],
      outcome,
    },
  };
  turn.save(request, status, stepTitles(equipment, steps, 'sl'));
  forgetProgress(draft, turn);
  return { reference: request.reference, kind: request.kind };
}

/** A human is asked for beyond doubt. */
export const wantsHuman = ({ understood: { intent } }: DialogTurn): boolean =>
  intent.name === 'talkToAgent' && intent.score >= 0.7;

/** A human goes on in the middle of the swap, and finds all steps taken. */
export async function handOver(draft: SwapDraft, turn: DialogTurn): Promise<Ended> {
  const request = await saveSwap(draft, turn, 'escalated');
  return { ended: { text: turn.words.equipmentSwap.handedOver(request.reference) }, human: 'asked', request };
}
