/**
 * The subscriber's modem, router or set-top box is to be replaced, or the new one has come and is put in its place.
 *
 * Has it come → which device → who is it → (needed) what is wrong → checked → where to → agreed → ordered.
 *                                        → (come) go on where it was left → its number → step by step → registered.
 */
import type { DialogContext } from 'botbuilder-dialogs';
import { summaryCard } from '../../cards/planCards';
import type { Message } from '../../cards/reply';
import { equipmentTypes, guides } from '../../services/guides';
import { Flow } from '../flow';
import type { Ended, Step } from '../step';
import { confirmation } from '../prompts/confirmation';
import { existingStep } from '../prompts/existing';
import { numberOnly } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { addressStep, codeSteps, onFileAddress } from './addressStep';
import { checkStep } from './checkStep';
import { connectionStep, mobileStep, moveStep } from './connectionSteps';
import { guideOf, isGuided, isOrder, isProven, numberOf, type SwapDraft } from './draft';
import { equipmentStep } from './equipmentStep';
import { guidedStep } from './guideStep';
import { modeStep } from './modeStep';
import { isRegistering, look, registrationStep } from './registrationStep';
import { resumeStep } from './resumeStep';
import { saveSwap } from './saving';
import { namesSerial, serialStep } from './serialStep';
import { symptomStep } from './symptomStep';

/** The digits of a serial number are no subscriber number. */
const numberSteps = numberOnly().map((step): Step<object> => ({
  ...step,
  hear: (draft, turn, open, asked) =>
    !open && namesSerial(turn.understood.text) ? undefined : step.hear(draft, turn, open, asked),
}));

/** An order for the same device that is open already, for who has proven that it is theirs. */
const existing = existingStep<SwapDraft>({
  async find(draft, turn) {
    const subscriberNumber = numberOf(turn);
    if (!isOrder(draft) || !isProven(turn) || subscriberNumber === undefined) return [];
    const open = await turn.services.requests.openFor(subscriberNumber, 'equipmentSwap');
    const isSame =
      open?.kind === 'equipmentSwap' &&
      open.details.outcome === 'ordered' &&
      open.details.equipment === draft.equipment;
    return isSame ? [open] : [];
  },
  text: ([found], turn) =>
    found?.kind === 'equipmentSwap'
      ? turn.words.equipmentSwap.existing(found.reference, found.details.equipment)
      : turn.words.existing.kept,
});

const confirmStep: Step<SwapDraft> = {
  ...confirmation<SwapDraft>({
    summary,
    confirm: (turn) => turn.words.equipmentSwap.confirm,
    edits: (turn) => {
      const { equipment, symptom, address } = turn.words.equipmentSwap.edits;
      return [
        { step: addressStep, title: address, labels: ['naslov', 'address'] },
        { step: symptomStep, title: symptom, labels: ['opis', 'napaka', 'symptom'] },
        { step: equipmentStep, title: equipment, labels: ['naprava', 'device'] },
      ];
    },
  }),
  needed: isOrder,
};

export class EquipmentSwapFlow extends Flow<SwapDraft> {
  protected readonly steps: readonly Step<SwapDraft>[] = [
    modeStep,
    equipmentStep,
    ...numberSteps,
    resumeStep,
    serialStep,
    symptomStep,
    connectionStep,
    moveStep,
    mobileStep,
    ...equipmentTypes.flatMap((type) => guides[type].steps.map((step) => guidedStep(guides[type], step))),
    ...equipmentTypes.flatMap((type) => guides[type].checks.map((check) => checkStep(guides[type], check))),
    registrationStep,
    ...codeSteps,
    existing,
    addressStep,
    confirmStep,
  ];

  constructor() {
    super('equipmentSwap');
  }

  protected newDraft(): SwapDraft {
    return { steps: [] };
  }

