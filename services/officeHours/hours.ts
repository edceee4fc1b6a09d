/** Hours as a setting writes them: `mon-fri 08:00-16:00, sat 08:00-12:00`. */

/** Opening times of one weekday, in minutes after midnight, earliest first. */
export type DayHours = readonly { readonly from: number; readonly until: number }[];

/** By weekday, Monday first. */
export type Hours = readonly DayHours[];

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const part = /^([a-z]{3})(?:-([a-z]{3}))? (\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/;

/** @returns what is wrong, where it cannot be read */
export function readHours(text: string): Hours | { readonly fault: string } {
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
  return week;
}
