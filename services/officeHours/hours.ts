/** Hours as a setting writes them: `mon-fri 08:00-16:00, sat 08:00-12:00`. */

/** Opening times of one weekday, in minutes after midnight, earliest first. */
export type DayHours = readonly { readonly from: number; readonly until: number }[];

/** By weekday, Monday first; `always`: also on work-free days. */
export type Hours = readonly DayHours[] | 'always';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const part = /^([a-z]{3})(?:-([a-z]{3}))? (\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/;

/**
 * Reads the hours of a week, or `always`.
 *
 * @returns what is wrong, where it cannot be read
 */
export function readHours(text: string): { readonly hours: Hours } | { readonly fault: string } {
  if (text.trim().toLowerCase() === 'always') return { hours: 'always' };
  const week: { from: number; until: number }[][] = days.map(() => []);
  for (const piece of text.toLowerCase().split(',')) {
    const [, first = '', last = first, fromHour, fromMinute, untilHour, untilMinute] = part.exec(piece.trim()) ?? [];
    const [begin, end] = [days.indexOf(first), days.indexOf(last)];
    const from = Number(fromHour) * 60 + Number(fromMinute);
    const until = Number(untilHour) * 60 + Number(untilMinute);
    if (begin < 0 || end < begin || !(from < until) || until > 24 * 60)
      return { fault: `must be like mon-fri 08:00-16:00, sat 08:00-12:00, not “${piece.trim()}”` };
    for (const day of week.slice(begin, end + 1)) day.push({ from, until });
  }
  for (const day of week) day.sort((a, b) => a.from - b.from);
  return { hours: week };
}

/** The same opening times on the first so many days of the week. */
export const weekdays = (count: number, opening: DayHours[number]): Hours =>
  days.map((_day, place) => (place < count ? [opening] : []));
