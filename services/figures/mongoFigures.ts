/**
 * Figures in MongoDB: a day is counted whole, from its turns and hand-offs, and kept as one document that names nobody. Counting
 * again writes the same, so any process may, and a crash loses nothing; what is three days old cannot change any more.
 */
import type { mongo, Connection } from 'mongoose';
import { addDays, localDay, startOf } from '../calendar';
import type { Handoff } from '../handoff';
import { isDuplicateKey } from '../shared/duplicateKey';
import { masked } from '../shared/masked';
import type { Turn } from '../turns';
import { backMs, countDay, type CountedTurn } from './countDay';
import type { DayFigures, Figures, MissedFigure } from './figures';
import { groupBy } from './tally';
import { repeat } from '../shared/repeat';

type DayDocument = DayFigures & { readonly _id: string; readonly countedAt: Date; readonly final: boolean };

/** A return or a silence shows within a day, a talk ends and is rated within two. */
const settlesAfterDays = 3;
/** What was counted a moment ago is shown again: several supervisors may look. Days that are over hardly change. */
const freshMs = { today: 10_000, before: 300_000 };
const roundMs = 3_600_000;
/** The first round is after the busy moments of a start. */
const firstRoundMs = 60_000;
/** Of utterances that were not understood so many are read; more than a person reads. */
const mostMissed = 5000;
const dayMs = 24 * 3_600_000;

export class MongoFigures implements Figures {
  private readonly counted: mongo.Collection<DayDocument>;
  private readonly turns: mongo.Collection<Turn>;
  private readonly handoffs: mongo.Collection<Handoff>;
  private endRounds: (() => void) | undefined;

  constructor(
    connection: Connection,
    private readonly options: { readonly now: () => Date; readonly retentionDays: number },
  ) {
    this.counted = connection.collection<DayDocument>('figures');
    this.turns = connection.collection<Turn>('turns');
    this.handoffs = connection.collection<Handoff>('handoffs');
  }

  async days(first: string, last: string): Promise<readonly DayFigures[]> {
    const now = this.options.now();
    const kept = new Map<string, DayDocument>();
    for await (const document of this.counted.find({ _id: { $gte: first, $lte: last } }))
      kept.set(document._id, document);
    const days: DayFigures[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(await this.dayOf(day, kept.get(day), now));
    return days;
  }

  async missed(first: string, last: string): Promise<readonly MissedFigure[]> {
    const found = this.turns
      .find({ at: { $gte: startOf(first), $lt: startOf(addDays(last, 1)) }, 'facts.missed': { $exists: true } })
      .project<Pick<Turn, 'at' | 'facts'>>({ _id: 0, at: 1, facts: 1 })
      .sort({ at: -1 })
      .limit(mostMissed);
    const said = (await found.toArray()).flatMap(({ at, facts }) =>
      facts?.missed === undefined
        ? []
        : [{ at, language: facts.language, text: masked(facts.missed.text), intents: facts.missed.intents }],
    );
    const alike = groupBy(said, ({ language, text }) => `${language} ${text.toLowerCase()}`);
    return [...alike.values()].flatMap((group) => {
      const [newest] = group;
      if (newest === undefined) return [];
      const { at, ...rest } = newest;
      return [{ ...rest, lastAt: at, count: group.length }];
    });
  }

  async keep(): Promise<void> {
    const now = this.options.now();
    const today = localDay(now);
    await this.days(addDays(today, -this.options.retentionDays), today);
  }

  /** Counts now and again; a round that fails is made up for by the next. */
  start(report: (error: unknown) => void): void {
    this.endRounds = repeat(() => this.keep(), { everyMs: roundMs, firstMs: firstRoundMs, report });
  }

  stop(): void {
    this.endRounds?.();
  }

  private async dayOf(day: string, kept: DayDocument | undefined, now: Date): Promise<DayFigures> {
    const fresh = day === localDay(now) ? freshMs.today : freshMs.before;
    const isFresh = kept !== undefined && Math.abs(now.getTime() - kept.countedAt.getTime()) < fresh;
    if (kept !== undefined && (kept.final || isFresh || !this.isWhole(day, now))) return figuresIn(kept);
    if (!this.isWhole(day, now) || startOf(day) > now) return countDay(day, [], [], now);
    const figures = await this.count(day, now);
    const final = startOf(addDays(day, settlesAfterDays)) <= now;
    const { day: _day, ...rest } = figures;
    try {
      await this.counted.replaceOne({ _id: day }, { day, ...rest, countedAt: now, final }, { upsert: true });
    } catch (error) {
      // Another process has counted it at the same moment.
      if (!isDuplicateKey(error)) throw error;
    }
    return figures;
  }

  /** Whether all turns of a day are still there. */
  private isWhole(day: string, now: Date): boolean {
    return startOf(day).getTime() > now.getTime() - this.options.retentionDays * dayMs;
  }

  private async count(day: string, now: Date): Promise<DayFigures> {
    const from = startOf(day);
    const to = startOf(addDays(day, 1));
    const [turns, handoffs] = await Promise.all([
      this.turns
        .find({ at: { $gte: from, $lt: new Date(to.getTime() + backMs) } })
        .project<Pick<Turn, 'conversationId' | 'at' | 'channel' | 'input' | 'open' | 'handoff' | 'facts'>>({
          _id: 0,
          conversationId: 1,
          at: 1,
          channel: 1,
          'input.type': 1,
          open: 1,
          'handoff.state': 1,
          facts: 1,
        })
        .sort({ at: 1, sequence: 1 })
        .map(({ input, handoff, ...turn }): CountedTurn => ({
          ...turn,
          said: input !== undefined,
          ...(handoff === undefined ? {} : { handoff: handoff.state }),
        }))
        .toArray(),
      this.handoffs.find({ since: { $gte: from, $lt: to } }).toArray(),
    ]);
    return countDay(day, turns, handoffs, now);
  }
}

function figuresIn({ _id, countedAt: _countedAt, final: _final, ...figures }: DayDocument): DayFigures {
  return figures;
}
