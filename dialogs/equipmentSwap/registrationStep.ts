/** The new device is registered in the network; what does not register is tried twice more, then a human goes on. */
import { option } from '../../cards/reply';
import type { Asking, Ended, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import { giveTime } from './asides';
import { guideOf, isGuided, nextWay, numberOf, type SwapDraft } from './draft';
import { handOver, saveSwap, wantsHuman } from './saving';
import { steerIn } from './steering';

const attempts = 3;
/** How soon to look again. */
const lookAfterMs = 6_000;
/** From then on it counts as not registered. */
const patienceMs = 45_000;

/** Whether an answer of the network is being waited for. */
export const isRegistering = ({ registration, registered }: SwapDraft): boolean =>
  registration !== undefined && registration.failed !== true && registered !== true;

export const registrationStep: Step<SwapDraft> = {
  name: 'registration',
  needed: (draft, turn) => isGuided(draft) && nextWay(draft) === undefined && turn.services.provisioning !== undefined,
  filled: (draft) => draft.registered === true,
  async ask(draft, turn): Promise<Asking | Ended> {
    const words = turn.words.equipmentSwap;
    const { equipment, retries } = guideOf(draft);
    const aside = draft.aside?.kind;
    delete draft.aside;
    if (aside === 'waiting' || aside === 'stillHere')
      return { prompt: 'step', text: words[aside], options: retryOptions(turn) };
    const { attempt = 0, failed = false, serial } = draft.registration ?? {};
    if (failed && attempt >= attempts) {
      const request = await saveSwap(draft, turn, 'escalated');
      return { ended: { text: words.failed(request.reference) }, human: 'swapFailed', request };
    }
    const isNew = serial !== draft.serial;
    if (failed && !isNew) {
      const retry = retries[attempt - 1]?.[turn.language] ?? '';
      return { prompt: 'step', text: words.notRegistered(retry), options: retryOptions(turn) };
    }
    if (isNew) register(draft, turn, attempt + 1);
    turn.wakeIn(lookAfterMs);
    return {
      prompt: 'step',
      text: isNew ? words.registering(equipment) : words.stillRegistering,
      options: [option('look', words.registerOptions.look, 'preveri', 'look', 'check')],
    };
  },
  claims: (_draft, turn) => steerIn(turn.understood.text) !== undefined || wantsHuman(turn),
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const { choice, text } = turn.understood;
    draft.waiting = false;
    if (wantsHuman(turn)) return handOver(draft, turn);
    if (draft.registration?.failed !== true) {
      await look(draft, turn);
      return 'taken';
    }
    const steer = steerIn(text);
    if (choice?.id === 'serial') {
      delete draft.serial;
      return 'taken';
    }
    if (choice?.id === 'wait' || steer === 'wait') {
      giveTime(draft, turn);
      return 'taken';
    }
    if (choice?.id !== 'next' && steer === undefined) return undefined;
    // Without its serial number it is asked for anew.
    if (steer !== 'repeat') draft.registration = { ...draft.registration, serial: '' };
    return 'taken';
  },
};

function retryOptions(turn: DialogTurn) {
  const { next, serial, wait } = turn.words.equipmentSwap.retryOptions;
  return [
    option('next', next),
    option('serial', serial, 'številka', 'napačna številka', 'serijska', 'wrong number', 'number'),
    option('wait', wait),
  ];
}

/** Asks for the registration with the turn; a look some seconds later tells what came of it. */
function register(draft: SwapDraft, turn: DialogTurn, attempt: number): void {
  const { conversationId, inputKey } = turn.ids;
  const key = `${conversationId}/${inputKey}`;
  draft.registration = { attempt, serial: draft.serial ?? '', key, since: turn.now.toISOString() };
  ask(draft, turn, key);
}

function ask(draft: SwapDraft, turn: DialogTurn, key: string): void {
  const { serial, equipment } = draft;
  const subscriberNumber = numberOf(turn);
  if (serial === undefined || equipment === undefined || subscriberNumber === undefined)
    throw new Error('A device is registered without its serial number: its steps must all be filled first');
  const { identity, claim } = turn.memory;
  const verification = identity?.verification ?? claim?.by ?? 'none';
  turn.stage({ type: 'registerDevice', registration: { serial, equipment, subscriberNumber, verification }, key });
}

/** Looks how the registration that is under way stands, and once more later where that is not known yet. */
export async function look(draft: SwapDraft, turn: DialogTurn): Promise<void> {
  const { registration, serial } = draft;
  const { provisioning } = turn.services;
  if (registration === undefined || serial === undefined || provisioning === undefined) return;
  const state = await provisioning.stateOf(serial);
  const isLate = turn.now.getTime() - Date.parse(registration.since) > patienceMs;
  if (state === 'registered') draft.registered = true;
  else if (state === 'failed' || isLate) draft.registration = { ...registration, failed: true };
  else {
    // The system was away when it was asked: the same wish again.
    if (state === 'unknown') ask(draft, turn, registration.key);
    turn.wakeIn(lookAfterMs);
  }
}
