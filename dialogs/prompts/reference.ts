/** The number of a request, as it was told to the subscriber: eight digits, the last a check digit. */
import { passesLuhn } from '../../services/subscribers';
import type { DialogTurn } from '../turn';
import { spokenDigits } from './identification';

const digits = 8;

export type HeardReference =
  | { readonly reference: string }
  /** Digits were said, but they are no reference. */
  | { readonly wrong: true };

/** The reference in an utterance; `undefined` when there are no digits in it that could be meant as one. */
export function heardReference(turn: DialogTurn, open: boolean): HeardReference | undefined {
  const { entities, text } = turn.understood;
  // "08232167" also reads as a phone number.
  const phone = entities.find((entity) => entity.type === 'phone' && /^\d{8}$/.test(entity.text));
  const said = spokenDigits(entities, text, open) ?? phone?.text;
  if (said === undefined) return undefined;
  if (said.length === digits && passesLuhn(said)) return { reference: said };
  return open && said.length > 1 ? { wrong: true } : undefined;
}
