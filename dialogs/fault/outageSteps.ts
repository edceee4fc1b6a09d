/** Is it known already? The outage is told at once, with its expected end; to who only asks, also that none is known. */
import { formatTime } from '../../cards/format';
import { option, together, type Message } from '../../cards/reply';
import { localDay, localTime } from '../../services/calendar';
import type { Notice } from '../../services/notices';
import { told } from '../content';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import type { Fault } from './draft';
import { outagesFor, placesToAsk, saidPlace } from './outages';
import { asksAboutOutage, serviceOf, tellsSymptom, wishOf } from './signs';

/** More cannot be remembered on the phone; one is for another place. */
const mostOffered = 3;

export const placeStep: Step<Fault> = {
  name: 'place',
  needed: async (draft, turn) => draft.outage === undefined && (await placesToAsk(draft, turn)).length > 0,
  filled: (draft) => draft.place !== undefined,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.fault;
    const places = (await placesToAsk(draft, turn)).slice(0, mostOffered);
    return {
      prompt: 'choose',
      text: words.place,
      options: [
        ...places.map((place) => option(`place:${place}`, place)),
        option('elsewhere', words.elsewhere, 'drugje', 'nikjer od teh', 'elsewhere', 'none of these'),
      ],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    const { text, entities, choice, answer } = turn.understood;
    const said = (await saidPlace(turn)) ?? (open ? /^place:(.*)/.exec(choice?.id ?? '')?.[1] : undefined);
    // A short answer that names none of the places known is another one.
    const aside = entities.some(({ type }) => type === 'service') || answer === 'yes';
    const other = choice?.id === 'elsewhere' || (!aside && (answer === 'no' || isShort(text)));
    if (said === undefined && !(open && other)) return undefined;
    draft.place = said ?? null;
    return 'taken';
  },
  forget(draft) {
    delete draft.place;
  },
};

const isShort = (text: string): boolean => /\p{L}{3}/u.test(text) && text.trim().split(/\s+/).length <= 4;

export const outageStep: Step<Fault> = {
  name: 'outage',
  needed: async (draft, turn) => (await outagesFor(draft, turn)).length > 0,
  filled: (draft) => draft.outage !== undefined,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.fault;
    const { report, wait } = words.outageOptions;
    const outages = (await outagesFor(draft, turn)).flatMap((outage) => [
      told(outage[turn.language], turn),
      expectedEnd(outage, turn),
    ]);
    return {
      prompt: 'choose',
      ...together([...outages, { text: words.reportAnyway }]),
      options: [option('report', report), option('no', wait)],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    const { text, choice, answer } = turn.understood;
    const said = await saidPlace(turn);
    // "Ne, jaz sem v Logatcu" is for another step.
    if (!open || (said !== undefined && said !== draft.place)) return undefined;
    const wish = wishOf(text, answer) ?? choice?.id;
    if (wish !== 'report') return wish === 'no' ? { ended: { text: turn.words.fault.waiting } } : undefined;
    draft.outage = (await outagesFor(draft, turn))[0]?.id;
    return 'taken';
  },
  forget(draft) {
    delete draft.outage;
  },
};

function expectedEnd({ until }: Notice, turn: DialogTurn): Message {
  const words = turn.words.fault;
  if (until === undefined) return { text: words.endUnknown };
  const [day, today] = [localDay(until), localDay(turn.now)];
  return { text: words.expectedEnd(formatTime(localTime(until), turn.language), day === today ? undefined : day) };
}

/** Who asks whether something is out of order, and nothing is, may still have a fault of their own. */
export const noneKnownStep: Step<Fault> = {
  name: 'noneKnown',
  needed: (draft) => draft.outage === undefined,
  filled: (draft) => draft.asks !== true,
  ask(draft, turn): Asking {
    const words = turn.words.fault;
    const { report, no } = words.noneOptions;
    return {
      prompt: 'choose',
      text: words.noneKnown(draft.place ?? undefined),
      options: [option('report', report), option('no', no)],
    };
  },
  hear(draft, turn, open): Heard {
    const { text, entities, intent, choice, answer } = turn.understood;
    if (asksAboutOutage(text)) {
      draft.asks = true;
      return 'taken';
    }
    if (!open) return undefined;
    const own = tellsSymptom(text) || serviceOf(text, entities) !== undefined;
    const wish =
      own && (answer === undefined || intent.name === 'reportFault') ? 'report' : (wishOf(text, answer) ?? choice?.id);
    if (wish !== 'report') return wish === 'no' ? { ended: { text: turn.words.social.no } } : undefined;
    draft.asks = false;
    return 'taken';
  },
  forget(draft) {
    draft.asks = true;
  },
};
