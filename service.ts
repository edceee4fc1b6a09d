/** The service over an open database: services → dialogs → bot → channels → HTTP server. */
import { registerAzure } from './bots/channels/azure/messages';
import { registerChatwoot } from './bots/channels/chatwoot/webhook';
import { told } from './bots/channels/desk/known';
import { registerDesk } from './bots/channels/desk/routes';
import { registerDirectLine } from './bots/channels/directLine/routes';
import { Tokens } from './bots/channels/directLine/tokens';
import { registerOperations } from './bots/channels/operations';
import { registerAudio } from './bots/channels/twilioVoice/audio';
import { registerVoice } from './bots/channels/twilioVoice/routes';
import { registerSms } from './bots/channels/twilioSms/routes';
import { spokenAhead } from './bots/channels/twilioVoice/spokenAhead';
import { registerContinue } from './bots/channels/web/continue';
import { registerConfirmation } from './bots/channels/web/registerConfirmation';
import { registerWeb } from './bots/channels/web/registerWeb';
import { Conversations } from './bots/conversations';
import { Deserted } from './bots/deserted';
import { Relay } from './bots/handoff/relay';
import { close, createHttpServer, listen } from './bots/server';
import { HungUp } from './bots/hungUp';
import { SupportBot } from './bots/supportBot';
import { Typing } from './bots/typing';
import { TalkSummaries } from './bots/talkSummaries';
import { Wakeups } from './bots/wakeups';
import { handoffNotes } from './cards/handoffNotes';
import { renderMessage } from './cards/messages';
import { wordings } from './cards/wording';
import { RootDialog } from './dialogs/rootDialog';
import type { Database } from './services/database';
import { createLog, loggable } from './services/log';
import { Metrics } from './services/metrics';
import { secretIn } from './services/secret';
import { openServices, type Services } from './services/services';
import type { Settings } from './services/settings';
import { spellOut } from './services/speech';
import { createUnderstander } from './services/understanding';

/** When fixed prompts are spoken ahead: after the busy first moments of a start. */
const warmAfterMs = 3000;

