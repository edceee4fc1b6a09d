/** Reconnection. */
import type { Service } from '../../../services/understanding';
import { formatDay, formatShortDay } from '../../format';
import { serviceNames } from './names';

const day = (value: string): string => formatDay(value, 'sl');
const and = new Intl.ListFormat('sl', { type: 'conjunction' });
const is = (services: readonly Service[]): string => and.format(services.map((service) => serviceNames[service].is));
const object = (services: readonly Service[]): string =>
  and.format(services.map((service) => serviceNames[service].object));

export const resumption = {
  reference: 'Napišite, prosim, 8-mestno številko vloge za odklop. Najdete jo v našem sporočilu.',
  noneOpen: (phone: string) =>
    `Odprtega odklopa za vas ne najdem. Če storitev kljub temu nimate, pokličite ${phone}. Vam lahko še kako pomagam?`,
  which: 'Odprtih je več odklopov. Kateri naj se konča?',
  option: (services: readonly Service[], start: string) => `${is(services)} od ${formatShortDay(start, 'sl')}`,
  notBegun: (item: string) => `Ta odklop se še ni začel: ${item}. Naj vlogo umaknem?`,
  notBegunOptions: { withdraw: 'Umakni jo', later: 'Vklopi pozneje', keep: 'Pusti, kot je' },
  startDate: 'Od kdaj naj bodo storitve spet vklopljene?',
  startDateOptions: { tomorrow: (value: string) => `Jutri, ${value}`, month: (value: string) => value },
  tooEarly: (first: string) => `Najprej lahko vklopimo ${day(first)}.`,
  tooLate: (last: string) => `Vklop lahko naročite največ do ${day(last)}.`,
  whichDay: (days: readonly string[]) =>
    `Ste mislili ${days.map(day).join(' ali ')}? Napišite, prosim, dan z imenom meseca.`,
  existing: (date: string, reference: string) =>
    `Ponovni vklop ${day(date)} je že naročen (številka ${reference}). Kaj naj naredim s to vlogo?`,
  items: { suspension: 'Odklop', services: 'Vklopimo', date: 'Od', cost: 'Cena vklopa' },
  summary: (services: readonly Service[] | undefined, date: string, free: boolean) =>
    `Preverite, prosim, in potrdite: ${services === undefined ? 'storitve' : object(services)} spet vklopimo ${day(date)}, ${free ? 'brezplačno' : 'po veljavnem ceniku'}. Od takrat se znova zaračunava po vašem paketu.`,
  consent: 'Ali naročate ponovni vklop?',
  confirm: 'Potrjujem',
  done: (date: string, reference: string) =>
    `Urejeno. Ponovni vklop ${day(date)} je oddan. Številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci.`,
  doneUnverified: (date: string, reference: string) =>
    `Vlogo za ponovni vklop ${day(date)} smo sprejeli. Številka vloge je ${reference}. Preden jo izvedemo, vas bomo poklicali na številko iz evidence.`,
};
