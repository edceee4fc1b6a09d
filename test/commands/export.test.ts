/** The export command: the saved requests as JSON lines, and nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../commands/export';
import { main as importing } from '../../commands/import';
import type { Database } from '../../services/database';
import { MongoRequests } from '../../services/requests';
import { at, fault, planChange } from '../services/requests/samples';
import { openTestDatabase, testMongodbUri } from '../support/database';
import { ClosedPipe, run } from './run';

let database: Database;
let requests: MongoRequests;
let env: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  requests = new MongoRequests(database.connection);
  await requests.prepare();
  const uri = new URL(testMongodbUri());
  uri.pathname = `/${database.connection.name}`;
  if (!uri.searchParams.has('authSource')) uri.searchParams.set('authSource', 'admin');
  env = { MONGODB_URI: uri.href };
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('requests').deleteMany({}));

/** Copies of one request, put in as they are stored. */
async function many(count: number): Promise<void> {
  const saved = await requests.save(fault('00000018'), 'template');
  await database.connection.collection<{ _id: string }>('requests').insertMany(
    [...Array(count - 1).keys()].map((n) => ({
      ...saved,
      _id: `t${n}`,
      reference: String(20_000_000 + n),
      createdAt: at(n),
    })),
  );
}

it('prints each request as the contract has it, oldest first', async () => {
  await requests.save(fault('00000026', { createdAt: at(60), verification: 'none' }), 't2');
  await requests.save(planChange('00000018'), 't1');
  const ran = await run(main, ['requests'], env);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const lines = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toEqual([
    {
      reference: '00000018',
      kind: 'planChange',
      status: 'received',
      subscriberNumber: '100016',
      verification: 'otp',
      channel: 'web',
      language: 'sl',
      conversationId: 'c1',
      details: {
        fromPlan: 'kabel-internet-s',
        toPlan: 'kabel-internet-m',
        effectiveDate: '2026-11-24',
        monthlyDifferenceCents: 500,
      },
      history: [{ at: '2026-11-23T09:00:00.000Z', by: 'subscriber', status: 'received', turnId: 't1' }],
      createdAt: '2026-11-23T09:00:00.000Z',
      updatedAt: '2026-11-23T09:00:00.000Z',
    },
    expect.objectContaining({ reference: '00000026', verification: 'none' }),
  ]);
});

it('prints nothing when there is nothing', async () => {
  expect(await run(main, ['requests'], env)).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('prints thousands, each once, to a reader that is slow', async () => {
  await many(5_000);
  let text = '';
  const slow = new Writable({
    highWaterMark: 1_024,
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      setImmediate(done);
    },
  });
  const quiet = new Writable({ write: (_chunk, _encoding, done) => done() });
  expect(await main(['requests'], { stdout: slow, stderr: quiet, env })).toBe(0);
  const references = text
    .trimEnd()
    .split('\n')
    .map((line) => /"reference":"(\d+)"/.exec(line)?.[1]);
  expect(references).toHaveLength(5_000);
  expect(new Set(references).size).toBe(5_000);
});

it('ends quietly when the reader goes away', async () => {
  await many(3_000);
  const head = new ClosedPipe(10_000);
  let said = '';
  const stderr = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said += chunk.toString();
      done();
    },
  });
  expect(await main(['requests'], { stdout: head, stderr, env })).toBe(0);
  expect(said).toBe('');
  expect(head.read).toBeLessThan(1_000_000);
});

it('prints content as the file that imports as the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-test-'));
  try {
    for (const [what, source] of [
      ['answers', 'content/answers.yaml'],
      ['measures', 'content/measures.yaml'],
      ['notices', 'demo/notices.yaml'],
    ] as const) {
      await run(importing, [what, join(__dirname, '../..', source)], env);
      const printed = await run(main, [what], env);
      expect(printed).toMatchObject({ code: 0, stderr: '' });
      const file = join(folder, `${what}.yaml`);
      await writeFile(file, printed.stdout);
      await run(importing, [what, file], env);
      expect((await run(main, [what], env)).stdout).toBe(printed.stdout);
      expect(printed.stdout).toMatch(new RegExp(`^${what}:\\n  - id: `));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('is explained by --help, and its wrong use by the usage', async () => {
  expect(await run(main, ['--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Usage: /) as string,
  });
  for (const args of [[], ['subscribers'], ['requests', 'x'], ['requests', '--all']]) {
    expect(await run(main, args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: ') as string,
    });
  }
});

it('says why there is no database', async () => {
  const ran = await run(main, ['requests'], { DATA_DIR: '/dev/null/data' });
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(/^Making the data folder .* failed: .*DATA_DIR\.\n$/);
});
