/** The real bot over a database of its own, without a server: for states that no client can bring about, and services that fail. */
import { randomUUID } from 'node:crypto';
import { Conversations } from '../../bots/conversations';
import { SupportBot } from '../../bots/supportBot';
import { handoffNotes } from '../../cards/handoffNotes';
import { renderMessage } from '../../cards/messages';
import { wordings } from '../../cards/wording';
import type { BotEvent } from '../../dialogs/events';
import { RootDialog } from '../../dialogs/rootDialog';
import type { DialogServices } from '../../dialogs/dialogServices';
import { Metrics } from '../../services/metrics';
import type { Database } from '../../services/database';
import { openServices, type Services } from '../../services/services';
import { readSettings } from '../../services/settings';
import type { Turn } from '../../services/turns';
import { createUnderstander } from '../../services/understanding';
import { keepAll, openTestDatabase } from './database';
import { testNow } from './service';

export interface TestBot {
  /** What the bot told of turns that failed. */
  readonly errors: { readonly error: unknown; readonly conversationId: string }[];
  /** Services that take the place of the real ones from the next turn on; none for all real ones. */
  broken: Partial<DialogServices>;
  /** A new conversation, greeted; `caller` is the number that calls. */
  open(locale?: string, caller?: string): Promise<TestConversation>;
  readonly services: Services;
  readonly database: Database;
  /** The conversations of a process; each call is another process. */
  newConversations(): Conversations;
  now(): Date;
  /** Moves the clock. */
  advance(ms: number): void;
  /** Sets the clock. */
  setNow(instant: Date): void;
  /** The newest code that was sent. */
  code(): Promise<string>;
  close(): Promise<void>;
}

export interface TestConversation {
  readonly id: string;
  /** Says something; answers with the turn. */
  say(text: string): Promise<Turn>;
  /** Something happens, other than what is said; answers with the turn. */
  happen(event: BotEvent): Promise<Turn>;
  /** Changes the saved state as an earlier version, or an accident, might have left it. */
  leave(change: (state: string) => string): Promise<void>;
}

export async function openBot(): Promise<TestBot> {
  const database = await openTestDatabase();
  const settings = readSettings({ MODE: 'demo', LOG_LEVEL: 'silent' });
  let instant = testNow.getTime();
  const now = () => new Date(instant);
  const services = await openServices({
    connection: database.connection,
    settings,
    secret: 'a secret for tests that is long enough',
    url: () => 'http://localhost:3978',
    render: renderMessage,
    handoffNotes,
    now,
    metrics: new Metrics(),
    report: () => undefined,
  });
  await keepAll(database);
  const real: DialogServices = {
    ...services,
    understander: createUnderstander({ plans: () => services.plans.latest() }),
    settings,
  };
  const test: TestBot = {
    errors: [],
    broken: {},
    services,
    database,
    newConversations: () => newConversations(),
    now,
    advance: (ms) => void (instant += ms),
    setNow: (set) => void (instant = set.getTime()),
    async open(locale, caller) {
      const id = randomUUID();
      const conversations = newConversations();
      const start = locale === undefined ? {} : { locale };
      await conversations.take({
        conversationId: id,
        inputKey: 'start',
        channel: 'web',
        event: { name: 'start', ...(caller === undefined ? {} : { caller }) },
        ...start,
      });
      return {
        id,
        say: (text) =>
          // Nothing is kept in memory from one turn to the next, as after a restart.
          newConversations().take({
            conversationId: id,
            inputKey: randomUUID(),
            channel: 'web',
            activity: { type: 'message', text },
          }),
        happen: (event) =>
          newConversations().take({ conversationId: id, inputKey: randomUUID(), channel: 'web', event }),
        async leave(change) {
          const turns = database.connection.collection<{ state: string }>('turns');
          const newest = await turns.findOne({ conversationId: id }, { sort: { sequence: -1 } });
          if (newest === null) throw new Error('The conversation has no turn to change');
          await turns.updateOne({ _id: newest._id }, { $set: { state: change(newest.state) } });
        },
      };
    },
    async code() {
      await services.sending.drain();
      const code = (await services.outbox.listSent(10)).findLast((message) => message.code !== undefined)?.code;
      if (code === undefined) throw new Error('No code was sent');
      return code;
    },
    async close() {
      await services.close();
      await database.close();
    },
  };
  const newConversations = () =>
    new Conversations({
      ...services,
      now,
      bot: new SupportBot({
        services: { ...real, ...test.broken },
        wordings,
        root: new RootDialog(),
        onError: (error, conversationId) => test.errors.push({ error, conversationId }),
      }),
    });
  return test;
}

/** What the bot said in a turn, as one text. */
export const saidIn = (turn: Turn): string =>
  turn.replies.map(({ text }) => (typeof text === 'string' ? text : '')).join('\n');

/** Which question is open after a turn. */
export function askedIn(turn: Turn): unknown {
  const data = turn.replies.map(({ channelData }) => channelData).findLast((one) => one !== undefined);
  return typeof data === 'object' && data !== null && 'prompt' in data ? data.prompt : undefined;
}
