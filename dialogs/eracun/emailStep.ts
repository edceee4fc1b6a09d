/** On which address? The one on file, offered once it is proven whose file it is, or another; a mistyped domain is asked about. */
import { option } from '../../cards/reply';
import { isEmail, meantEmail } from '../../services/email';
import type { Asking, Heard, Step } from '../step';
import { subscriberOnFile } from '../onFile';
import type { DialogTurn } from '../turn';
import { actionOf, emailOf, formerEmailOf, isSame, reopen, type Eracun } from './draft';
import { meansOnFile } from './wish';

const isWanted = async (draft: Eracun, turn: DialogTurn): Promise<boolean> => (await actionOf(draft, turn)) !== 'leave';

/** The address on file, for who does not get bills there already. */
async function offeredEmail(turn: DialogTurn): Promise<string | undefined> {
  const file = await subscriberOnFile(turn);
  return file?.eracun === false ? file.email : undefined;
}

export const emailStep: Step<Eracun> = {
  name: 'email',
  needed: isWanted,
  async filled(draft, turn) {
    const email = await emailOf(draft, turn);
    return email !== undefined && (draft.saved !== undefined || !isSame(email, await formerEmailOf(turn)));
  },
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.eracun;
    const same = await emailOf(draft, turn);
    emailStep.forget?.(draft, turn);
    const offered = await offeredEmail(turn);
    if (offered === undefined)
      return { prompt: 'email', text: same === undefined ? words.email : words.sameEmail(same), expecting: 'email' };
    return {
      prompt: 'email',
      text: words.emailOrFile(offered),
      options: [option('onFile', offered, 'tistega', 'ta naslov', 'that one', 'this one')],
      expecting: 'email',
    };
  },
  async hear(draft, turn, open, asked): Promise<Heard> {
    const { text, entities, choice, answer, intent } = turn.understood;
    // "Ne na ana@…, ampak na novak@…": the last one counts.
    const named = entities.findLast(({ type }) => type === 'email');
    const words = turn.words.eracun;
    if (named?.type === 'email') {
      if (!isEmail(named.value)) return open ? { refused: { text: words.emailInvalid } } : undefined;
      if (draft.saved === undefined || !isSame(named.value, draft.saved.email)) {
        reopen(draft);
        delete draft.onFile;
        draft.email = named.value;
      }
      return 'taken';
    }
    const isOffered = open && (await offeredEmail(turn)) !== undefined;
    const chosen = isOffered && (choice?.id === 'onFile' || answer === 'yes' || intent.name === 'affirm');
    if (chosen || ((open || asked === undefined) && meansOnFile(text))) {
      draft.onFile = true;
      return 'taken';
    }
    if (!open) return undefined;
    if (answer === 'no') return { refused: { text: words.otherEmail } };
    return /@|\.\w|\bafn|\bopic/i.test(text) ? { refused: { text: words.emailInvalid } } : undefined;
  },
  forget(draft) {
    reopen(draft);
    delete draft.email;
    delete draft.onFile;
  },
};

/** The address that was probably meant, where the one that was given looks mistyped. */
const meant = (draft: Eracun): string | undefined =>
  draft.email === undefined || draft.email === draft.kept ? undefined : meantEmail(draft.email);

export const mistypedStep: Step<Eracun> = {
  name: 'mistyped',
  needed: isWanted,
  filled: (draft) => meant(draft) === undefined,
  ask(draft, turn): Asking {
    const { mistyped, mistypedOptions } = turn.words.eracun;
    const email = meant(draft) ?? '';
    return {
      prompt: 'choose',
      text: mistyped(draft.email ?? '', email),
      options: [
        option('meant', mistypedOptions.meant(email), 'da', 'yes'),
        option('keep', mistypedOptions.keep, 'pusti', 'pravilen', 'keep it', 'it is right'),
      ],
    };
  },
  hear(draft, turn, open): Heard {
    const email = meant(draft);
    if (!open || email === undefined) return undefined;
    const { choice, answer, entities } = turn.understood;
    const named = entities.findLast(({ type }) => type === 'email');
    // Typed again, it is right, or it is another one.
    const typed = named?.type === 'email' ? named.value : undefined;
    if (typed !== undefined && typed !== email && typed !== draft.email) return undefined;
    if (typed === email || (typed === undefined && (choice?.id === 'meant' || answer === 'yes'))) draft.email = email;
    else if (typed !== undefined || choice?.id === 'keep' || answer === 'no') draft.kept = draft.email ?? '';
    else return undefined;
    return 'taken';
  },
};
