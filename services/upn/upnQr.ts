/**
 * What a UPN QR holds, by the "Tehnični standard UPN QR" of the Bank Association of Slovenia: twenty fields, each ended by a line
 * feed, in ISO 8859-2.
 */
import { latin2Text } from './latin2';

export interface Party {
  readonly name: string;
  /** Street and number. */
  readonly street: string;
  /** Postcode and place. */
  readonly place: string;
}

export interface Payment {
  readonly payer: Party;
  readonly amountCents: number;
  /** ISO 20022, four letters. */
  readonly purposeCode: string;
  readonly purpose: string;
  /** `YYYY-MM-DD` */
  readonly dueDate?: string;
  readonly payee: Party;
  /** Without spaces. */
  readonly iban: string;
  /** Model and number without spaces, such as `SI121000160`. */
  readonly reference: string;
}

const partyLength = 33;
const purposeLength = 42;
/** 11 digits. */
const largestAmount = 99_999_999_999;

/**
 * The text of the QR code; names, places and the purpose cut to what fits.
 *
 * @throws RangeError for an amount that is not one to pay
 */
export function upnQrText(payment: Payment): string {
  const { payer, amountCents, purposeCode, purpose, dueDate, payee, iban, reference } = payment;
  if (!Number.isInteger(amountCents) || amountCents <= 0 || amountCents > largestAmount)
    throw new RangeError('An amount to pay is a whole number of cents, more than nothing and at most 11 digits');
  const fields = [
    'UPNQR',
    '', // the payer's account, which the bank knows
    '', // deposit
    '', // withdrawal
    '', // the payer's own reference
    ...partyFields(payer),
    String(amountCents).padStart(11, '0'),
    '', // the day of payment, which the payer chooses
    '', // urgent
    purposeCode,
    cut(purpose, purposeLength),
    dueDate === undefined ? '' : dueDate.split('-').reverse().join('.'),
    iban,
    reference,
    ...partyFields(payee),
  ];
  const content = fields.map((field) => `${field}\n`).join('');
  // The control sum counts the fields and their line feeds.
  return `${content}${String(content.length).padStart(3, '0')}\n`;
}

const partyFields = ({ name, street, place }: Party): readonly string[] =>
  [name, street, place].map((line) => cut(line, partyLength));

/** What fits; ended at a word, where one ends in the last third. */
function cut(text: string, length: number): string {
  const whole = latin2Text(text).replace(/ +/g, ' ').trim();
  if (whole.length <= length) return whole;
  const space = whole.lastIndexOf(' ', length);
  return whole.slice(0, space > (length * 2) / 3 ? space : length).trim();
}
