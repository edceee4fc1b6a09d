/** Which request? The one whose number was said; else the only one, or one of the newest. */
import { option } from '../../cards/reply';
import { localDay } from '../../services/calendar';
import type { SavedRequest } from '../../services/requests';
import type { Asking, Ended, Heard, Step } from '../step';
import { heardReference } from '../prompts/reference';
import type { DialogTurn } from '../turn';
import type { RequestStatusDraft } from './requestStatus';

/** Older ones can still be named by their number. */
const shown = 4;

/** The newest requests of who has proven who they are. */
async function newest(turn: DialogTurn): Promise<readonly SavedRequest[]> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return [];
  return turn.services.requests.listFor(identity.subscriberNumber, shown);
}

/** The request that is meant; never one that belongs to someone else or that nobody has proven to be theirs. */
export async function chosenRequest(draft: RequestStatusDraft, turn: DialogTurn): Promise<SavedRequest | undefined> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return undefined;
  if (draft.reference === undefined) {
    const [one, ...others] = await newest(turn);
    return others.length === 0 ? one : undefined;
  }
  const found = await turn.services.requests.find(draft.reference);
  const own = found?.subscriberNumber === identity.subscriberNumber && found.verification !== 'none';
  return own ? found : undefined;
}

/** What it is, when, in which state, and what happens next. */
export async function describe(request: SavedRequest, turn: DialogTurn): Promise<string> {
  const words = turn.words.requestStatus;
  const plan = request.kind === 'planChange' ? await turn.services.plans.find(request.details.toPlan) : undefined;
  const what = words.what(request, plan?.name ?? '');
  return words.line(request.reference, localDay(request.createdAt), what, words.states[request.status]);
}

export const requestStep: Step<RequestStatusDraft> = {
  name: 'reference',
  about: 'which request',
  ends: 'there is none',
  filled: async (draft, turn) => (await chosenRequest(draft, turn)) !== undefined,
  async ask(draft, turn): Promise<Asking | Ended> {
    const words = turn.words.requestStatus;
    const { officePhone } = turn.services.settings;
    const explained = draft.reference === undefined ? '' : `${words.notFound(draft.reference)} `;
    delete draft.reference;
    const requests = await newest(turn);
    if (requests.length === 0) return { ended: { text: `${explained}${words.none(officePhone)}` } };
    const lines = await Promise.all(requests.map((request) => describe(request, turn)));
    return {
      prompt: 'reference',
      text: `${explained}${words.newest(lines)}`,
      options: requests.map(({ reference, kind }) => option(reference, words.option(kind, reference))),
      expecting: 'digits',
    };
  },
  hear(draft, turn, open, asked): Heard {
    const { choice } = turn.understood;
    // The code and the subscriber number are digits too.
    const fits = open || asked === undefined || asked === 'withdraw' || asked === 'confirm';
    const heard = fits ? heardReference(turn, open) : undefined;
    if (heard !== undefined && 'reference' in heard) {
      draft.reference = heard.reference;
      return 'taken';
    }
    if (open && choice !== undefined) {
      draft.reference = choice.id;
      return 'taken';
    }
    if (heard !== undefined) return { refused: { text: turn.words.requestStatus.referenceWrong } };
    return open && turn.understood.answer === 'no' ? { ended: { text: turn.words.social.no } } : undefined;
  },
  forget(draft) {
    delete draft.reference;
  },
};
