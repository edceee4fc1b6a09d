/** Notices and answers at the desk: what the bot tells from now on, saved by version, so that of two editors none overwrites the other. */
import { z } from 'zod';
import { answerIds, answerShape, type Answers } from '../../../services/answers';
import { localDay } from '../../../services/calendar';
import { EditConflictError, type Content, type ContentShape } from '../../../services/content';
import { measureIds, type Measures } from '../../../services/measures';
import { noticeShape, samePlace, writtenNotice, type Notice, type Notices } from '../../../services/notices';
import type { Subscribers } from '../../../services/subscribers';
import { fold } from '../../../services/understanding/text/tokens';
import { nothing, type Desk } from './desk';
import { Refusal, unfit } from './refusal';
import type { AnswerList, NoticeList } from './shapes/content';

export interface DeskContentOptions {
  readonly notices: Notices;
  readonly answers: Answers;
  readonly measures: Pick<Measures, 'holds'>;
  readonly subscribers: Pick<Subscribers, 'places'>;
  /** What `{phone}` and `{email}` stand for. */
  readonly officePhone: string;
  readonly officeContact: string;
  readonly now: () => Date;
}

const version = z.number().int().min(0);
/** So many notices of one day and place get an id of their own. */
const mostNamesakes = 50;

export function registerContent(desk: Desk, options: DeskContentOptions): void {
  registerNotices(desk, options);
  registerAnswers(desk, options);
}

function registerNotices(desk: Desk, { notices, subscribers, now }: DeskContentOptions): void {
  /** With its places as they are on file: one that is not there would concern nobody. */
  async function placed(notice: Notice): Promise<Notice> {
    const known = await subscribers.places();
    const places = notice.places.map((place) => known.find((one) => samePlace(one, place)));
    const faults = notice.places.flatMap((place, n) =>
      places[n] === undefined ? [{ field: 'entry.places', message: `${place} is not a place on file` }] : [],
    );
    if (faults.length > 0) throw unfit(faults);
    return { ...notice, places: [...new Set(places.filter((place) => place !== undefined))] };
  }

  async function saveNew(notice: Notice): Promise<string> {
    const stem = `${localDay(notice.from)}-${slug(notice.places[0] ?? notice.kind)}`;
    for (let n = 1; n <= mostNamesakes; n += 1) {
      const id = n === 1 ? stem : `${stem}-${n}`;
      try {
        await notices.save({ ...notice, id }, 0);
        return id;
      } catch (error) {
        if (!(error instanceof EditConflictError)) throw error;
      }
    }
    throw new Refusal(409, 'TooMany', 'There are too many notices of this day and place');
  }

  desk.add({
    method: 'get',
    path: '/notices',
    takes: nothing,
    async handle(): Promise<NoticeList> {
      const at = now();
      const all = [...(await notices.all())].sort((a, b) => b.entry.from.getTime() - a.entry.from.getTime());
      return {
        places: await subscribers.places(),
        notices: all.map(({ entry, version: current }) => ({
          entry: writtenNotice(entry),
          version: current,
          state: entry.until !== undefined && entry.until <= at ? 'over' : entry.from > at ? 'later' : 'current',
        })),
      };
    },
  });

  desk.add({
    method: 'post',
    path: '/notices',
    takes: z.object({ body: z.strictObject({ entry: named(noticeShape, 'new') }) }),
    async handle({ taken: { body } }) {
      return { id: await saveNew(await placed(body.entry)), version: 1 };
    },
  });

  desk.add({
    method: 'put',
    path: '/notices/:id',
    takes: z.object({
      params: z.object({ id: z.string() }),
      body: z.strictObject({ version, entry: noticeShape.entry }),
    }),
    async handle({ taken: { params, body } }) {
      const notice = await placed({ ...body.entry, id: params.id });
      return { version: await versioned(notices, noticeShape, params.id, () => notices.save(notice, body.version)) };
    },
  });

  desk.add({
    method: 'post',
    path: '/notices/:id/end',
    takes: z.object({ params: z.object({ id: z.string() }), body: z.strictObject({ version }) }),
    async handle({ taken: { params, body } }) {
      return {
        version: await versioned(notices, noticeShape, params.id, () => notices.end(params.id, body.version, now())),
      };
    },
  });
}

function registerAnswers(desk: Desk, { answers, measures, officePhone, officeContact, now }: DeskContentOptions): void {
  desk.add({
    method: 'get',
    path: '/answers',
    takes: nothing,
    async handle(): Promise<AnswerList> {
      const today = localDay(now());
      const holding = await Promise.all(measureIds.map(async (id) => ((await measures.holds(id, today)) ? [id] : [])));
      return {
        answers: await answers.all(),
        placeholders: { phone: officePhone, email: officeContact },
        today,
        measures: measureIds,
        holding: holding.flat(),
      };
    },
  });

  desk.add({
    method: 'put',
    path: '/answers/:id',
    takes: z.object({
      params: z.object({ id: z.enum(answerIds) }),
      body: z.strictObject({ version, entry: answerShape.entry }),
    }),
    async handle({ taken: { params, body } }) {
      const answer = { ...body.entry, id: params.id };
      return { version: await versioned(answers, answerShape, params.id, () => answers.save(answer, body.version)) };
    },
  });
}

/** Saves; who comes second gets what is saved now. */
async function versioned<T extends { readonly id: string }>(
  content: Content<T>,
  shape: ContentShape<T>,
  id: string,
  save: () => Promise<number>,
): Promise<number> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof EditConflictError)) throw error;
    const found = (await content.all()).find(({ entry }) => entry.id === id);
    if (found === undefined) throw new Refusal(404, 'NotFound', 'There is no such entry any more');
    const current = { entry: written(found.entry, shape), version: found.version };
    throw new Refusal(409, 'Changed', 'Somebody else has saved it meanwhile', { current });
  }
}

const written = <T extends object>(entry: T, shape: ContentShape<T>): object => shape.written?.(entry) ?? entry;

/** The shape of an entry whose id is given here and not by who writes it. */
const named = <T>(shape: ContentShape<T>, id: string) =>
  z.preprocess((entry) => (typeof entry === 'object' && entry !== null ? { ...entry, id } : entry), shape.entry);

/** What an id may be made of. */
const slug = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
