/** The agents command: accounts of the desk, with passwords that are printed once and never taken. */
import { main } from '../../commands/agents';
import { MongoAccounts, MongoSessions } from '../../services/agents';
import type { Database } from '../../services/database';
import { openTestDatabase, testMongodbUri } from '../support/database';
import { run } from './run';

let database: Database;
let accounts: MongoAccounts;
let env: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  const now = (): Date => new Date();
  accounts = new MongoAccounts(database.connection, now, new MongoSessions(database.connection, now));
  const uri = new URL(testMongodbUri());
  uri.pathname = `/${database.connection.name}`;
  if (!uri.searchParams.has('authSource')) uri.searchParams.set('authSource', 'admin');
  env = { MONGODB_URI: uri.href };
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('agents').deleteMany({}));

const agents = (...args: string[]) => run(main, args, env);
const addAna = () =>
  agents('add', '--name', 'ana', '--display', 'Ana Novak', '--role', 'agent', '--phone', '041 621 365');
const passwordIn = (stdout: string): string => /^user: ana password: (\S+)\n$/.exec(stdout)?.[1] ?? '';

it('adds an account and prints the password with which it signs in', async () => {
  const { code, stdout } = await addAna();
  expect(code).toBe(0);
  expect(await accounts.verify('ana', passwordIn(stdout))).toMatchObject({ displayName: 'Ana Novak', role: 'agent' });
  expect((await agents('list')).stdout).toBe('ana\tagent\topen\tsl\t+38641621365\tAna Novak\n');
});

it('gives a new password, another phone, and closes', async () => {
  const first = passwordIn((await addAna()).stdout);
  const second = passwordIn((await agents('password', 'ana')).stdout);
  expect(await accounts.verify('ana', first)).toBeUndefined();
  expect(await accounts.verify('ana', second)).toBeDefined();
  expect((await agents('phone', 'ana', '+38640111222')).code).toBe(0);
  expect((await agents('close', 'ana')).code).toBe(0);
  expect((await agents('list')).stdout).toBe('ana\tagent\tclosed\tsl\t+38640111222\tAna Novak\n');
  expect(await agents('close', 'ana')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no open account ana') as string,
  });
});

it('says that a name is taken', async () => {
  await addAna();
  expect(await addAna()).toMatchObject({ code: 1, stderr: expect.stringContaining('is taken') as string });
});

it.each([
  [[], 'Name what to do'],
  [['add'], '--name'],
  [['add', '--name', 'ana', '--display', 'Ana', '--role', 'boss'], '--role agent or --role supervisor'],
  [['add', '--name', 'ana', '--display', 'Ana', '--role', 'agent', '--phone', '12'], 'no phone number'],
  [['add', '--name', 'ana', '--display', 'Ana', '--role', 'agent', '--password', 'x'], "Unknown option '--password'"],
  [['phone', 'ana'], 'Name what to do'],
  [['close', 'ana', 'tomaž', 'jan'], 'too much'],
  [['list', '--role', 'agent'], 'Only add'],
])('refuses %j with the reason and the usage', async (args, reason) => {
  const { code, stderr, stdout } = await agents(...args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(reason);
  expect(stderr).toContain('Usage:');
});
