/** The contacts on file to which a message may go, in the order in which they are tried. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Subscriber } from './subscribers';

export interface Contact {
  readonly channel: 'sms' | 'email';
  /** E.164 for SMS. */
  readonly address: string;
}

/** An SMS first, which is read soonest and needs no other app, then e-mail; none when there is neither. */
export function contactsOf(subscriber: Pick<Subscriber, 'phone' | 'email'>): readonly Contact[] {
  const contacts: Contact[] = [];
  if (subscriber.phone !== undefined && takesSms(subscriber.phone)) {
    contacts.push({ channel: 'sms', address: subscriber.phone });
  }
  if (subscriber.email !== undefined) contacts.push({ channel: 'email', address: subscriber.email });
  return contacts;
}

/** Slovenian mobile numbers only: an SMS abroad can cost a hundred times as much, which is what toll fraud lives on. */
export function takesSms(e164: string): boolean {
  const number = parsePhoneNumberFromString(e164);
  return number?.country === 'SI' && number.getType() === 'MOBILE';
}

/**
 * The number in E.164; without a country code it is Slovenian.
 *
 * @returns undefined when no such number can exist
 */
export function toE164(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, 'SI');
  return number?.isValid() === true ? number.number : undefined;
}
