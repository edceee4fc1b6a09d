/** English words that make it worth asking the recognisers, and the words between the parts of a range. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const numberWords = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand million dozen half third quarter',
);
export const ordinalWords = set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth',
);
/** Stand inside a number, never at its ends. */
export const numberLinks = set('and point a -');

export const dateWords = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today tomorrow tonight yesterday day days week weeks month months year years hour hours minute minutes weekend fortnight fortnights christmas easter halloween valentines eve noon midnight morning afternoon evening pm am p clock past quarter half spring',
);

/** What "a" makes a number of. */
export const scales = set('hundred thousand million dozen');

const table = (rows: string): ReadonlyMap<string, number> =>
  new Map(rows.split('|').flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)));

export const months = table(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
);
/** 1 is Monday. */
export const weekdays = table(
  'monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat|sunday sun',
);

/** What may follow an hour that no noun follows. */
export const afterHour = set('in on please and or today tomorrow o if because thanks');

export function partOfDay(text: string): 'morning' | 'afternoon' | undefined {
  if (/\b(?:evening|tonight|afternoon)\b/.test(text)) return 'afternoon';
  return text.includes('morning') ? 'morning' : undefined;
}

export const from = set('from starting since beginning effective');
export const until = set('to until till through by til');
export const between = set('between');
export const and = set('and to');
export const during = set('for lasting');
export const fillers = set('the on of about around say , only just all whole and');
/** What begins there has begun. */
export const past = set('since');
export const onwards = set('on onwards onward forward');
/** Turn a duration into a day: "in two weeks". */
export const afterNow = set('in within');
/** Begin a phrase that the recogniser takes for one; the composer reads it itself. */
export const modifiers = set('until till til by before since after from starting through to');
/** Today, where a day was asked for. */
export const atOnce = set('now immediately asap');
