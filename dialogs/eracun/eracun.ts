/**
 * The subscriber wants bills by e-mail (eRačun), at another address, or on paper again.
 *
 * In a bank instead? → who is it → is a request open already → another address or paper, for who has it → on which address →
 * mistyped? → agreed, with the form to look at → saved → the address confirmed, by a code or by the link in the mail.
 */
import type { DialogContext } from 'botbuilder-dialogs';
import { Flow } from '../flow';
import type { Step } from '../step';
import { confirmation } from '../prompts/confirmation';
import { identification } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { actionStep } from './actionStep';
import { submit, summary } from './application';
import { bankStep } from './bankStep';
import { actionOf, beforeSaving, type Eracun } from './draft';
import { emailStep, mistypedStep } from './emailStep';
import { openRequestStep } from './openRequestStep';
import { codeHolds, isConfirmed, lookMs, proofStep } from './proofStep';

const confirmStep: Step<Eracun> = {
  ...confirmation<Eracun>({
    summary,
    confirm: (turn) => turn.words.eracun.confirm,
    edits: (turn) => [
      {
        step: emailStep,
        title: turn.words.eracun.editEmail,
        labels: ['drug naslov', 'naslov', 'another address', 'address'],
      },
    ],
    cancel: (turn) => turn.words.eracun.cancel,
  }),
  needed: async (draft, turn) => (await actionOf(draft, turn)) !== 'leave',
};

const confirmLeaveStep: Step<Eracun> = {
  ...confirmation<Eracun>({
    summary,
    confirm: (turn) => turn.words.eracun.confirm,
    edits: () => [],
    no: (turn) => ({
      title: turn.words.eracun.options.keep,
      heard: { ended: { text: turn.words.eracun.kept } },
    }),
  }),
  name: 'confirmLeave',
  needed: async (draft, turn) => (await actionOf(draft, turn)) === 'leave',
};

export class EracunFlow extends Flow<Eracun> {
  protected readonly steps: readonly Step<Eracun>[] = [
    ...[bankStep, ...identification(), openRequestStep, actionStep].map(beforeSaving),
    emailStep,
    ...[mistypedStep, confirmStep, confirmLeaveStep].map(beforeSaving),
    proofStep,
  ];

  constructor() {
    super('eracun');
  }

  protected newDraft(): Eracun {
    return {};
  }

  /** What is saved stays saved. */
  protected override givenUp({ saved, standing }: Eracun, turn: DialogTurn): string {
    const reference = saved?.reference ?? standing;
    return reference === undefined ? super.givenUp({}, turn) : turn.words.eracun.proof.givenUp(reference);
  }

  /** Looks whether the link was followed. Once the code no longer holds, the link alone is left, and nothing to wait for. */
  override async woken(dc: DialogContext, turn: DialogTurn): Promise<boolean> {
    const { draft } = this.state(dc);
    if (draft.saved === undefined) return false;
    if (!(await isConfirmed(draft, turn))) {
      if (codeHolds(draft, turn)) {
        turn.wakeIn(lookMs);
        return true;
      }
      draft.proof = 'later';
    }
    await this.next(dc);
    return true;
  }

  protected async finish(draft: Eracun, turn: DialogTurn): Promise<void> {
    const wasSaved = draft.saved !== undefined;
    await submit(draft, turn);
    const { proof } = turn.words.eracun;
    const { reference = '', email = '' } = draft.saved ?? {};
    if (wasSaved) {
      const later = turn.memory.identity?.verification === 'otp' ? proof.later : proof.laterUnverified;
      await turn.tell(draft.proof === 'later' ? later(reference) : proof.right(email));
    }
    await turn.tell(turn.words.social.more);
  }
}
