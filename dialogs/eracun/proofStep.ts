/** Is what is sent to the address read? By a code from the mail, by the link in it, or later. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import { plainWords } from '../plainWords';
import { heardCode, minutesUntil } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { submit } from './application';
import { actionOf, emailOf, isProven, type Eracun } from './draft';
import { emailStep } from './emailStep';

/** How often it is looked whether the link was followed, while the code holds. */
export const lookMs = 60_000;

const saysDone = / (potrdil\w*|potrjen\w*|klik\w*|odpr\w*|narejen\w*|urejen\w*|confirmed|clicked|opened|done) /;

/** Whether the address is confirmed by now, here or by the link. */
export async function isConfirmed({ proof, saved }: Eracun, turn: DialogTurn): Promise<boolean> {
  if (proof === 'right' || saved === undefined) return proof === 'right';
  const request = await turn.services.requests.find(saved.reference);
  return request?.kind === 'eracun' && request.details.emailConfirmed;
}

/** Whether the code that was sent can still be typed. */
export const codeHolds = ({ saved }: Eracun, turn: DialogTurn): boolean =>
  saved?.until !== undefined && turn.now < new Date(saved.until);

export const proofStep: Step<Eracun> = {
  name: 'proof',
  needed: async (draft, turn) => draft.saved !== undefined || (await actionOf(draft, turn)) !== 'leave',
  async filled(draft, turn) {
    if (draft.proof !== undefined) return true;
    if (draft.saved !== undefined) return isConfirmed(draft, turn);
    const email = await emailOf(draft, turn);
    return email !== undefined && isProven(email, turn);
  },
  async ask(draft, turn): Promise<Asking> {
    await submit(draft, turn);
    const { ask, again, options } = turn.words.eracun.proof;
    const email = draft.saved?.email ?? '';
    const text = draft.saved?.challengeId === undefined ? await send(draft, turn, ask(email)) : again(email);
    turn.wakeIn(lookMs);
    return {
      prompt: 'code',
      text,
      options: [
        option('again', options.again, 'nova koda', 'nisem dobil', 'resend', 'new code'),
        option('other', options.other, 'napačen naslov', 'wrong address'),
        option('later', options.later, 'pozneje', 'kasneje', 'preskoči', 'ne morem do maila', 'later', 'skip'),
      ],
      expecting: 'digits',
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    const { saved } = draft;
    const { choice, answer, text, entities } = turn.understood;
    // Another address is for the step that asks for it.
    if (!open || saved === undefined || entities.some(({ type }) => type === 'email')) return undefined;
    const words = turn.words.eracun.proof;
    const heard = await heardCode(turn, saved.challengeId);
    if (heard?.outcome === 'refused') return { refused: { text: heard.text } };
    if (heard?.outcome === 'locked') return { refused: { text: words.tooMany(minutesUntil(heard.until, turn.now)) } };
    if (heard?.outcome === 'right') {
      draft.proof = 'right';
      turn.stage({ type: 'confirmEmail', confirmed: { reference: saved.reference, at: turn.now, by: 'code' } });
      return 'taken';
    }
    switch (choice?.id) {
      case 'again':
        return { refused: { text: await send(draft, turn, words.sentAgain(saved.email)) } };
      case 'other':
        emailStep.forget?.(draft, turn);
        return 'taken';
      case 'later':
        draft.proof = 'later';
        return 'taken';
    }
    if (answer === 'yes' || saysDone.test(plainWords(text)))
      return (await isConfirmed(draft, turn)) ? 'taken' : { refused: { text: words.notYet } };
    if (answer !== 'no') return undefined;
    draft.proof = 'later';
    return 'taken';
  },
};

/** Has the code and the link sent to the address; answers with what to say of it. */
async function send(draft: Eracun, turn: DialogTurn, sentText: string): Promise<string> {
  const { saved } = draft;
  if (saved === undefined) return sentText;
  const { reference, email } = saved;
  const { conversationId, inputKey } = turn.ids;
  const subject = email.toLowerCase();
  const requested = await turn.services.verification.requestCode({ conversationId, subject, inputKey, now: turn.now });
  if (requested.outcome === 'tooMany')
    return turn.words.eracun.proof.tooMany(minutesUntil(requested.retryAt, turn.now));
  const { challengeId, validUntil } = requested;
  draft.saved = { reference, email, challengeId, until: validUntil.toISOString() };
  const template = { name: 'emailConfirmation', language: turn.language, values: { challengeId, reference } } as const;
  turn.stage({ type: 'send', messages: [{ to: { channel: 'email', address: email }, template }] });
  return sentText;
}
