/** The demo's network: some seconds after it is asked, once for a wish, never for numbers that end in 00. */
import type { Database } from '../../../services/database';
import { DemoProvisioning } from '../../../services/provisioning';
import { openTestDatabase } from '../../support/database';

let database: Database;
let now = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};
const asked = (serial: string) =>
  ({ serial, equipment: 'modem', subscriberNumber: '100016', verification: 'none' }) as const;

test('a device is registered five seconds after it was asked for, also by another process', async () => {
  const network = new DemoProvisioning(database.connection, () => now);
  expect(await network.stateOf('CM-1000-90')).toBe('unknown');
  await network.register(asked('CM-1000-90'), 'turn');
  pass(4);
  // The same wish again does not begin anew.
  await network.register(asked('CM-1000-90'), 'turn');
  expect(await network.stateOf('CM-1000-90')).toBe('pending');
  pass(1);
  expect(await new DemoProvisioning(database.connection, () => now).stateOf('CM-1000-90')).toBe('registered');
});

test('one whose number ends in 00 fails, each time it is tried', async () => {
  const network = new DemoProvisioning(database.connection, () => now);
  for (const key of ['first', 'second']) {
    await network.register(asked('CM-1000-00'), key);
    expect(await network.stateOf('CM-1000-00')).toBe('pending');
    pass(5);
    expect(await network.stateOf('CM-1000-00')).toBe('failed');
  }
});
