/** Serial numbers as people read them from a label, say them and key them, checked against the device's format. */
import { z } from 'zod';
import { passesLuhn } from '../subscribers/luhn';
import { asPrinted } from './spelledSerial';

export const serialShape = z.strictObject({
  /** `CM-####-##`: `#` stands for a digit, everything else for itself; dashes may be left out. */
  format: z.string().regex(/^[A-Z]{1,4}(-#+)+$/, 'must be letters, then groups of # with dashes before them'),
  /** Whether the last digit is a Luhn check digit over the others. */
  check: z.enum(['luhn', 'none']),
  example: z.string(),
});
export type SerialFormat = Readonly<z.infer<typeof serialShape>>;

export type ReadSerial =
  | { readonly ok: true; readonly serial: string }
  /** It fits when letters that look like digits are taken for them: to be asked. */
  | { readonly ok: false; readonly reason: 'similar'; readonly serial: string }
  | { readonly ok: false; readonly reason: 'length' | 'check' };

/** What a label's letters are taken for, and digits for letters. */
const digitFor: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' }; // prettier-ignore
const letterFor: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/** What stands between groups: spaces, dashes, dots, slashes, "minus" and the like. */
const between = '[\\s\\p{Pd}_./]*';

/** Letters that belong to the digits behind them, other than "SN". */
const otherLetters = /(?<!\p{L})(?!sn|no|st|št)\p{L}{1,4}\p{Pd}?\d/iu;

const prefixOf = ({ format }: SerialFormat): string => format.slice(0, format.indexOf('-'));
const groupsOf = ({ format }: SerialFormat): number[] =>
  format
    .split('-')
    .slice(1)
    .map((group) => group.length);

/** How many digits are to be keyed on a phone, where letters are hard: the known letters are put in front. */
export const digitsOf = (format: SerialFormat): number => groupsOf(format).reduce((sum, length) => sum + length, 0);

/**
 * Reads a serial number wherever it stands in a sentence.
 *
 * @param given digits that were keyed or said, where there are any
 * @returns undefined when nothing in it looks like a serial number of this device
 * @example readSerial('to je cm 1000 17', { format: 'CM-####-##', … }) // { ok: true, serial: 'CM-1000-17' }
 */
export function readSerial(text: string, format: SerialFormat, given?: string): ReadSerial | undefined {
  const named = namedSerial(text, format);
  if (named !== undefined) return named;
  const digits = given?.replace(/\D/g, '') ?? '';
  if (digits.length < 3) return undefined;
  // "XY-1000-17" is the number of something else.
  if (otherLetters.test(text)) return { ok: false, reason: 'length' };
  return digits.length === digitsOf(format) ? checked(digits, format) : { ok: false, reason: 'length' };
}

/** A serial number with its letters in front, which is meant as one beyond doubt. */
export function namedSerial(text: string, format: SerialFormat): ReadSerial | undefined {
  const said = asPrinted(text).normalize('NFKC').toUpperCase();
  const letters = Array.from(prefixOf(format));
  const exact = new RegExp(
    `(?<![\\p{L}\\p{N}])${letters.join(between)}${between}(\\d(?:${between}\\d)*)(?![\\p{L}\\p{N}])`,
    'u',
  );
  const digits = exact.exec(said)?.[1]?.replace(/\D/g, '');
  if (digits !== undefined && digits.length === digitsOf(format)) return checked(digits, format);
  const similar = similarSerial(said, format);
  if (similar !== undefined) return similar;
  return digits === undefined || digits.length < 3 ? undefined : { ok: false, reason: 'length' };
}

/** "CM-1OOO-I7" and "0M-1000-17" are slips of the eye. */
function similarSerial(said: string, format: SerialFormat): ReadSerial | undefined {
  const prefix = prefixOf(format);
  const length = prefix.length + digitsOf(format);
  for (const piece of said.split(/[^\p{L}\p{N}\p{Pd}_./]+/u)) {
    const signs = piece.replace(/[^\p{L}\p{N}]/gu, '');
    if (signs.length !== length || !/\d/.test(signs)) continue;
    const letters = Array.from(signs.slice(0, prefix.length), (sign) => letterFor[sign] ?? sign).join('');
    const digits = Array.from(signs.slice(prefix.length), (sign) => digitFor[sign] ?? sign).join('');
    if (letters !== prefix || !/^\d+$/.test(digits)) continue;
    const read = checked(digits, format);
    return read.ok ? { ok: false, reason: 'similar', serial: read.serial } : read;
  }
  return undefined;
}

function checked(digits: string, format: SerialFormat): ReadSerial & ({ ok: true } | { reason: 'check' }) {
  if (format.check === 'luhn' && !passesLuhn(digits)) return { ok: false, reason: 'check' };
  let from = 0;
  const groups = groupsOf(format).map((length) => digits.slice(from, (from += length)));
  return { ok: true, serial: [prefixOf(format), ...groups].join('-') };
}
