/** Kill -9 in the middle of turns: what was acknowledged is answered once, what was confirmed is saved once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../services/database';
import { freePort, ServiceProcess } from '../support/serviceProcess';
import { confirmed, faultsOf, Persistent } from './killing';

const rounds = Number(process.env.FAULT_ROUNDS ?? '10');
const chats = 6;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `${rounds} kills of the service, and of its database in every fifth round, lose and double nothing`,
  async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-faults-'));
    const service = new ServiceProcess({ dataDir, port: await freePort() });
    const people: Persistent[] = [];
    try {
      await service.start();
      people.push(...(await Promise.all(Array.from({ length: chats }, () => Persistent.open(service.url)))));
      for (let round = 1; round <= rounds; round += 1) {
        await pause(300 + Math.random() * 500);
        if (round % 5 === 0) process.kill(service.mongodPid, 'SIGKILL');
        else {
          await service.end('SIGKILL');
          await service.start();
        }
      }
      await pause(500);
      await Promise.all(people.map((person) => person.stop()));
      for (const person of people) expect(await faultsOf(person)).toEqual([]);

      const references = (await Promise.all(people.map(({ chat }) => chat.history()))).flatMap(({ activities }) =>
        confirmed(activities),
      );
      const database = await openDatabase({ dataDir, join: true, log: () => undefined });
      const saved = await database.connection.collection<{ reference: string }>('requests').distinct('reference');
      const count = await database.connection.collection('requests').countDocuments();
      await database.close();
      expect(new Set(references).size).toBe(references.length);
      expect([...saved].sort()).toEqual([...references].sort());
      expect(count).toBe(references.length);
      // The test is worth something only if there was something to lose.
      expect(references.length).toBeGreaterThan(rounds);
    } finally {
      for (const person of people) person.abandon();
      await service.end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  60_000 + rounds * 15_000,
);
