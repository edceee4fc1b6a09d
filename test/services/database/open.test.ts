/** What every user of the database relies on, whichever server the run is on. */
import { type Database } from '../../../services/database';
import { openTestDatabase } from '../../support/database';

describe('an open database', () => {
  let database: Database;
  beforeAll(async () => (database = await openTestDatabase()));
  afterAll(() => database.close());

  it('answers a ping', async () => {
    await expect(database.ping()).resolves.toBeUndefined();
  });
});
