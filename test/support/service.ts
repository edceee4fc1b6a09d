/** The whole service in this process, on a free port and a database of its own. */
import { start, type RunningService } from '../../service';
import type { Database } from '../../services/database';
import type { Services } from '../../services/services';
import { readSettings } from '../../services/settings';
import { keepAll, keepNoLonger, openTestDatabase } from './database';

export interface TestService {
  readonly url: string;
  readonly database: Database;
  readonly services: Services;
  /** Moves the service's clock. */
  advance(ms: number): void;
  /** Sets the service's clock. */
  setNow(instant: Date): void;
  /** Wakes the conversations that are due by the service's clock. */
  wake(): Promise<void>;
  /** Gives back the chats of agents who are gone by the service's clock. */
  giveBack(): Promise<void>;
  /** Carries what is due by the service's clock to the humans of another house, and back. */
  relay(): Promise<void>;
  /** Ends the hand-offs of calls that were over at the last look too. */
  endHungUp(): Promise<void>;
  /** Sums up the talks that are over. */
  sumUp(): Promise<void>;
  /** Ends the service and starts it again, on the same port and with what it had saved. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** A Monday, so that weekdays in tests are easy to follow. */
export const testNow = new Date('2026-11-23T09:00:00Z');

/** @param environment settings beside the demo's; the clock stands at {@link testNow} unless `realTime` */
export async function startService(
  environment: Readonly<Record<string, string>> = {},
  { realTime = false } = {},
): Promise<TestService> {
  let database = await openTestDatabase();
  let now = testNow.getTime();
  const startOn = (port: string): Promise<RunningService> => {
    const settings = readSettings({
      MODE: 'demo',
      LOG_LEVEL: 'silent',
      SECRET: 'a secret for tests that is long enough',
      CONVERSATIONS_PER_MINUTE: '100000',
      MESSAGES_PER_MINUTE: '100000',
      PHONE: 'off',
      PORT: port,
      ...environment,
    });
    return start(settings, database, realTime ? undefined : () => new Date(now));
  };
  let service = await startOn('0');
  await keepAll(database);
  return {
    url: service.url,
    get database() {
      return database;
    },
    get services() {
      return service.services;
    },
    advance: (ms) => (now += ms),
    setNow: (instant) => (now = instant.getTime()),
    wake: () => service.wake(),
    giveBack: () => service.giveBack(),
    relay: () => service.relay(),
    endHungUp: () => service.endHungUp(),
    sumUp: () => service.sumUp(),
    async restart(meanwhile) {
      const { name } = database.connection;
      // Another connection holds what the service's own would drop with itself.
      const kept = await openTestDatabase(name);
      database.connection.dropDatabase = () => Promise.resolve();
      await service.close();
      await meanwhile?.();
      database = kept;
      await keepNoLonger(database);
      service = await startOn(new URL(service.url).port);
      await keepAll(database);
    },
    close: () => service.close(),
  };
}
