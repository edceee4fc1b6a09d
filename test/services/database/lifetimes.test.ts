/** Who outlives whom: mongod never its service, and the service never has it taken away early. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../../services/database';
import { commandLineOf } from '../../../services/database/processes';
import { type Holder, Bench, mongodIn } from './processes';

const gone = async (pid: number): Promise<void> => {
  while ((await commandLineOf(pid)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
};
/** The shell that waits for the end of its service; other runs on this machine have theirs. */
const watcherOf = (service: Holder): number => {
  const table = execFileSync('ps', ['-ww', '-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const line = table.find((row) => row.includes('read -r word') && Number(row.trim().split(/\s+/)[1]) === service.pid);
  return Number(line?.trim().split(/\s+/)[0]);
};

describe('the service and its mongod', () => {
  let bench: Bench;
  let dataDir: string;
  const holders: Holder[] = [];
  const start = (mode?: string): Holder => {
    const holder = bench.start(dataDir, mode);
    holders.push(holder);
    return holder;
  };

  beforeAll(async () => {
    bench = await Bench.make();
    dataDir = bench.dataDir('data');
  });
  afterAll(async () => {
    for (const { child } of holders) child.kill('SIGKILL');
    const last = await mongodIn(dataDir);
    if (last > 0) await gone(last);
    await bench.remove();
  });

  it('end together on SIGTERM', async () => {
    const service = start();
    await service.event('open');
    const mongod = await mongodIn(dataDir);
    await service.end('SIGTERM');
    expect(service.events.at(-1)?.event).toBe('closed');
    await expect(commandLineOf(mongod)).resolves.toBeUndefined();
  });

  it('leave the last write time to be saved after Ctrl-C, which goes to the whole group', async () => {
    const service = start();
    await service.event('open');
    process.kill(-service.pid, 'SIGINT');
    await service.event('closed');
  });

  it('end together when the service is killed with SIGKILL, and leave no shell behind', async () => {
    const service = start('write');
    await service.event('acknowledged');
    const [mongod, watcher] = [await mongodIn(dataDir), watcherOf(service)];
    await expect(commandLineOf(watcher)).resolves.toContain('sh');
    await service.end('SIGKILL');
    await gone(mongod);
    await gone(watcher);
    await expect(mongodIn(dataDir)).resolves.toBe(0);
  });

  it('are brought together again by the next start when even the watcher was killed', async () => {
    const service = start();
    await service.event('open');
    const orphan = await mongodIn(dataDir);
    process.kill(watcherOf(service), 'SIGKILL');
    await service.end('SIGKILL');
    await expect(commandLineOf(orphan)).resolves.toContain('mongod');
    const next = start();
    await next.event('open');
    expect(next.events[0]?.line).toBe(`MongoDB of an earlier run (process ${orphan}) is ending; waiting for it`);
    await expect(commandLineOf(orphan)).resolves.toBeUndefined();
    await next.end('SIGTERM');
  });

  it('let a start right after SIGKILL wait for the dying mongod, and lose no acknowledged write', async () => {
    const killed = start('write');
    await killed.event('acknowledged');
    await killed.end('SIGKILL');
    const notes = killed.events.flatMap(({ note }) => note ?? []);
    const database = await openDatabase({ dataDir, log: () => undefined });
    try {
      const saved = database.connection.collection<{ _id: string }>('notes').countDocuments({ _id: { $in: notes } });
      await expect(saved).resolves.toBe(notes.length);
    } finally {
      await database.close();
    }
  });

  it('let only one of two services have the folder; the other says which process holds it', async () => {
    const first = start();
    await first.event('open');
    const second = start();
    const { message } = await second.event('failed');
    expect(message).toContain(`process ${first.pid} holds it since 20`);
    expect(message).toContain(`Stop that process first (kill ${first.pid}), or name another folder in DATA_DIR`);

    const command = start('join');
    const joined = await command.event('open');
    expect(joined.description).toBe((await first.event('open')).description);
    await command.end('SIGTERM');
    await expect(commandLineOf(await mongodIn(dataDir))).resolves.toContain('mongod');

    first.child.kill('SIGTERM');
    const lock = () => readFile(join(dataDir, 'mongodb/lock'), 'utf8').catch(() => 'closed');
    while (!/"closing":true|closed/.test(await lock())) await new Promise((resolve) => setTimeout(resolve, 5));
    // The first is on its way out: the next one waits for it.
    const third = start();
    await third.event('open');
    await third.end('SIGTERM');
  });

  it('start once when two services start at the same moment', async () => {
    const both = [start(), start()];
    const outcomes = await Promise.allSettled(both.map((service) => service.event('open')));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all(both.map((service) => service.end('SIGTERM')));
  });
});
