/**
 * The subscriber has sent documents that belong to no open conversation: what are they for?
 *
 * Which request, or a new matter → in a few words, what it is → handed to the office.
 */
import { option } from '../../cards/reply';
import { Flow } from '../flow';
import type { Asking, Ended, Heard, Step } from '../step';
import { heardReference } from '../prompts/reference';
import { openRequests, isOwn } from './requests';
import type { DialogTurn } from '../turn';

interface DocumentsDraft {
  /** A reference; or something that the office does not know of yet. */
  matter?: { readonly reference: string } | 'new';
  /** What was said of it at once. */
  about?: string;
  note?: string;
}

/** Shorter answers are slips; what is longer tells what the documents are. */
const fewestWords = 3;
/** Longer ones choose nothing, whatever words of a button they hold. */
const longestChoice = 3;
const longestNote = 500;

/** A request that was saved meanwhile took the documents with it. */
const gone = (turn: DialogTurn): Ended => ({ ended: { text: turn.words.social.more } });

const matterStep: Step<DocumentsDraft> = {
  name: 'matter',
  about: 'for which request, or a new matter',
  ends: 'sent by mistake',
  filled: (draft) => draft.matter !== undefined,
  async ask(_draft, turn): Promise<Asking | Ended> {
    const { documents: words, requestStatus } = turn.words;
    const { documents } = turn.memory;
    if (documents === undefined) return gone(turn);
    const requests = await openRequests(turn);
    return {
      prompt: 'reference',
      text: words.whatFor(documents.length),
      options: [
        ...requests.map(({ reference, kind }) => option(reference, requestStatus.option(kind, reference))),
        option('new', words.newMatter, 'nova', 'novo', 'drugo', 'new', 'something else'),
        option('drop', words.drop, 'nič', 'pomota', 'pozabite', 'nothing', 'by mistake', 'forget it'),
      ],
      expecting: 'digits',
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    const { choice, text } = turn.understood;
    const heard = heardReference(turn, open);
    if (heard !== undefined && 'reference' in heard) {
      const { requestStatus } = turn.words;
      if (!(await isOwn(heard.reference, turn))) return { refused: { text: requestStatus.notFound(heard.reference) } };
      draft.matter = heard;
      return 'taken';
    }
    if (!open) return undefined;
    const words = text.trim().split(/\s+/).length;
    const chosen = words > longestChoice ? undefined : choice?.id;
    if (chosen === 'drop') {
      turn.memory.documents = undefined;
      return { ended: { text: turn.words.documents.dropped } };
    }
    if (chosen !== undefined) {
      draft.matter = chosen === 'new' ? 'new' : { reference: chosen };
      return 'taken';
    }
    if (words >= fewestWords) {
      draft.matter = 'new';
      draft.about = text.slice(0, longestNote);
      if (isReachable(turn)) draft.note = '';
      return 'taken';
    }
    return heard === undefined ? undefined : { refused: { text: turn.words.requestStatus.referenceWrong } };
  },
  forget(draft) {
    delete draft.matter;
    delete draft.about;
    delete draft.note;
  },
};

/** Whether the office knows whom to answer. */
const isReachable = (turn: DialogTurn): boolean =>
  turn.memory.identity !== undefined ||
  turn.memory.claim !== undefined ||
  turn.understood.entities.some(({ type }) => type === 'phone' || type === 'email' || type === 'digits');

const noteStep: Step<DocumentsDraft> = {
  name: 'note',
  about: 'what it is, and how to answer',
  freeText: true,
  needed: (draft) => draft.matter === 'new',
  filled: (draft) => draft.note !== undefined,
  ask: (_draft, turn): Asking | Ended =>
    turn.memory.documents === undefined ? gone(turn) : { prompt: 'note', text: turn.words.documents.note },
  hear(draft, turn, open): Heard {
    const { text } = turn.understood;
    if (!open || !/\p{L}{2}/u.test(text)) return undefined;
    draft.note = text.slice(0, longestNote);
    return 'taken';
  },
  forget(draft) {
    delete draft.note;
  },
};

export class DocumentsFlow extends Flow<DocumentsDraft> {
  protected readonly steps: readonly Step<DocumentsDraft>[] = [matterStep, noteStep];

  override readonly alsoBegunBy =
    'documents that come while nothing is open, or that a conversation leaves without a request';

  constructor() {
    super('documents');
  }

  protected newDraft(): DocumentsDraft {
    return {};
  }

  protected override givenUp(draft: DocumentsDraft, turn: DialogTurn): string {
    turn.memory.documents = undefined;
    return super.givenUp(draft, turn);
  }

  protected async finish({ matter, about = '', note = '' }: DocumentsDraft, turn: DialogTurn): Promise<void> {
    const { documents: words, social } = turn.words;
    const count = turn.memory.documents?.length ?? 0;
    if (typeof matter === 'object') {
      turn.fileDocuments({ reference: matter.reference });
      await turn.tell(words.addedTo(count, matter.reference));
    } else {
      turn.fileDocuments({ note: `${about} ${note}`.trim() });
      await turn.tell(words.handedOver(count));
    }
    await turn.tell(social.more);
  }
}
