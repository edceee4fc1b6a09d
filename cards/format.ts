/** Amounts, days and counts as people of each language write them. */
import type { Language } from '../services/understanding';

const money = {
  sl: new Intl.NumberFormat('sl-SI', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};

/** 1990 → "19,90 €". */
export const formatMoney = (cents: number, language: Language): string => money[language].format(cents / 100);

const englishDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const englishShortDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

const slovenianMonths = [
  'januarja', 'februarja', 'marca', 'aprila', 'maja', 'junija',
  'julija', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra',
]; // prettier-ignore

/** 2026-12-01 → "1. decembra 2026" or "1 December 2026". */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'sl') return `${Number(date)}. ${slovenianMonths[Number(month) - 1] ?? ''} ${year}`;
  return englishDay.format(new Date(`${day}T00:00:00Z`));
}

/** 2026-12-01 → "1. 12. 2026" or "1 Dec 2026": short, for buttons. */
export function formatShortDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'sl') return `${Number(date)}. ${Number(month)}. ${year}`;
  return englishShortDay.format(new Date(`${day}T00:00:00Z`));
}

/** A local time of day, "08:30" → "8.30" or "8:30". */
export function formatTime(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}${language === 'sl' ? '.' : ':'}${minutes}`;
}

const plurals = { sl: new Intl.PluralRules('sl-SI'), en: new Intl.PluralRules('en-GB') };

/** Picks the form of a noun after a number; Slovenian has one, two, few (3 and 4) and other. */
export function plural(
  count: number,
  language: Language,
  forms: { readonly one: string; readonly two?: string; readonly few?: string; readonly other: string },
): string {
  const rule = plurals[language].select(count);
  if (rule === 'one') return forms.one;
  if (rule === 'two') return forms.two ?? forms.other;
  if (rule === 'few') return forms.few ?? forms.other;
  return forms.other;
}

/** "+38641123456" → "041 123 456"; a foreign number stays international. */
export function formatPhone(e164: string): string {
  const national = /^\+386(\d{2})(\d{3})(\d+)$/.exec(e164);
  return national === null ? e164 : `0${national.slice(1).join(' ')}`;
}
