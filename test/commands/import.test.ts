/** The import command: all of a file or nothing, and every fault in words. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../commands/import';
import type { Database } from '../../services/database';
import { MongoPlans } from '../../services/plans';
import { MongoSubscribers } from '../../services/subscribers';
import { openTestDatabase, testMongodbUri } from '../support/database';
import { run } from './run';

let database: Database;
let folder: string;
let env: Record<string, string>;
let subscribers: MongoSubscribers;

const demo = (name: string): string => join(__dirname, '../../demo', name);
const importing = (...args: string[]) => run(main, args, env);

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'import-test-'));
  const uri = new URL(testMongodbUri());
  uri.pathname = `/${database.connection.name}`;
  if (!uri.searchParams.has('authSource')) uri.searchParams.set('authSource', 'admin');
  env = { MONGODB_URI: uri.href };
  subscribers = new MongoSubscribers(database.connection, () => new Date());
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});
beforeEach(async () => {
  for (const name of ['plans', 'subscribers', 'leases', 'answers', 'notices', 'measures'])
    await database.connection.collection(name).deleteMany({});
});

describe('importing subscribers', () => {
  it('adds those of the file to those of the demo', async () => {
    const [header, first] = (await readFile(demo('subscribers.csv'), 'utf8')).split('\n');
    const own = await file('own.csv', `${header ?? ''}\r\n${(first ?? '').replace('100016', '200014')}\r\n`);
    expect(await importing('subscribers', own)).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 subscriber imported; on file: 9.\n',
    });
    expect(await subscribers.find('200014')).toMatchObject({ plan: 'kabel-internet-s' });
  });

  it('takes the others away when told so', async () => {
    const [header, first] = (await readFile(demo('subscribers.csv'), 'utf8')).split('\n');
    const own = await file('own.csv', `${header ?? ''}\n${first ?? ''}\n`);
    expect(await importing('subscribers', own, '--replace')).toMatchObject({
      code: 0,
      stderr: '1 subscriber imported; on file: 1.\n',
    });
  });

  it('names every fault and imports nothing', async () => {
    const text = await readFile(demo('subscribers.csv'), 'utf8');
    const broken = await file(
      'broken.csv',
      text.replace('100016', '100017').replace('+38641000033', '033').replace('3990', '39,90'),
    );
    await importing('subscribers', demo('subscribers.csv'));
    const before = await subscribers.find('100024');
    const ran = await importing('subscribers', broken, '--replace');
    expect(ran).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'The file has 3 faults; nothing was imported:',
        '  line 2, column number: has a wrong check digit (the last of the number)',
        '  line 3: has 15 fields instead of 14',
        '  line 4, column phone: is not a phone number (Slovenian, or with + and country code)',
        '',
      ].join('\n'),
    });
    expect(await subscribers.find('100024')).toEqual(before);
    expect(await subscribers.count()).toBe(8);
  });

  it('names fifty faults and counts the rest', async () => {
    const [header, first] = (await readFile(demo('subscribers.csv'), 'utf8')).split('\n');
    const broken = await file('broken.csv', [header, ...Array<string>(70).fill(`x${first ?? ''}`)].join('\n'));
    const { stderr } = await importing('subscribers', broken);
    expect(stderr).toContain('The file has 70 faults');
    expect(stderr.split('\n')).toHaveLength(53);
    expect(stderr).toContain('\n  and 20 more\n');
  });

  it('checks a file without importing it', async () => {
    await importing('subscribers', demo('subscribers.csv'));
    const [header, first] = (await readFile(demo('subscribers.csv'), 'utf8')).split('\n');
    const own = await file('own.csv', `${header ?? ''}\n${(first ?? '').replace('100016', '200014')}\n`);
    expect(await importing('subscribers', own, '--check')).toMatchObject({
      code: 0,
      stderr: '1 subscriber without a fault; nothing was changed.\n',
    });
    expect(await subscribers.find('200014')).toBeUndefined();
  });

  it('says which file cannot be read', async () => {
    const ran = await importing('subscribers', join(folder, 'none.csv'));
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^Reading the file failed: ENOENT.*none\.csv.*\n$/);
  });

  it('says when another import is under way', async () => {
    await importing('subscribers', demo('subscribers.csv'));
    await database.connection
      .collection<{ _id: string; holder: string; until: Date }>('leases')
      .insertOne({ _id: 'subscribers', holder: 'another', until: new Date(Date.now() + 60_000) });
    const ran = await importing('subscribers', demo('subscribers.csv'));
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/another import is under way/) as string });
  });
});

describe('importing plans', () => {
  it('replaces the catalogue', async () => {
    expect(await importing('plans', demo('plans.json'))).toEqual({
      code: 0,
      stdout: '',
      stderr: '11 plans imported. A service that runs uses them within seconds.\n',
    });
    expect(await new MongoPlans(database.connection, () => new Date()).all()).toHaveLength(11);
  });

  it('refuses to take away what subscribers have, unless it is forced', async () => {
    await importing('subscribers', demo('subscribers.csv'));
    const text = await readFile(demo('plans.json'), 'utf8');
    const other = await file('plans.json', text.replace('"kabel-internet-s"', '"kabel-internet-xs"'));
    expect(await importing('plans', other)).toMatchObject({
      code: 1,
      stderr: 'The file has a fault; nothing was imported:\n  kabel-internet-s: is missing, but 1 subscriber has it\n',
    });
    expect(await importing('plans', other, '--force')).toMatchObject({ code: 0 });
  });

  it('refuses to move a plan that subscribers have to another network', async () => {
    await importing('subscribers', demo('subscribers.csv'));
    const text = await readFile(demo('plans.json'), 'utf8');
    const other = await file(
      'plans.json',
      text.replace('"Kabel INTERNET S", "network": "coax"', '"Kabel INTERNET S", "network": "fibre"'),
    );
    expect((await importing('plans', other)).stderr).toContain('kabel-internet-s: is on the network fibre now');
  });

  it('names every fault of the file', async () => {
    const broken = await file('plans.json', '{"plans": [{"id": "A"}]}');
    const ran = await importing('plans', broken);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('  plans[0].id: must be lower-case letters and digits, with dashes between\n');
    expect(ran.stderr).toContain('  plans[0].monthlyCents: ');
  });
});

describe('importing content', () => {
  const content = (name: string): string => join(__dirname, '../../content', name);
  const answers = `answers:
  - id: askContact
    texts:
      - sl: Pokličite {phone}.
        en: Call {phone}.
`;

  it('puts answers in place of those with the same ids, and leaves the others', async () => {
    expect(await importing('answers', content('answers.yaml'))).toEqual({
      code: 0,
      stdout: '',
      stderr: '7 answers imported. A service that runs tells of them within seconds.\n',
    });
    expect(await importing('answers', await file('own.yaml', answers))).toMatchObject({ code: 0 });
    const stored = await database.connection.collection<{ _id: string }>('answers').find().toArray();
    expect(stored).toHaveLength(7);
    expect(stored.find(({ _id }) => _id === 'askContact')).toMatchObject({
      version: 2,
      entry: { texts: [{ sl: { text: 'Pokličite {phone}.' } }] },
    });
  });

  it('names every fault by its line and imports nothing', async () => {
    const broken = await file(
      'broken.yaml',
      answers
        .replace('Call {phone}', 'Call {fax}')
        .replace('answers:\n', 'answers:\n  - id: askWeather\n    texts: []\n'),
    );
    expect(await importing('answers', broken)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'The file has 3 faults; nothing was imported:',
        '  line 2, answers[0].id: must be one of askPayment, askContact, askFieldService, askDocuments, askServiceStatus, askPlans, askMeasures',
        '  line 3, answers[0].texts: is empty',
        '  line 7, answers[1].texts[0].en.text: {fax} is not known; {phone} and {email} are',
        '',
      ].join('\n'),
    });
    expect(await database.connection.collection('answers').countDocuments()).toBe(0);
  });

  it('adds notices, or replaces all of them when told so', async () => {
    await importing('notices', demo('notices.yaml'));
    const one = `notices:\n  - { id: rovte-2, kind: outage, from: 2026-11-23 08:00, sl: Izpad, en: Outage }\n`;
    const path = await file('notices.yaml', one);
    expect(await importing('notices', path)).toMatchObject({
      stderr: expect.stringMatching(/^1 notice imported/) as string,
    });
    expect(await database.connection.collection('notices').countDocuments()).toBe(4);
    await importing('notices', path, '--replace');
    expect(await database.connection.collection('notices').countDocuments()).toBe(1);
  });

  it('ends a measure', async () => {
    await importing('measures', content('measures.yaml'));
    const ended = await file('measures.yaml', 'measures:\n  - { id: freeSuspension, until: 2026-12-31 }\n');
    expect(await importing('measures', ended)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^1 measure/) as string,
    });
    const stored = await database.connection.collection<{ _id: string }>('measures').findOne({ _id: 'freeSuspension' });
    expect(stored).toMatchObject({ entry: { until: '2026-12-31' } });
  });

  it('checks a file without importing it', async () => {
    expect(await importing('answers', content('answers.yaml'), '--check')).toMatchObject({
      code: 0,
      stderr: '7 answers without a fault; nothing was changed.\n',
    });
    expect(await database.connection.collection('answers').countDocuments()).toBe(0);
  });
});

describe('using the command', () => {
  it('is explained by --help, on standard output', async () => {
    const ran = await run(main, ['--help']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^Usage: npm run -s import -- subscribers FILE\.csv/);
  });

  it.each([
    [[], 'Name what to import and one file.'],
    [['subscribers'], 'Name what to import and one file.'],
    [['requests', 'x'], 'requests cannot be imported.'],
    [['subscribers', 'a', 'b'], 'Name what to import and one file.'],
    [['subscribers', 'a', '--sudo'], "Unknown option '--sudo'"],
    [['plans', 'a', '--replace'], 'Plans are always replaced.'],
    [['subscribers', 'a', '--force'], 'Only plans can be forced.'],
    [['answers', 'a', '--replace'], 'Only subscribers and notices can be replaced.'],
  ])('wrongly (%j) is answered with the reason and the usage', async (args, reason) => {
    const ran = await run(main, args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(reason)).toBe(true);
    expect(ran.stderr).toContain('Usage: ');
  });

  it('with wrong settings names them', async () => {
    const ran = await run(main, ['plans', demo('plans.json')], { MONGODB_URI: 'localhost' });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('MONGODB_URI: must begin with');
  });
});
