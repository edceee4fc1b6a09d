/**
 * The subscriber wants a human: how to reach one, and a call-back.
 *
 * On which number → right? → saved.
 */
import { option } from '../cards/reply';
import { formatPhone } from '../cards/format';
import { Flow, type Asking, type Heard, type Step } from './flow';
import { confirmation, type Confirmable } from './prompts/confirmation';
import type { DialogTurn } from './turn';

interface Callback extends Confirmable {
  /** What was said when a human was asked for. */
  reason: string;
  /** E.164 */
  phone?: string;
}

const phoneStep: Step<Callback> = {
  name: 'phone',
  about: 'which number to call',
  ends: 'not needed',
  filled: (draft) => draft.phone !== undefined,
  ask: (_draft, turn): Asking => ({
    prompt: 'phone',
    text: turn.words.callback.offer(turn.services.settings.officePhone, turn.services.settings.officeContact),
    options: [option('no', turn.words.callback.notNeeded, 'ni treba', 'ne', 'no')],
    expecting: 'phone',
  }),
  hear(draft, turn, open): Heard {
    const { entities, choice, answer, text } = turn.understood;
    const phone = entities.find((entity) => entity.type === 'phone');
    if (phone?.type === 'phone') {
      draft.phone = phone.value;
      return 'taken';
    }
    if (!open) return undefined;
    if (choice?.id === 'no' || answer === 'no') return { ended: { text: turn.words.social.no } };
    return /\d{5}/.test(text.replace(/\s/g, '')) ? { refused: { text: turn.words.callback.phoneInvalid } } : undefined;
  },
  forget(draft) {
    delete draft.phone;
  },
};

const confirmStep = confirmation<Callback>({
  summary: (draft, turn) => ({ text: turn.words.callback.confirm(formatPhone(draft.phone ?? '')) }),
  confirm: (turn) => turn.words.callback.yes,
  edits: (turn) => [{ step: phoneStep, title: turn.words.callback.edit, labels: ['številka', 'number'] }],
});

export class CallbackFlow extends Flow<Callback> {
  protected readonly steps: readonly Step<Callback>[] = [phoneStep, confirmStep];

  override readonly alsoBegunBy = 'a conversation that hands over to a human: three misses, five wrong codes, anger';

  constructor() {
    super('callback');
  }

  protected newDraft(turn: DialogTurn): Callback {
    return { reason: turn.understood.text.slice(0, 500) };
  }

  protected async finish(draft: Callback, turn: DialogTurn): Promise<void> {
    if (draft.phone === undefined)
      throw new Error('A call-back was agreed to without a phone: its step must be filled first');
    const { words } = turn;
    const base = await turn.requestBase();
    const { reference } = base;
    turn.save({ ...base, kind: 'callback', details: { phone: draft.phone, reason: draft.reason } });
    await turn.tell(words.callback.done(reference), { request: { reference, kind: 'callback' } });
    await turn.tell(words.social.more);
  }
}
