/** Days as the operator counts them: local (`Europe/Ljubljana`), written `YYYY-MM-DD`. */

const zone = 'Europe/Ljubljana';
const localParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The local day of an instant. */
export const localDay = (instant: Date): string => localParts.format(instant);

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The local time of day of an instant, `HH:MM`. */
export const localTime = (instant: Date): string => clock.format(instant);

/** How far ahead of UTC local time can be, in hours, summer first: an hour that comes twice is meant the first time. */
const offsets = [2, 1] as const;

/**
 * The instant at which local clocks show a day and time.
 *
 * @param time `HH:MM`
 * @returns undefined for a time that does not exist, or that the clocks jump over
 */
export function instantAt(day: string, time: string): Date | undefined {
  const utc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(utc)) return undefined;
  return offsets
    .map((hours) => new Date(utc - hours * 3_600_000))
    .find((instant) => localDay(instant) === day && localTime(instant) === time);
}

/**
 * The instant at which a local day begins.
 *
 * @throws RangeError for what is no day
 */
export function startOf(day: string): Date {
  const start = instantAt(day, '00:00');
  if (start === undefined) throw new RangeError(`${day} is no day`);
  return start;
}

/** Whether a day is one of those from `first` to `last`, both included; absent: no limit. */
export const isWithin = (day: string, first: string | undefined, last: string | undefined): boolean =>
  (first === undefined || day >= first) && (last === undefined || day <= last);

/** Moves a day by whole days; negative goes back. */
export function addDays(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day when it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Moves a day on by an ISO 8601 duration of whole years, months, weeks and days (`P2M`, `P14D`); `undefined` for any other. */
export function addPeriod(day: string, period: string): string | undefined {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period);
  if (parts === null || period === 'P') return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return addDays(addMonths(day, years * 12 + months), weeks * 7 + days);
}

/** The first day of the month after a day's. */
export const firstOfNextMonth = (day: string): string => `${addMonths(day, 1).slice(0, 7)}-01`;

/** Minutes after local midnight, as the clock shows. */
export function localMinutes(instant: Date): number {
  const [hours = 0, minutes = 0] = localTime(instant).split(':').map(Number);
  return hours * 60 + minutes;
}
