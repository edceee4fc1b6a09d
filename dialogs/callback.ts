/**
 * The subscriber wants a human: how to reach one, and a call-back.
 *
 * On which number → when → right? → saved.
 */
import { option } from '../cards/reply';
import { formatPhone } from '../cards/format';
import { takesSms } from '../services/subscribers';
import { Flow } from './flow';
import type { Asking, Heard, Step } from './step';
import { confirmation, type Confirmable } from './prompts/confirmation';
import type { DialogTurn } from './turn';

interface Callback extends Confirmable {
  /** What was said when a human was asked for. */
  reason: string;
  /** E.164 */
  phone?: string;
  /** When the call would suit, in the subscriber's words; `null`: to be asked; absent: at any time. */
  wanted?: string | null | undefined;
}

const phoneStep: Step<Callback> = {
  name: 'phone',
  about: 'which number to call',
  ends: 'not needed',
  filled: (draft) => draft.phone !== undefined,
  ask(_draft, turn): Asking {
    const { callback: words } = turn.words;
    const { officePhone, officeContact } = turn.services.settings;
    const { caller } = turn.memory;
    const own =
      caller === undefined
        ? []
        : [option('caller', words.caller(formatPhone(caller.phone)), 'to številko', 'this number')];
    return {
      prompt: 'phone',
      text: words.offer(officePhone, officeContact),
      options: [
        ...own,
        ...(turn.memory.voicemail === undefined ? [] : [option('message', words.message, 'sporočilo', 'message')]),
        option('no', words.notNeeded, 'ni treba', 'ne', 'no'),
      ],
      expecting: 'phone',
    };
  },
  hear(draft, turn, open): Heard {
    const { entities, choice, answer, text } = turn.understood;
    const phone = entities.find((entity) => entity.type === 'phone');
    if (phone?.type === 'phone') {
      draft.phone = phone.value;
      return 'taken';
    }
    if (!open) return undefined;
    const { callback: words } = turn.words;
    const { caller } = turn.memory;
    if (caller !== undefined && (choice?.id === 'caller' || answer === 'yes')) {
      draft.phone = caller.phone;
      return 'taken';
    }
    if (choice?.id === 'message') return { ended: { text: words.recordNow }, voicemail: true };
    if (choice?.id === 'no' || answer === 'no') return { ended: { text: turn.words.social.no } };
    return /\d{5}/.test(text.replace(/\s/g, '')) ? { refused: { text: turn.words.callback.phoneInvalid } } : undefined;
  },
  forget(draft) {
    delete draft.phone;
  },
};

/** Asked only of who wants to say it; who names a day or an hour at another question has said it. */
const wantedStep: Step<Callback> = {
  name: 'wanted',
  about: 'when it suits',
  needed: (draft) => draft.wanted === null,
  filled: (draft) => draft.wanted !== null,
  freeText: true,
  ask: (_draft, { words: { callback } }): Asking => ({
    prompt: 'note',
    text: callback.when,
    options: [option('any', callback.anyTime, 'kadarkoli', 'vseeno', 'any time')],
  }),
  hear(draft, { understood: { text, choice, entities } }, open, asked): Heard {
    const isTold = asked !== undefined && entities.some(({ type }) => type === 'date' || type === 'time');
    if (!open && !isTold) return undefined;
    draft.wanted = choice?.id === 'any' ? undefined : text.trim().slice(0, 200);
    return 'taken';
  },
  forget(draft) {
    draft.wanted = null;
  },
};

const confirmStep = confirmation<Callback>({
  summary: ({ phone = '', wanted }, turn) => ({
    text: turn.words.callback.confirm(formatPhone(phone), wanted ?? undefined),
  }),
  confirm: (turn) => turn.words.callback.yes,
  edits: (turn) => [
    { step: phoneStep, title: turn.words.callback.edit, labels: ['številka', 'number'] },
    { step: wantedStep, title: turn.words.callback.editWanted, labels: ['čas', 'ura', 'time'] },
  ],
});

export class CallbackFlow extends Flow<Callback> {
  protected readonly steps: readonly Step<Callback>[] = [phoneStep, wantedStep, confirmStep];

  override readonly alsoBegunBy =
    'a human who is wanted and not there: asked for, three misses, five wrong codes, anger';

  constructor() {
    super('callback');
  }

  protected newDraft(turn: DialogTurn): Callback {
    return { reason: turn.understood.text.slice(0, 500) };
  }

  protected async finish(draft: Callback, turn: DialogTurn): Promise<void> {
    const { phone, reason, wanted } = draft;
    if (phone === undefined)
      throw new Error('A call-back was agreed to without a phone: its step must be filled first');
    const { words } = turn;
    const base = await turn.requestBase();
    const { reference } = base;
    turn.save({
      ...base,
      kind: 'callback',
      details: { phone, reason, ...(typeof wanted === 'string' ? { wanted } : {}) },
    });
    if (takesSms(phone)) turn.text(phone, { name: 'callbackAgreed', language: turn.language, values: { reference } });
    await turn.tell(words.callback.done(reference), { request: { reference, kind: 'callback' } });
    await turn.tell(words.social.more);
  }
}
