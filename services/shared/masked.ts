/** Words without what names somebody: e-mail addresses, and rows of five digits or more, such as subscriber and phone numbers. */

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
/** Also with spaces and marks between the digits, as phone numbers are written. */
const longDigits = /\d(?:[\s./()-]{0,2}\d){4,}/g;

/** The shape stays, so that an utterance is understood as it was: every digit becomes a zero. */
export const masked = (text: string): string =>
  text.replace(address, 'ime@example.com').replace(longDigits, (digits) => digits.replaceAll(/\d/g, '0'));
