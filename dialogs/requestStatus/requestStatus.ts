/**
 * The subscriber wants to know what has become of a request, or to withdraw it.
 *
 * Who is it, proven by a code → which request → told; withdrawn, where that is still possible → agreed → withdrawn.
 */
import { Flow } from '../flow';
import type { Step } from '../step';
import { confirmation, type Confirmable } from '../prompts/confirmation';
import { alreadyBegun, withdrawn } from '../prompts/existing';
import { provenIdentification } from '../prompts/provenIdentification';
import type { DialogTurn } from '../turn';
import { chosenRequest, describe, requestStep } from './requestStep';
import { withdrawStep } from './withdrawStep';

export interface RequestStatusDraft extends Confirmable {
  reference?: string;
  /** It is to be withdrawn. */
  withdraw?: boolean;
}

const confirmStep = confirmation<RequestStatusDraft>({
  async summary(draft, turn) {
    const request = await chosenRequest(draft, turn);
    const told = request === undefined ? '' : `${await describe(request, turn)} `;
    return { text: `${told}${turn.words.requestStatus.confirm}` };
  },
  confirm: (turn) => turn.words.requestStatus.yes,
  edits: () => [],
  no: (turn) => ({
    title: turn.words.requestStatus.options.leave,
    heard: { ended: { text: turn.words.existing.kept } },
  }),
});

export class RequestStatusFlow extends Flow<RequestStatusDraft> {
  protected readonly steps: readonly Step<RequestStatusDraft>[] = [
    ...provenIdentification((turn) => turn.words.requestStatus.needsCode(turn.services.settings.officePhone)),
    requestStep,
    withdrawStep,
    confirmStep,
  ];

  constructor() {
    super('requestStatus');
  }

  protected newDraft(): RequestStatusDraft {
    return {};
  }

  protected async finish(draft: RequestStatusDraft, turn: DialogTurn): Promise<void> {
    const request = await chosenRequest(draft, turn);
    if (request === undefined) throw new Error('A withdrawal was agreed to without a request: its step must be filled');
    const { ended } = alreadyBegun([request], turn) ?? withdrawn(request, turn);
    await turn.tell(ended);
  }
}
