/** Temporary disconnection. */
import type { RequestDetails } from '../../../services/requests';
import type { Service } from '../../../services/understanding';
import { formatDay, plural } from '../../format';
import { serviceNames } from './names';

const day = (value: string): string => formatDay(value, 'sl');
const and = new Intl.ListFormat('sl', { type: 'conjunction' });
const list = (services: readonly Service[]): string => and.format(services.map((service) => serviceNames[service].is));
const of = (services: readonly Service[]): string => and.format(services.map((service) => serviceNames[service].of));

/** "od 1. decembra 2026 do vključno 31. januarja 2027" */
export const period = (start: string, end: string | null): string =>
  `od ${day(start)} ${end === null ? 'do preklica' : `do vključno ${day(end)}`}`;

interface Saved {
  readonly reference: string;
  readonly details: RequestDetails['suspension'];
}

export const suspension = {
  list,
  services: 'Katere storitve naj začasno odklopimo?',
  serviceOptions: { internet: 'Internet', tv: 'Televizija', phone: 'Telefon', all: 'Vse storitve' },
  notYours: (services: readonly Service[], plan: string) => `V vašem paketu ${plan} ni ${of(services)}.`,
  startDate: 'Od kdaj naj velja odklop?',
  startDateOptions: { tomorrow: (value: string) => `Jutri, ${value}`, month: (value: string) => value },
  tooEarly: (first: string) => `Najprej lahko odklopimo ${day(first)}.`,
  tooLate: (last: string) => `Odklop se lahko začne najpozneje ${day(last)}.`,
  whichDay: (days: readonly string[]) =>
    `Ste mislili ${days.map(day).join(' ali ')}? Napišite, prosim, dan z imenom meseca.`,
  endDate: 'Do kdaj naj traja odklop? Povejte dan, trajanje ali »do preklica«.',
  endOptions: { month: 'En mesec', threeMonths: 'Tri mesece', open: 'Do preklica' },
  endBeforeStart: (start: string) => `Odklop se začne ${day(start)}, zato se ne more končati pred tem dnem.`,
  tooLong: (months: number, last: string) =>
    `Odklop lahko traja največ ${months} ${plural(months, 'sl', { one: 'mesec', two: 'meseca', few: 'mesece', other: 'mesecev' })}, torej najdlje do ${day(last)}.`,
  item: ({ reference, details }: Saved) =>
    `${list(details.services)} ${period(details.startDate, details.endDate)} (številka ${reference})`,
  existing: (items: readonly string[]) =>
    items.length === 1
      ? `Za ta čas je že oddana vloga za odklop: ${items.join('')}. Kaj naj naredim z njo?`
      : `Za ta čas so že oddane vloge za odklop: ${items.join('; ')}. Kaj naj naredim z njimi?`,
  items: { services: 'Odklopimo', start: 'Od', end: 'Do', cost: 'Cena odklopa' },
  lastDay: (end: string) => `vključno ${day(end)}`,
  free: 'brezplačno',
  ordinary: 'po veljavnem ceniku',
  summary: (services: readonly Service[], start: string, end: string | null) =>
    `Preverite, prosim, in potrdite: odklopimo ${and.format(services.map((service) => serviceNames[service].object))} ${period(start, end)}.`,
  noEmergencyCalls: 'Pozor: dokler je telefon odklopljen, z njega ne bo mogoče klicati, tudi na 112 ne.',
  noEmergencyCallsIfPhone: 'Pozor: če imate pri nas telefon, z njega v tem času ne bo mogoče klicati, tudi na 112 ne.',
  stays: (free: boolean) =>
    `${free ? 'Odklop je brezplačen' : 'Odklop zaračunamo po veljavnem ceniku'}, za te storitve v tem času ni računa. Oprema, telefonska številka in e-poštni naslov vam ostanejo.`,
  comeBack: (phone: string) => `Prej vas priklopimo, če tu napišete »vklopite nazaj« ali pokličete ${phone}.`,
  consent: 'Ali naročate ta odklop?',
  confirm: 'Potrjujem',
  edits: { services: 'Uredi storitve', start: 'Uredi začetek', end: 'Uredi konec' },
  done: ({ reference, details }: Saved) =>
    `Urejeno. Začasni odklop (${list(details.services)}) ${period(details.startDate, details.endDate)} je oddan. Številka vloge je ${reference}. Potrditev vam pošiljamo na stik, ki ga imamo v evidenci.`,
  doneUnverified: ({ reference, details }: Saved) =>
    `Vlogo za začasni odklop (${list(details.services)}) ${period(details.startDate, details.endDate)} smo sprejeli. Številka vloge je ${reference}. Preden jo izvedemo, vas bomo poklicali na številko iz evidence.`,
};