  /** Looks whether the device is registered; or gives a sign of life, once, to who asked for time. */
  override async woken(dc: DialogContext, turn: DialogTurn): Promise<boolean> {
    const { draft } = this.state(dc);
    if (isRegistering(draft)) {
      await look(draft, turn);
      if (!isRegistering(draft)) await this.next(dc);
      return true;
    }
    if (draft.waiting !== true) return false;
    draft.waiting = false;
    draft.aside = { kind: 'stillHere' };
    turn.memory.reminded = true;
    await this.next(dc);
    return true;
  }

  /** A swap that is begun leaves devices half connected: the office is to know how far it came. */
  protected override async abandoned(draft: SwapDraft, turn: DialogTurn): Promise<Ended | undefined> {
    if (!isGuided(draft) || draft.steps.length === 0) return undefined;
    const request = await saveSwap(draft, turn, 'abandoned');
    const { officePhone } = turn.services.settings;
    const text = turn.words.equipmentSwap.abandoned(request.reference, guideOf(draft).equipment, officePhone);
    return { ended: { text }, request };
  }

  protected async finish(draft: SwapDraft, turn: DialogTurn): Promise<void> {
    if (isGuided(draft)) await this.finishSwap(draft, turn);
    else if (draft.solved === true) {
      const request = await saveSwap(draft, turn, 'completed', 'done');
      await turn.tell(turn.words.equipmentSwap.solved(request.reference), { request });
    } else await this.finishOrder(draft, turn);
    await turn.tell(turn.words.social.more);
  }

  private async finishSwap(draft: SwapDraft, turn: DialogTurn): Promise<void> {
    const { equipment, done } = guideOf(draft);
    const registered = draft.registered === true;
    const request = await saveSwap(draft, turn, 'completed', registered ? 'done' : 'received');
    const { reference } = request;
    const subscriberNumber = numberOf(turn);
    // The number alone was enough for it, so whoever's it is learns of it.
    if (registered && subscriberNumber !== undefined)
      turn.confirm(subscriberNumber, {
        name: 'swapCompleted',
        language: turn.language,
        values: { reference, equipment },
      });
    const { completed, completedByOffice } = turn.words.equipmentSwap;
    await turn.tell((registered ? completed : completedByOffice)(equipment, reference, done[turn.language]), {
      request,
    });
  }

  private async finishOrder(draft: SwapDraft, turn: DialogTurn): Promise<void> {
    const { equipment } = guideOf(draft);
    const subscriberNumber = numberOf(turn);
    const request = await saveSwap(draft, turn, 'ordered');
    const { reference } = request;
    for (const replaced of draft.replaces ?? [])
      turn.withdraw({
        reference: replaced,
        subscriberNumber: subscriberNumber ?? '',
        at: turn.now,
        replacedBy: reference,
      });
    const { ordered, orderedUnverified } = turn.words.equipmentSwap;
    if (isProven(turn) && subscriberNumber !== undefined)
      turn.confirm(subscriberNumber, {
        name: 'swapOrderConfirmation',
        language: turn.language,
        values: { reference, equipment },
      });
    await turn.tell((isProven(turn) ? ordered : orderedUnverified)(reference, equipment), { request });
  }
}

/** What is sent, where to, how, and what becomes of the old one. */
async function summary(draft: SwapDraft, turn: DialogTurn): Promise<Message> {
  const words = turn.words.equipmentSwap;
  const { equipment } = guideOf(draft);
  const address = draft.address === 'onFile' ? ((await onFileAddress(turn)) ?? 'onFile') : (draft.address ?? 'onFile');
  return {
    text: words.summary(equipment, address),
    card: summaryCard([
      { label: words.items.number, value: numberOf(turn) ?? '' },
      { label: words.items.equipment, value: words.equipmentOptions[equipment] },
      { label: words.items.symptom, value: draft.symptom ?? '' },
      { label: words.items.address, value: address === 'onFile' ? words.onFile : words.fullAddress(address) },
    ]),
  };
}
