/** Content in MongoDB: of two editors none overwrites the other unseen, a file comes in whole, and every node sees it within seconds. */
import { EditConflictError, MongoContent } from '../../../services/content';
import type { Database } from '../../../services/database';
import { openTestDatabase } from '../../support/database';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly extra?: string | undefined;
}

class Notes extends MongoContent<Note> {
  /** As conversations read it. */
  read(): Promise<readonly Note[]> {
    return this.known();
  }
}

let now = new Date('2026-11-23T09:00:00Z');
let database: Database;
let here: Notes;
let elsewhere: Notes;

beforeAll(async () => {
  database = await openTestDatabase();
  here = new Notes(database.connection, 'notes', () => now);
  elsewhere = new Notes(database.connection, 'notes', () => now);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.connection.collection('notes').deleteMany({});
  now = new Date(now.getTime() + 60_000);
});

test('a new entry is saved once, and then by its version', async () => {
  expect(await here.save({ id: 'a', text: 'one', extra: 'x' }, 0)).toBe(1);
  expect(await here.save({ id: 'a', text: 'two' }, 1)).toBe(2);
  expect(await here.all()).toEqual([{ entry: { id: 'a', text: 'two' }, version: 2 }]);
});

test('what was saved meanwhile is not overwritten, and the message says what to do', async () => {
  await here.save({ id: 'a', text: 'one' }, 0);
  await elsewhere.save({ id: 'a', text: 'theirs' }, 1);
  const late = here.save({ id: 'a', text: 'mine' }, 1);
  await expect(late).rejects.toThrow(EditConflictError);
  await expect(late).rejects.toThrow('Saving a: it has been saved meanwhile (version 2); read it again');
  await expect(here.save({ id: 'a', text: 'mine' }, 0)).rejects.toMatchObject({ current: 2 });
  await expect(here.save({ id: 'b', text: 'mine' }, 3)).rejects.toThrow('there is no such entry any more');
  expect(await here.all()).toEqual([{ entry: { id: 'a', text: 'theirs' }, version: 2 }]);
});

test('of two that save the same version at once, one wins', async () => {
  await here.save({ id: 'a', text: 'one' }, 0);
  const saves = [here, elsewhere].map((notes, n) => notes.save({ id: 'a', text: String(n) }, 1));
  const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status).sort();
  expect(outcomes).toEqual(['fulfilled', 'rejected']);
});

test('one’s own change is seen at once, that of another node after some seconds', async () => {
  await here.save({ id: 'a', text: 'one' }, 0);
  expect(await here.read()).toEqual([{ id: 'a', text: 'one' }]);
  await elsewhere.save({ id: 'a', text: 'two' }, 1);
  expect(await here.read()).toEqual([{ id: 'a', text: 'one' }]);
  now = new Date(now.getTime() + 5_000);
  expect(await here.read()).toEqual([{ id: 'a', text: 'two' }]);
});

test('a file takes the place of the entries with the same ids, and of the others where that is wanted', async () => {
  for (const id of ['a', 'b']) await here.save({ id, text: 'old' }, 0);
  await here.load([
    { id: 'a', text: 'new' },
    { id: 'c', text: 'new' },
  ]);
  expect((await here.all()).map(({ entry, version }) => [entry.id, entry.text, version])).toEqual([
    ['a', 'new', 2],
    ['b', 'old', 1],
    ['c', 'new', 1],
  ]);
  await here.load([{ id: 'c', text: 'newer' }], 'go');
  expect(await here.all()).toEqual([{ entry: { id: 'c', text: 'newer' }, version: 2 }]);
});

test('a file that cannot be saved whole changes nothing', async () => {
  await here.save({ id: 'a', text: 'old' }, 0);
  const tooLarge = { id: 'b', text: 'x'.repeat(17 * 1024 * 1024) };
  await expect(here.load([{ id: 'a', text: 'new' }, tooLarge])).rejects.toThrow();
  expect(await here.all()).toEqual([{ entry: { id: 'a', text: 'old' }, version: 1 }]);
});

test('what is missing is added, what is there stays, also when two nodes start at once', async () => {
  await here.save({ id: 'a', text: 'edited' }, 0);
  const seeds = ['a', 'b'].map((id) => ({ id, text: 'seed' }));
  await Promise.all([here.addMissing(seeds), elsewhere.addMissing(seeds)]);
  expect((await here.all()).map(({ entry }) => entry.text)).toEqual(['edited', 'seed']);
});
