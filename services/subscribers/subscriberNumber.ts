/** The subscriber number as people say, type and key it, checked against the operator's format. */
import { passesLuhn } from './luhn';

/** From the settings `SUBSCRIBER_NUMBER_DIGITS` and `SUBSCRIBER_NUMBER_CHECK`. */
export interface NumberFormat {
  readonly digits: number;
  readonly check: 'luhn' | 'none';
}

export type CheckedNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: 'length' | 'checkDigit' | 'empty' };

/** What people put between groups of digits: spaces of every width, dashes, dots, slashes. */
const separators = /[\s\p{Pd}./]+/gu;

/**
 * Takes spaces and dashes out and checks length and check digit. Whether such a subscriber exists is another question.
 *
 * @example checkNumber('100-016', { digits: 6, check: 'luhn' }) // { ok: true, number: '100016' }
 */
export function checkNumber(text: string, format: NumberFormat): CheckedNumber {
  const number = text.replace(separators, '');
  if (number === '') return { ok: false, reason: 'empty' };
  if (!/^\d+$/.test(number) || number.length !== format.digits) return { ok: false, reason: 'length' };
  if (format.check === 'luhn' && !passesLuhn(number)) return { ok: false, reason: 'checkDigit' };
  return { ok: true, number };
}
