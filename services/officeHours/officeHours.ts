/** Whether somebody is at the office, and when somebody will be; on work-free days nobody is. */
import { addDays, instantAt, localDay, localMinutes } from '../calendar';
import type { DayHours, Hours } from './hours';

const allDay: DayHours = [{ from: 0, until: 24 * 60 }];
/** Longer than any row of holidays. */
const longestSearch = 30;

export class OfficeHours {
  private readonly workFree = new Map<number, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly hours: Hours,
    /** The work-free local days of a year; Slovenia's own unless given. */
    private readonly holidaysOf: (year: number) => Promise<ReadonlySet<string>> = slovenianHolidays,
  ) {}

  async isOpen(now: Date): Promise<boolean> {
    const minutes = localMinutes(now);
    return (await this.on(localDay(now))).some(({ from, until }) => from <= minutes && minutes < until);
  }

  /** The next instant at which the office opens after `now`; `undefined` when it does not within a month. */
  async opensAt(now: Date): Promise<Date | undefined> {
    const today = localDay(now);
    for (let ahead = 0; ahead <= longestSearch; ahead += 1) {
      const day = addDays(today, ahead);
      for (const { from } of await this.on(day)) {
        const at = instantAt(day, timeOf(from));
        if (at !== undefined && at > now) return at;
      }
    }
    return undefined;
  }

  private async on(day: string): Promise<DayHours> {
    if (this.hours === 'always') return allDay;
    const year = Number(day.slice(0, 4));
    const holidays = this.workFree.get(year) ?? this.holidaysOf(year);
    this.workFree.set(year, holidays);
    if ((await holidays).has(day)) return [];
    // Monday is the first day here, and the second of a Date's.
    return this.hours[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? [];
  }
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** `HH:MM` of so many minutes after midnight. */
const timeOf = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** Loaded when a human is first asked for: the library holds every country of the world. */
async function slovenianHolidays(year: number): Promise<ReadonlySet<string>> {
  const { default: Holidays } = await import('date-holidays');
  const found = new Holidays('SI').getHolidays(year).filter(({ type }) => type === 'public');
  return new Set(found.map(({ date }) => date.slice(0, 10)));
}