export interface RunningService {
  readonly url: string;
  /** What it runs on. */
  readonly services: Services;
  /** Wakes the conversations that are due, at once instead of within seconds. */
  wake(): Promise<void>;
  /** Gives back the chats of agents who are gone, at once instead of within seconds. */
  giveBack(): Promise<void>;
  /** Carries what is due to the humans of another house and back, at once instead of within seconds. */
  relay(): Promise<void>;
  /** Ends the hand-offs of calls that were over at the last look too. */
  endHungUp(): Promise<void>;
  /** Sums up the talks that are over, at once instead of within seconds. */
  sumUp(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the service over an open database, which it closes with itself; resolves when it takes requests. */
export async function start(
  settings: Settings,
  database: Database,
  now: () => Date = () => new Date(),
): Promise<RunningService> {
  const log = createLog(settings.logLevel);
  const metrics = new Metrics();
  const report = (where: string, error: unknown): void => {
    metrics.errors.inc({ where });
    log.error({ where, error: loggable(error) }, 'something failed');
  };
  const demo = settings.mode === 'demo';

  const secret = settings.secret ?? (await secretIn(settings.dataDir));
  // Without a public address the port tells where we are, and that may be known only when we listen.
  let url = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const services = await openServices({
    connection: database.connection,
    settings,
    secret,
    url: () => url,
    render: renderMessage,
    handoffNotes,
    now,
    metrics,
    report,
  });

  const understander = createUnderstander({ plans: () => services.plans.latest() });
  const bot = new SupportBot({
    services: { ...services, understander, settings },
    wordings,
    root: new RootDialog(),
    onError: (error) => report('turn', error),
  });
  const conversations = new Conversations({
    ...services,
    bot,
    now,
    onTurn: (seconds, channel) => metrics.turnSeconds.observe({ channel }, seconds),
  });
  const unwatch = services.turns.watch(conversations.watcher);
  const wakeups = new Wakeups({ ...services, conversations, now, report: (error) => report('wake', error) });
  wakeups.start();
  const deserted = new Deserted({ ...services, conversations, report: (error) => report('desk', error) });
  deserted.start();
  const relay = relayOf(services, conversations, now, (error) => report('relay', error));
  relay?.start();
  const hungUp = new HungUp({ ...services, conversations, report: (error) => report('voice', error) });
  hungUp.start();
  const summaries = new TalkSummaries({
    ...services,
    conversations,
    told: (turn) => told(turn, services),
    report: (error) => report('desk', error),
  });
  summaries.start();

  const server = createHttpServer(log, () => metrics.errors.inc({ where: 'http' }));
  const tokens = new Tokens(secret, now);
  const sign = (address: string): string => tokens.signFile(address);
  const typing = new Typing();
  const streams = registerDirectLine(server, {
    conversations,
    attachments: services.attachments,
    typing,
    tokens,
    sites: { allowed: settings.allowedSites, publicUrl: settings.publicUrl, demo },
    limits: settings.limits,
    trustedProxies: settings.trustedProxies,
  });
  registerAzure(server, {
    conversations,
    azure: settings.azure,
    demo,
    log: (line) => log.warn(line),
    onError: (error) => report('azure', error),
  });
  if (settings.phone) {
    registerAudio(server, services.speech, (error) => report('speech', error));
    registerVoice(server, {
      conversations,
      calls: services.calls,
      handoffs: services.handoffs,
      voicemails: services.voicemails,
      lines: () => services.lines.all(),
      speaker: { speak: (text, language) => services.speech.speak(text, language), words: spellOut },
      wordings,
      hearing: settings.hearing,
      hints: () => services.plans.latest().map(({ name }) => name),
      officeContact: settings.officeContact,
      now,
      verification: { authToken: settings.twilioAuthToken, publicUrl: settings.publicUrl, demo },
      log: (line) => log.warn(line),
      report: (error) => report('voice', error),
    });
  }
  registerSms(server, {
    ...settings,
    numbers: services.smsNumbers,
    wordings,
    verification: { authToken: settings.twilioAuthToken, publicUrl: settings.publicUrl, demo },
    log: (line) => log.warn(line),
  });
  const { live } = registerDesk(server, {
    ...services,
    ...settings,
    conversations,
    summaries,
    typing,
    sign,
    now,
    report: (error) => report('desk', error),
  });
  if (relay !== undefined && settings.chatwoot !== undefined)
    registerChatwoot(server, {
      secret: settings.chatwoot.webhookSecret,
      hint: (place) => relay.hint(place),
      now,
      log: (line) => log.warn(line),
    });
  const assets = registerWeb(server, settings);
  registerContinue(server, { links: services.links, conversations, tokens, now });
  registerConfirmation(server, { ...settings, emailConfirmation: services.emailConfirmation, assets });
  registerOperations(server, {
    metrics,
    ping: () => database.ping(),
    streams,
    demo: demo ? { ...services, sign } : undefined,
  });
  const port = await listen(server, settings.port, settings.host);
  url = settings.publicUrl ?? `http://localhost:${port}`;
  const warming = new AbortController();
  // Who calls first should not wait for the voice; who writes first should not wait for who might call.
  if (settings.phone)
    setTimeout(
      () => void services.speech.ready(spokenAhead, { signal: warming.signal, gently: true }),
      warmAfterMs,
    ).unref();

  return {
    url,
    services,
    wake: () => wakeups.round(),
    giveBack: () => deserted.round(),
    relay: async () => relay?.round(),
    endHungUp: () => hungUp.round(),
    sumUp: () => summaries.round(),
    async close() {
      warming.abort();
      wakeups.stop();
      deserted.stop();
      await relay?.stop();
      hungUp.stop();
      summaries.stop();
      streams.close();
      await live.close();
      await close(server);
      await unwatch();
      await services.close();
      await database.close();
    },
  };
}

/** Carries chats to the humans of another house; our own desk needs none. */
function relayOf(
  services: Services,
  conversations: Conversations,
  now: () => Date,
  report: (error: unknown) => void,
): Relay | undefined {
  const { remote } = services;
  return remote === undefined ? undefined : new Relay({ ...services, remote, conversations, now, report });
}
