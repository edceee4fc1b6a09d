/** From which day? Tomorrow at the earliest. */
import { formatShortDay } from '../../cards/format';
import { option, type PromptName } from '../../cards/reply';
import { addDays, addMonths, firstOfNextMonth, localDay } from '../../services/calendar';
import type { Entity } from '../../services/understanding';
import type { Asking, Heard, Step } from '../flow';
import type { DialogTurn } from '../turn';
import { plainWords } from '../plainWords';

interface DateWords {
  readonly startDate: string;
  readonly startDateOptions: {
    readonly tomorrow: (value: string) => string;
    readonly month: (value: string) => string;
  };
  readonly tooEarly: (first: string) => string;
  readonly tooLate: (last: string) => string;
  readonly whichDay: (days: readonly string[]) => string;
}

/** The draft's field of that name holds a local day. */
type DateField = 'startDate';

interface DateQuestion {
  readonly field: DateField;
  readonly prompt: PromptName;
  /** As far ahead as the day may be. */
  readonly monthsAhead: number;
  readonly words: (turn: DialogTurn) => DateWords;
}

/** A step that asks for a day. */
export function dateStep<D extends { [K in DateField]?: string }>(question: DateQuestion): Step<D> {
  const { field, prompt, monthsAhead, words } = question;
  return {
    name: field,
    filled: (draft) => draft[field] !== undefined,
    ask(_draft, turn): Asking {
      const tomorrow = addDays(localDay(turn.now), 1);
      const month = firstOfNextMonth(tomorrow);
      const { startDate, startDateOptions } = words(turn);
      const short = (day: string): string => formatShortDay(day, turn.language);
      return {
        prompt,
        text: startDate,
        options: [
          option(tomorrow, startDateOptions.tomorrow(short(tomorrow)), ...soon),
          ...(month === tomorrow ? [] : [option(month, startDateOptions.month(short(month)))]),
        ],
        expecting: 'date',
      };
    },
    hear(draft, turn, open): Heard {
      const days = namedDays(turn, open);
      const [day] = days;
      if (day === undefined) return undefined;
      const first = addDays(localDay(turn.now), 1);
      const last = addMonths(localDay(turn.now), monthsAhead);
      const possible = days.filter((one) => one >= first && one <= last);
      if (possible.length > 1) return { refused: { text: words(turn).whichDay(possible) } };
      const [chosen] = possible;
      if (chosen === undefined) {
        return { refused: { text: day < first ? words(turn).tooEarly(first) : words(turn).tooLate(last) } };
      }
      draft[field] = chosen;
      return 'taken';
    },
    forget(draft) {
      draft[field] = undefined;
    },
  };
}

const soon = ['takoj', 'čim prej', 'čimprej', 'kakor hitro se da', 'as soon as possible', 'asap', 'right away', 'now'];

/** The days that the utterance can mean; several when it is ambiguous. */
function namedDays(turn: DialogTurn, open: boolean): readonly string[] {
  const { entities, choice, text } = turn.understood;
  const named = entities.map(daysOf).findLast((days) => days.length > 0);
  if (named !== undefined) return named;
  if (!open) return [];
  if (choice !== undefined && /^\d{4}-\d\d-\d\d$/.test(choice.id)) return [choice.id];
  const words = plainWords(text);
  return soon.some((one) => words.includes(plainWords(one))) ? [addDays(localDay(turn.now), 1)] : [];
}

/** A day, or the first day of a range ("od 1. decembra naprej"). */
function daysOf(entity: Entity): readonly string[] {
  if (entity.type === 'date') return [entity.value, ...(entity.alternatives ?? [])];
  if (entity.type !== 'dateRange') return [];
  return [entity.value, ...(entity.alternatives ?? [])].flatMap(({ start }) => start ?? []);
}
