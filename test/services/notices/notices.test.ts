/** Notices: what holds when, published, changed and ended by version; moments by local clocks. */
import { EditConflictError, readContentFile, writeContentFile } from '../../../services/content';
import type { Database } from '../../../services/database';
import { MongoNotices, noticeShape, type Notice } from '../../../services/notices';
import { openTestDatabase } from '../../support/database';

let now = new Date('2026-11-23T09:00:00Z');
let database: Database;
let notices: MongoNotices;

beforeAll(async () => {
  database = await openTestDatabase();
  notices = new MongoNotices(database.connection, () => now);
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('notices').deleteMany({}));

const notice = (id: string, rest: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'outage',
  places: ['Rovte'],
  services: ['internet'],
  from: new Date('2026-11-23T06:00:00Z'),
  sl: { text: id },
  en: { text: id },
  ...rest,
});
const at = (text: string) => new Date(text);
const idsOf = (all: readonly Notice[]) => all.map(({ id }) => id);

test('it holds from its beginning until its end, or until further notice', async () => {
  await notices.load([
    notice('open'),
    notice('over', { until: at('2026-11-23T09:00:00Z') }),
    notice('newer', { from: at('2026-11-23T08:00:00Z'), until: at('2026-11-23T09:00:01Z') }),
    notice('later', { from: at('2026-11-23T09:00:01Z') }),
  ]);
  expect(idsOf(await notices.current(at('2026-11-23T09:00:00Z')))).toEqual(['newer', 'open']);
});

test('maintenance is announced a week ahead, an outage is not', async () => {
  const from = at('2026-11-29T23:30:00Z');
  await notices.load([notice('work', { kind: 'maintenance', from }), notice('outage', { from })]);
  expect(idsOf(await notices.announced(at('2026-11-22T23:29:59Z')))).toEqual([]);
  expect(idsOf(await notices.announced(at('2026-11-22T23:30:00Z')))).toEqual(['work']);
});

test('it is ended at an instant, by whoever has its newest version', async () => {
  const version = await notices.save(notice('open'), 0);
  await expect(notices.end('open', 7, now)).rejects.toThrow(EditConflictError);
  await expect(notices.end('none', 1, now)).rejects.toThrow('there is no such entry any more');
  expect(await notices.end('open', version, now)).toBe(2);
  expect(await notices.current(now)).toEqual([]);
  now = new Date(now.getTime() + 60_000);
  expect(await notices.all()).toMatchObject([{ entry: { id: 'open', until: at('2026-11-23T09:00:00Z') }, version: 2 }]);
});

const file = (rest: string): string => `notices:
  - id: rovte-1
    kind: outage
    sl: Izpad
    en: Outage
    ${rest}
`;

test('moments are by local clocks, or with their own offset', () => {
  const read = readContentFile(file('from: 2026-07-01 08:00\n    until: 2026-07-01T10:30:00+02:00'), noticeShape);
  expect(read).toMatchObject({
    entries: [{ from: at('2026-07-01T06:00:00Z'), until: at('2026-07-01T08:30:00Z'), places: [], services: [] }],
  });
});

test('what is written reads as the same, to the second', () => {
  const entries = [
    notice('a', { until: at('2026-11-23T13:30:00Z'), greet: true }),
    notice('b', { from: at('2026-10-25T01:30:00Z'), until: at('2026-11-23T13:30:05Z') }),
  ];
  const text = writeContentFile(entries, noticeShape);
  expect(text).toContain('until: 2026-11-23 14:30\n');
  expect(readContentFile(text, noticeShape)).toEqual({ ok: true, entries });
});

test.each([
  ['from: jutri', 'line 6, notices[0].from: must be a moment such as 2026-11-23 14:30, by local clocks'],
  ['from: 2026-03-29 02:30', 'line 6, notices[0].from: must be a moment such as 2026-11-23 14:30, by local clocks'],
  ['from: 2026-11-23 25:00', 'line 6, notices[0].from: must be a moment such as 2026-11-23 14:30, by local clocks'],
  ['places: [Rovte]', 'line 2, notices[0].from: is missing'],
  ['from: 2026-11-23 14:30\n    until: 2026-11-23 14:30', 'line 7, notices[0].until: is not after from'],
  [
    'from: 2026-11-23 14:30\n    services: [radio]',
    'line 7, notices[0].services[0]: must be one of internet, tv, phone',
  ],
  ['from: 2026-11-23 14:30\n    places: [Rovte, Rovte]', 'line 7, notices[0].places: names one twice'],
  ['from: 2026-11-23 14:30\n    greet: da', 'line 7, notices[0].greet: must be true or false'],
])('a file with a fault is refused: %j', (rest, fault) => {
  expect(readContentFile(file(rest), noticeShape)).toEqual({ ok: false, faults: [fault] });
});
