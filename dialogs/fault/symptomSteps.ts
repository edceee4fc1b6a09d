/** What is seen, since when, and, where the internet is slow, on which connection. All of it is kept in the words that were said. */
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import type { Fault } from './draft';
import { saidPlace } from './outages';
import { connectionOf, isSolved, isTimeAlone, isUnsteady, isUrgent, ownWords, sinceOf, tellsSymptom } from './signs';

/** What a known outage explains needs no more words. */
const isUnexplained = (draft: Fault): boolean => draft.outage === undefined;

/** A time or a place alone, or how urgent it is, which are for other steps. Whatever else is said to the question tells what is seen. */
async function isAside(turn: DialogTurn): Promise<boolean> {
  const { text, entities } = turn.understood;
  if (isTimeAlone(text, entities)) return true;
  return text.trim().split(/\s+/).length <= 3 && (isUrgent(text) || (await saidPlace(turn)) !== undefined);
}

/** Something to read: not a number, not a mark, not a bare yes or no. */
const says = (text: string): boolean => /\p{L}{2}/u.test(text);

export const symptomStep: Step<Fault> = {
  name: 'symptom',
  needed: isUnexplained,
  filled: (draft) => draft.symptom !== undefined,
  ask(draft, turn): Asking {
    const { symptom, symptomOptions } = turn.words.fault;
    const options = symptomOptions[draft.service ?? 'all'];
    return {
      prompt: 'symptom',
      text: symptom,
      options: options.map((title, place) => option(`symptom:${place}`, title)),
    };
  },
  async hear(draft, turn, open, asked): Promise<Heard> {
    const { text, entities, intent, choice, answer } = turn.understood;
    if (draft.symptom !== undefined || isSolved(text)) return undefined;
    const tells = tellsSymptom(text) && (open || asked === undefined || intent.name === 'reportFault');
    if (!tells && (!open || (await isAside(turn)))) return undefined;
    const chosen = turn.choices.find(({ id }) => open && id === choice?.id)?.labels[0];
    const words = ownWords(text, entities);
    if (chosen === undefined && (!says(words) || (answer !== undefined && words.length < 4))) return undefined;
    // One's own words say more than a button, unless they only choose it: "druga".
    draft.symptom = tellsSymptom(words) ? words : (chosen ?? words);
    return 'taken';
  },
  forget(draft) {
    delete draft.symptom;
    delete draft.since;
    delete draft.connection;
  },
};

export const sinceStep: Step<Fault> = {
  name: 'since',
  needed: isUnexplained,
  filled: (draft) => draft.since !== undefined,
  ask(_draft, turn): Asking {
    const { since, sinceOptions } = turn.words.fault;
    const { today, yesterday, longer, unknown } = sinceOptions;
    return {
      prompt: 'choose',
      text: since,
      options: [
        option('today', today),
        option('yesterday', yesterday),
        option('longer', longer),
        option('unknown', unknown, 'dont know', "don't know", 'no idea'),
      ],
    };
  },
  hear(draft, turn, open): Heard {
    const { text, entities, choice, answer } = turn.understood;
    const told = sinceOf(text, entities);
    if (!open) {
      if (draft.since !== undefined || told === undefined) return undefined;
      draft.since = told;
      return 'taken';
    }
    const chosen = turn.choices.find(({ id }) => id === choice?.id);
    const elsewise = answer !== undefined || tellsSymptom(text) || isSolved(text) || isUrgent(text) || !says(text);
    if (chosen?.id === 'unknown') draft.since = null;
    else if (chosen !== undefined && typeof told !== 'string') draft.since = chosen.labels[0] ?? null;
    else if (told === undefined && elsewise) return undefined;
    else draft.since = ownWords(text, []);
    return 'taken';
  },
  forget(draft) {
    delete draft.since;
  },
};

export const connectionStep: Step<Fault> = {
  name: 'connection',
  needed: (draft) => isUnexplained(draft) && draft.service === 'internet' && isUnsteady(draft.symptom ?? ''),
  filled: (draft) => draft.connection !== undefined,
  ask(_draft, turn): Asking {
    const { connection, connectionOptions } = turn.words.fault;
    return {
      prompt: 'choose',
      text: connection,
      options: [
        option('wifi', connectionOptions.wifi, 'brezžično', 'wifi', 'wireless'),
        option('wired', connectionOptions.wired, 'po kablu', 'wired', 'by cable'),
      ],
    };
  },
  hear(draft, turn, open): Heard {
    const { text, choice } = turn.understood;
    // "Kabel je pretrgan" tells what is seen.
    if (!open && (draft.connection !== undefined || !isUnsteady(draft.symptom ?? ''))) return undefined;
    const chosen = open && (choice?.id === 'wifi' || choice?.id === 'wired') ? choice.id : undefined;
    const said = connectionOf(text) ?? chosen;
    if (said === undefined) return undefined;
    draft.connection = said;
    return 'taken';
  },
  forget(draft) {
    delete draft.connection;
  },
};
