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
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today tomorrow tonight yesterday day days week weeks month months year years hour hours minute minutes weekend fortnight christmas easter halloween valentines eve noon midnight morning afternoon evening pm am p clock past quarter half spring',
);

export const from = set('from starting since beginning effective');
export const until = set('to until till through by til');
export const between = set('between');
export const and = set('and to');
export const during = set('for lasting');
export const fillers = set('the on of about around say , only just all whole and');
export const onwards = set('on onwards onward forward');
/** Turn a duration into a day: "in two weeks". */
export const afterNow = set('in within');
/** Begin a phrase that the recogniser takes for one; the composer reads it itself. */
export const modifiers = set('until till til by before since after from starting through to');
/** Today, where a day was asked for. */
export const atOnce = set('now immediately asap');
