/** Reads the fields of one line of the subscriber file; each fault says what is wrong without quoting anybody's data. */
import { isEmail } from '../email';
import { toE164 } from './contacts';
import { checkNumber, type NumberFormat } from './subscriberNumber';
import { maxEquipment, type Equipment, type EquipmentType, type Network, type Subscriber } from './subscribers';

/** The columns of the file; their order in the file does not matter. */
export const columns = [
  'number',
  'kind',
  'name',
  'street',
  'postcode',
  'place',
  'phone',
  'email',
  'network',
  'plan',
  'equipment',
  'eracun',
  'balanceCents',
  'dueDate',
] as const;
export type Column = (typeof columns)[number];
export type Fields = Readonly<Record<Column, string>>;

/** What the fields are checked against. */
export interface FieldRules {
  readonly format: NumberFormat;
  /** The network of each plan, by plan id. */
  readonly plans: ReadonlyMap<string, Network>;
}

export type Fault = (column: Column, reason: string) => void;

/** @returns undefined when at least one fault was told */
export function readFields(fields: Fields, rules: FieldRules, tell: Fault): Subscriber | undefined {
  let faults = 0;
  const fault: Fault = (column, reason) => {
    faults += 1;
    tell(column, reason);
  };
  const text = (column: Column): string => required(fields, column, fault);
  const oneOf = <T extends string>(column: Column, allowed: readonly T[]): T | undefined => {
    const found = allowed.find((value) => value === fields[column].toLowerCase());
    if (found === undefined) fault(column, `must be ${either(allowed)}, not ${quoted(fields[column])}`);
    return found;
  };

  for (const column of columns) {
    if (/\p{Cc}/u.test(fields[column])) fault(column, 'holds a line break or another control character');
  }
  const number = readNumber(fields.number, rules.format, fault);
  const kind = oneOf('kind', ['person', 'business']);
  const name = text('name');
  const address = { street: text('street'), postcode: readPostcode(fields.postcode, fault), place: text('place') };
  const phone = readPhone(fields.phone, fault);
  const email = readEmail(fields.email, fault);
  const network = oneOf('network', ['coax', 'fibre']);
  const plan = readPlan(fields.plan, network, rules.plans, fault);
  const equipment = readEquipment(fields.equipment, fault);
  const eracun = oneOf('eracun', ['yes', 'no']);
  const balanceCents = readCents(fields.balanceCents, fault);
  const dueDate = readDay(fields.dueDate, fault);
  if (faults > 0 || number === undefined || kind === undefined || network === undefined) return undefined;
  return {
    number,
    kind,
    name,
    address,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    network,
    plan,
    equipment,
    eracun: eracun === 'yes',
    balanceCents,
    ...(dueDate === undefined ? {} : { dueDate }),
  };
}

function required(fields: Fields, column: Column, fault: Fault): string {
  const value = fields[column];
  if (value === '') fault(column, 'is empty');
  else if (value.length > 200) fault(column, 'is longer than 200 characters');
  return value;
}

function readNumber(text: string, format: NumberFormat, fault: Fault): string | undefined {
  const checked = checkNumber(text, format);
  if (checked.ok) return checked.number;
  const reasons = {
    empty: 'is empty',
    length: `must have ${format.digits} digits`,
    checkDigit: 'has a wrong check digit (the last of the number)',
  } as const;
  fault('number', reasons[checked.reason]);
  return undefined;
}

function readPostcode(text: string, fault: Fault): string {
  if (!/^[1-9]\d{3}$/.test(text)) fault('postcode', 'must have 4 digits');
  return text;
}

function readPhone(text: string, fault: Fault): string | undefined {
  if (text === '') return undefined;
  const phone = toE164(text);
  if (phone === undefined) fault('phone', 'is not a phone number (Slovenian, or with + and country code)');
  return phone;
}

function readEmail(text: string, fault: Fault): string | undefined {
  if (text === '') return undefined;
  if (!isEmail(text)) fault('email', 'is not an e-mail address');
  return text;
}

function readPlan(id: string, network: Network | undefined, plans: ReadonlyMap<string, Network>, fault: Fault): string {
  const itsNetwork = plans.get(id);
  if (itsNetwork === undefined) {
    fault('plan', id === '' ? 'is empty' : `is not in the catalogue: ${quoted(id)}`);
  } else if (network !== undefined && itsNetwork !== network) {
    fault('plan', `${quoted(id)} is a plan of the network ${itsNetwork}, not ${network}`);
  }
  return id;
}

const equipmentTypes: readonly EquipmentType[] = ['modem', 'router', 'setTopBox'];

/** `modem:CM-1000-17;setTopBox:TV-1000-25` */
function readEquipment(text: string, fault: Fault): readonly Equipment[] {
  const pieces = text.split(';').filter((piece) => piece.trim() !== '');
  if (pieces.length > maxEquipment) fault('equipment', `lists more than ${maxEquipment} pieces`);
  return pieces.flatMap((piece) => {
    const colon = piece.indexOf(':');
    const name = (colon < 0 ? piece : piece.slice(0, colon)).trim();
    const serial = colon < 0 ? '' : piece.slice(colon + 1).trim();
    const type = equipmentTypes.find((known) => known === name);
    if (type === undefined) {
      fault(
        'equipment',
        `must be like modem:SERIAL;setTopBox:SERIAL, of ${either(equipmentTypes)}, not ${quoted(name)}`,
      );
      return [];
    }
    if (!/^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,59}$/.test(serial))
      fault('equipment', `needs a serial number behind ${type}:`);
    return [{ type, serial }];
  });
}

function readCents(text: string, fault: Fault): number {
  if (!/^-?\d{1,9}$/.test(text))
    fault('balanceCents', text === '' ? 'is empty' : 'must be whole cents, such as 1990 for 19.90 €');
  return Number(text);
}

function readDay(text: string, fault: Fault): string | undefined {
  if (text === '') return undefined;
  if (!isDay(text)) fault('dueDate', `must be a day such as 2026-12-18, not ${quoted(text)}`);
  return text;
}

/** A day that exists, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

const either = (values: readonly string[]): string => `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
