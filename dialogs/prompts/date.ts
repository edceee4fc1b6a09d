/** From which day? Within the days that are possible, tomorrow at the earliest. */
import { formatShortDay } from '../../cards/format';
import { option } from '../../cards/reply';
import { addDays, addMonths, firstOfNextMonth, localDay } from '../../services/calendar';
import type { Entity } from '../../services/understanding';
import type { Asking, Heard, Step } from '../step';
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

/** The days that may be chosen, both inclusive. */
export interface DayLimits {
  readonly first: string;
  readonly last: string;
}

interface DateQuestion<D> {
  readonly limits: (draft: D, turn: DialogTurn) => DayLimits | Promise<DayLimits>;
  readonly words: (turn: DialogTurn) => DateWords;
}

export const tomorrow = (turn: DialogTurn): string => addDays(localDay(turn.now), 1);

/** From tomorrow, so many months ahead. */
export const monthsAhead = (turn: DialogTurn, months: number): DayLimits => ({
  first: tomorrow(turn),
  last: addMonths(localDay(turn.now), months),
});

/** A step that asks for the draft's first day. */
export function dateStep<D extends { startDate?: string }>({ limits, words }: DateQuestion<D>): Step<D> {
  return {
    name: 'startDate',
    about: 'from which day',
    // What was named before the limits could be known, or yesterday, may turn out not to be possible.
    async filled(draft, turn) {
      const day = draft.startDate;
      return day !== undefined && whyNot(day, await limits(draft, turn), words(turn)) === undefined;
    },
    async ask(draft, turn): Promise<Asking> {
      const possible = await limits(draft, turn);
      const { startDate, startDateOptions } = words(turn);
      const day = draft.startDate;
      const refused = day === undefined ? undefined : whyNot(day, possible, words(turn));
      delete draft.startDate;
      const month = firstOfNextMonth(possible.first);
      const short = (value: string): string => formatShortDay(value, turn.language);
      const soonest = short(possible.first);
      const isTomorrow = possible.first === tomorrow(turn);
      return {
        prompt: 'startDate',
        text: refused === undefined ? startDate : `${refused} ${startDate}`,
        options: [
          option(possible.first, isTomorrow ? startDateOptions.tomorrow(soonest) : soonest, ...soon),
          ...(month > possible.last ? [] : [option(month, startDateOptions.month(short(month)))]),
        ],
        expecting: 'date',
      };
    },
    async hear(draft, turn, open, asked): Promise<Heard> {
      const possible = await limits(draft, turn);
      // A day alone that answers "until when" is not meant here.
      const days = namedDays(turn, open, asked === 'endDate', possible.first);
      const [day] = days;
      if (day === undefined) return undefined;
      const fitting = days.filter((one) => whyNot(one, possible, words(turn)) === undefined);
      if (fitting.length > 1) return { refused: { text: words(turn).whichDay(fitting) } };
      const [chosen] = fitting;
      if (chosen === undefined) return { refused: { text: whyNot(day, possible, words(turn)) ?? '' } };
      draft.startDate = chosen;
      return 'taken';
    },
    forget(draft) {
      delete draft.startDate;
    },
  };
}

function whyNot(day: string, { first, last }: DayLimits, words: DateWords): string | undefined {
  if (day < first) return words.tooEarly(first);
  return day > last ? words.tooLate(last) : undefined;
}

const soon = ['takoj', 'čim prej', 'čimprej', 'kakor hitro se da', 'as soon as possible', 'asap', 'right away', 'now'];

/** The days that the utterance can mean; several when it is ambiguous. */
function namedDays(turn: DialogTurn, open: boolean, rangesOnly: boolean, first: string): readonly string[] {
  const { entities, choice, text } = turn.understood;
  const named = entities
    .filter(({ type }) => !rangesOnly || type === 'dateRange')
    .map(daysOf)
    .findLast((days) => days.length > 0);
  if (named !== undefined) return named;
  if (!open) return [];
  if (choice !== undefined && /^\d{4}-\d\d-\d\d$/.test(choice.id)) return [choice.id];
  const words = plainWords(text);
  return soon.some((one) => words.includes(plainWords(one))) ? [first] : [];
}

/** A day, or the first day of a range ("od 1. decembra naprej"). */
function daysOf(entity: Entity): readonly string[] {
  if (entity.type === 'date') return [entity.value, ...(entity.alternatives ?? [])];
  if (entity.type !== 'dateRange') return [];
  return [entity.value, ...(entity.alternatives ?? [])].flatMap(({ start }) => start ?? []);
}
