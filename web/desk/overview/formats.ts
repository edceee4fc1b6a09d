/** Numbers, shares, times and days as the page writes them. */
import type { Language } from '../../texts/types';
import { useDesk } from '../context';

export interface Formats {
  readonly number: (value: number) => string;
  readonly share: (count: number, all: number) => string;
  /** "2 min 5 s"; of `undefined` a dash. */
  readonly duration: (seconds: number | undefined) => string;
  /** "23. 11. 2026" */
  readonly day: (day: string) => string;
  /** "23. 11." */
  readonly shortDay: (day: string) => string;
  readonly moment: (instant: string) => string;
}

const localeOf: Readonly<Record<Language, string>> = { sl: 'sl-SI', en: 'en-GB' };

export const none = '–';

export function useFormats(): Formats {
  const { language } = useDesk();
  const locale = localeOf[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Ljubljana',
  });
  return {
    number: (value) => number.format(value),
    share: (count, all) => (all === 0 ? none : percent.format(count / all)),
    duration,
    // A day is not broken over two lines.
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)).replaceAll(' ', '\u00a0'),
    shortDay: (text) => shortDay.format(new Date(`${text}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
  };
}

function duration(seconds: number | undefined): string {
  if (seconds === undefined) return none;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
