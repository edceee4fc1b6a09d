/** English: prices, speeds, and quantities with a unit. */
import { rule, type Rule } from '../scanner';
import { cardinal, decimal, largest } from './numerals';

const number = String.raw`\d{1,3}(?:,\d{3}){1,2}|\d{1,9}`;
const minus = String.raw`(?:([-−–]) ?)?`;
const notInWord = String.raw`(?<![\p{L}\d])`;

const valueOf = (text: string): number => Number(text.replaceAll(',', ''));
const counted = (value: number, one: string, many = `${one}s`): string =>
  `${cardinal(value)} ${value === 1 ? one : many}`;

function money(sign: string | undefined, euros: number, cents: number): string | undefined {
  if (euros > largest) return undefined;
  const after = counted(cents, 'cent');
  const words = cents === 0 ? counted(euros, 'euro') : euros === 0 ? after : `${counted(euros, 'euro')} and ${after}`;
  return sign === undefined ? words : `minus ${words}`;
}

/** "€24.90", "−€5.00", "€1,250.50" */
const signFirst = rule(
  new RegExp(`${notInWord}${minus}€ ?(${number})(?:[.,](\\d{2})(?!\\d))?(?!\\d)`),
  ([, sign, euros = '', cents = '0']) => money(sign, valueOf(euros), Number(cents)),
);

/** "24.90 EUR", "24,90 €", "5 euros" is a count. */
const signLast = rule(
  new RegExp(`${notInWord}${minus}(${number})(?:[.,](\\d{2}))? ?(?:€|EUR(?!\\p{L}))`),
  ([, sign, euros = '', cents = '0']) => money(sign, valueOf(euros), Number(cents)),
);

const scales: Readonly<Record<string, string>> = { G: 'giga', M: 'mega', k: 'kilo' };

/** "300/30 Mb/s": to the subscriber and from the subscriber. */
const bothSpeeds = rule(
  new RegExp(`${notInWord}(\\d{1,6}) ?/ ?(\\d{1,6}) ?([GMk])(?:b|bit)(?:/s|ps)(?!\\p{L})`),
  ([, down = '', up = '', scale = '']) =>
    `${counted(Number(down), `${scales[scale] ?? ''}bit`)} per second down and ${cardinal(Number(up))} up`,
);

/** One and many. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  'Gb/s': ['gigabit per second', 'gigabits per second'],
  Gbps: ['gigabit per second', 'gigabits per second'],
  'Mb/s': ['megabit per second', 'megabits per second'],
  'Mbit/s': ['megabit per second', 'megabits per second'],
  Mbps: ['megabit per second', 'megabits per second'],
  'kb/s': ['kilobit per second', 'kilobits per second'],
  TB: ['terabyte', 'terabytes'],
  GB: ['gigabyte', 'gigabytes'],
  MB: ['megabyte', 'megabytes'],
  kB: ['kilobyte', 'kilobytes'],
  'km/h': ['kilometre per hour', 'kilometres per hour'],
  km: ['kilometre', 'kilometres'],
  m: ['metre', 'metres'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  kg: ['kilogram', 'kilograms'],
  GHz: ['gigahertz', 'gigahertz'],
  MHz: ['megahertz', 'megahertz'],
  '%': ['percent', 'percent'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  h: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  s: ['second', 'seconds'],
  W: ['watt', 'watts'],
  V: ['volt', 'volts'],
};
const signs = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|');

const quantity = rule(
  new RegExp(`${notInWord}${minus}(${number})(?:\\.(\\d{1,6}))? ?(${signs})(?![\\p{L}\\d])`),
  ([, sign, whole = '', fraction, unit = '']) => {
    const noun = units[unit];
    if (noun === undefined || valueOf(whole) > largest) return undefined;
    const words =
      fraction === undefined
        ? counted(valueOf(whole), noun[0], noun[1])
        : `${decimal(valueOf(whole), fraction)} ${noun[1]}`;
    return sign === undefined ? words : `minus ${words}`;
  },
);

const perNames: Readonly<Record<string, string>> = { mo: 'month', GB: 'gigabyte', MB: 'megabyte', SMS: 'S M S' };

/** "/month" behind a price. */
const perUnit = rule(
  /(?<=[€%\p{L}\d]) ?\/ ?(month|mo|year|day|hour|GB|MB|SMS)(?!\p{L})/u,
  ([, name = '']) => ` a ${perNames[name] ?? name}`,
);

export const amounts: readonly Rule[] = [bothSpeeds, signFirst, signLast, quantity, perUnit];
