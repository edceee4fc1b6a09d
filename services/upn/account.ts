/** A Slovenian account (IBAN) and the reference that a payment carries (SI12), with their check digits. */

/** "SI56 0201 7001 4356 205" → "SI56020170014356205"; `undefined` for what is no Slovenian account (ISO 13616, modulo 97). */
export function readIban(text: string): string | undefined {
  const iban = text.replace(/\s/g, '').toUpperCase();
  if (!/^SI56\d{15}$/.test(iban)) return undefined;
  // The country and its check digits are counted last; S is 28 and I is 18.
  return BigInt(`${iban.slice(4)}281856`) % 97n === 1n ? iban : undefined;
}

/** In groups of four, as it is written for people. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The longest number that an SI12 reference carries. */
const longestNumber = 12;

/**
 * The SI12 reference of a number: its digits and a check digit (modulo 11, weights 2, 3, 4 … from the right; 10 and 11 are 0).
 *
 * @throws RangeError when it is no number of 1 to 12 digits
 */
export function referenceFor(number: string): string {
  if (!/^\d+$/.test(number) || number.length > longestNumber)
    throw new RangeError(`An SI12 reference carries a number of 1 to ${longestNumber} digits`);
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
  const check = 11 - (sum % 11);
  return `SI12${number}${check > 9 ? 0 : check}`;
}

/** "SI121000160" → "SI12 1000160", as it is written for people. */
export const formatReference = (reference: string): string => `${reference.slice(0, 4)} ${reference.slice(4)}`;
