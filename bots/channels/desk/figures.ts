/** The overview for supervisors: figures of a period, what was not understood, and suggestions for the training. */
import { z } from 'zod';
import { addDays, localDay } from '../../../services/calendar';
import { sumOf, type Figures } from '../../../services/figures';
import { csvLine, csvMark } from '../../../services/shared/csv';
import type { Suggestions } from '../../../services/suggestions';
import { intentNames } from '../../../services/understanding';
import type { Desk, Route } from './desk';
import { figureTables, missedTable, type Table, tableNames } from './figureTables';
import { unfit } from './refusal';
import type { FiguresOfPeriod, MissedList, MissedUtterance } from './shapes/figures';

export interface DeskFiguresOptions {
  readonly figures: Pick<Figures, 'days' | 'missed'>;
  readonly suggestions: Suggestions;
  readonly now: () => Date;
}

/** A year, and a leap one. */
const mostDays = 366;
/** What is shown of what was not understood; the table for spreadsheets has all. */
const mostShown = 200;

const day = z.iso.date();
/** Two days, both included; or so many days with today as the last. */
const asked = z.union([
  z.object({ from: day, to: day }),
  z.object({ days: z.coerce.number().int().min(1).max(mostDays) }),
]);
interface Period {
  readonly from: string;
  readonly to: string;
}

const suggestion = z.object({
  text: z.string().trim().min(1).max(500),
  language: z.enum(['sl', 'en']),
  intent: z.enum(intentNames),
});

export function registerFigures(desk: Desk, { figures, suggestions, now }: DeskFiguresOptions): void {
  const add = <Taken>(route: Omit<Route<Taken>, 'role'>): void => desk.add({ ...route, role: 'supervisor' });

  /** @throws Refusal where it ends before it begins, or is too long */
  function periodOf(query: z.infer<typeof asked>): Period {
    const today = localDay(now());
    if ('days' in query) return { from: addDays(today, 1 - query.days), to: today };
    const { from, to } = query;
    if (to < from) throw unfit([{ field: 'to', message: 'must not be before from' }]);
    if (to >= addDays(from, mostDays))
      throw unfit([{ field: 'to', message: `must be within ${mostDays} days of from` }]);
    return { from, to };
  }

  async function missed({ from, to }: Period): Promise<readonly MissedUtterance[]> {
    const found = await figures.missed(from, to);
    const standing = await suggestions.intentsOf(found);
    return found.map((one, place) => ({ ...one, suggested: standing[place] ?? null }));
  }

  add({
    method: 'get',
    path: '/figures',
    takes: z.object({ query: asked }),
    async handle({ taken: { query } }): Promise<FiguresOfPeriod> {
      const period = periodOf(query);
      const days = await figures.days(period.from, period.to);
      return { ...period, days, sum: sumOf(days) };
    },
  });

  add({
    method: 'get',
    path: '/figures/missed',
    takes: z.object({ query: asked }),
    async handle({ taken: { query } }): Promise<MissedList> {
      const all = await missed(periodOf(query));
      return { total: all.length, utterances: all.slice(0, mostShown) };
    },
  });

  add({
    method: 'get',
    path: '/figures/tables/:table',
    takes: z.object({ query: asked, params: z.object({ table: z.enum(tableNames) }) }),
    async handle({ taken: { query, params }, response }) {
      const period = periodOf(query);
      const { from, to } = period;
      const table: Table =
        params.table === 'missed'
          ? missedTable(await missed(period))
          : figureTables[params.table](await figures.days(from, to));
      response.writeHead(200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${params.table}-${from}-${to}.csv"`,
        'Cache-Control': 'no-store',
      });
      response.end(csvMark + table.map(csvLine).join(''));
      return undefined;
    },
  });

  add({
    method: 'post',
    path: '/figures/suggestions',
    takes: z.object({ body: suggestion }),
    handle: async ({ taken: { body } }) => ({ suggested: await suggestions.add(body) }),
  });
}
