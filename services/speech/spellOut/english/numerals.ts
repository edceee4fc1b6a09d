/** English numerals in words: cardinals, ordinals, years, digits one by one. */

const toTwenty =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function belowHundred(value: number): string {
  if (value < 20) return toTwenty[value] ?? '';
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : `-${toTwenty[unit] ?? ''}`}`;
}

function belowThousand(value: number): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  if (hundred === 0) return belowHundred(rest);
  return `${toTwenty[hundred] ?? ''} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
}

/** The largest number that has words here; longer ones are read by their digits. */
export const largest = 999_999_999;

/** 0 to 999,999,999: "one thousand two hundred and five". */
export function cardinal(value: number): string {
  if (value === 0) return 'zero';
  const million = Math.floor(value / 1_000_000);
  const thousand = Math.floor(value / 1000) % 1000;
  const rest = value % 1000;
  const parts = [
    ...(million > 0 ? [`${belowThousand(million)} million`] : []),
    ...(thousand > 0 ? [`${belowThousand(thousand)} thousand`] : []),
    ...(rest > 0 ? [rest < 100 && value > 999 ? `and ${belowHundred(rest)}` : belowThousand(rest)] : []),
  ];
  return parts.join(' ');
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 21 → "twenty-first". */
export function ordinal(value: number): string {
  return cardinal(value).replace(
    /[a-z]+$/,
    (last) => irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}

/** 2026 → "twenty twenty-six", 2005 → "two thousand and five", 1900 → "nineteen hundred". */
export function year(value: number): string {
  const rest = value % 100;
  if (value >= 2000 && value < 2010) return cardinal(value);
  const century = belowHundred(Math.floor(value / 100));
  return `${century} ${rest === 0 ? 'hundred' : rest < 10 ? `oh ${belowHundred(rest)}` : belowHundred(rest)}`;
}

/** "041" → "zero four one". */
export const digits = (text: string): string =>
  Array.from(text)
    .map((digit) => toTwenty[Number(digit)] ?? '')
    .join(' ');

/** 2.5 → "two point five". */
export const decimal = (whole: number, fraction: string): string => `${cardinal(whole)} point ${digits(fraction)}`;
