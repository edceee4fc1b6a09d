/** The emergency measures hold from their first to their last day, both included. */
import { readContentFile } from '../../../services/content';
import type { Database } from '../../../services/database';
import { measureShape, MongoMeasures } from '../../../services/measures';
import { openTestDatabase } from '../../support/database';

let database: Database;
let measures: MongoMeasures;
beforeAll(async () => {
  database = await openTestDatabase();
  measures = new MongoMeasures(database.connection, () => new Date('2026-11-23T09:00:00Z'));
});
afterAll(() => database.close());

test.each([
  [{}, '2026-11-23', true],
  [{ until: '2026-12-31' }, '2026-12-31', true],
  [{ until: '2026-12-31' }, '2027-01-01', false],
  [{ since: '2026-11-01' }, '2026-10-31', false],
  [{ since: '2026-11-01', until: '2026-12-31' }, '2026-11-01', true],
])('with %j a disconnection ordered on %s is free: %s', async (days, day, free) => {
  await measures.load([{ id: 'freeSuspension', ...days }]);
  expect(await measures.holds('freeSuspension', day)).toBe(free);
});

test('one that nobody has put there does not hold', async () => {
  expect(await measures.holds('noHomeVisits', '2026-11-23')).toBe(false);
});

test.each([
  ['- id: freeBeer', 'measures[0].id: must be one of emergency, freeSuspension, freeEquivalentChange, noHomeVisits'],
  ['- until: 2026-12-31', 'measures[0].id: is missing'],
  ['- { id: emergency, until: 31. 12. 2026 }', 'measures[0].until: must be a day such as 2026-12-31'],
  ['- { id: emergency, since: 2026-12-31, until: 2026-12-30 }', 'measures[0].until: is before since'],
])('a file with a fault is refused: %s', (entry, fault) => {
  expect(readContentFile(`measures:\n  ${entry}\n`, measureShape)).toEqual({ ok: false, faults: [`line 2, ${fault}`] });
});
