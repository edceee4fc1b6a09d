/** The phone over the real bot, without the rest of the service: what is around it can be made to fail. */
import { registerVoice } from '../../../bots/channels/twilioVoice/routes';
import { Wakeups } from '../../../bots/wakeups';
import { close, createHttpServer, listen } from '../../../bots/server';
import { wordings } from '../../../cards/wording';
import { createLog } from '../../../services/log';
import { openBot, type TestBot } from '../bot';
import { FakeSpeaker } from './fakeSpeaker';

export interface PhoneLine {
  readonly url: string;
  readonly bot: TestBot;
  readonly speaker: FakeSpeaker;
  /** What the log says to whoever runs the service. */
  readonly log: string[];
  readonly failures: unknown[];
  /** Runs before each turn is taken: to have it wait, or fail. */
  before: () => Promise<void>;
  /** Wakes the conversations that are due. */
  wake(): Promise<void>;
  close(): Promise<void>;
}

export interface LineOptions {
  readonly authToken?: string;
  readonly publicUrl?: string;
  readonly demo?: boolean;
  readonly speechModel?: string;
}

export async function openPhoneLine({
  authToken,
  publicUrl,
  demo = true,
  speechModel,
}: LineOptions = {}): Promise<PhoneLine> {
  const bot = await openBot();
  const speaker = new FakeSpeaker();
  const server = createHttpServer(createLog('silent'), () => undefined);
  const conversations = bot.newConversations();
  const failures: unknown[] = [];
  const { turns } = bot.services;
  const wakeups = new Wakeups({ turns, conversations, now: () => bot.now(), report: (error) => failures.push(error) });
  const line = { bot, speaker, log: [] as string[], failures, before: () => Promise.resolve() };
  const take = conversations.take.bind(conversations);
  conversations.take = async (incoming) => {
    await line.before();
    return take(incoming);
  };
  registerVoice(server, {
    conversations,
    calls: bot.services.calls,
    handoffs: bot.services.handoffs,
    voicemails: bot.services.voicemails,
    lines: () => bot.services.lines.all(),
    speaker,
    wordings,
    hearing: { speechModel, pauseSeconds: 2 },
    hints: () => ['Kabel INTERNET M', 'Logatec'],
    officeContact: 'logatec@kabelnet.net',
    now: () => bot.now(),
    verification: { authToken, publicUrl, demo },
    log: (text) => line.log.push(text),
    report: (error) => line.failures.push(error),
  });
  speaker.register(server);
  const port = await listen(server, 0, '127.0.0.1');
  return Object.assign(line, {
    url: `http://127.0.0.1:${port}`,
    wake: () => wakeups.round(),
    async close() {
      await close(server);
      await bot.close();
    },
  });
}
