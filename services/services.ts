/** All services over one database, made ready: indexes created, content and the demo's data loaded, the sender running. */
import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { AgentAvailability, AgentLines, MongoAccounts, MongoPresence, MongoSessions } from './agents';
import { answerShape, MongoAnswers } from './answers';
import { MongoAttachments } from './attachments';
import { MongoCalls } from './calls';
import { addSeeds } from './content';
import { confirmationPaths, RequestEmailConfirmation } from './emailConfirmation';
import { cannedReplyShape, MongoCannedReplies } from './cannedReplies';
import { MongoFigures } from './figures';
import {
  ChatwootTarget,
  DeskTarget,
  MongoHandoffs,
  MongoNotes,
  MongoRelays,
  MongoTalks,
  type HandoffNotes,
} from './handoff';
import { MongoCallCodes, MongoLinks } from './links';
import { measureShape, MongoMeasures } from './measures';
import type { Metrics } from './metrics';
import { MongoNotices } from './notices';
import { OfficeHours } from './officeHours';
import {
  DemoTransport,
  MailTransport,
  MongoOutbox,
  Sender,
  SmsCaps,
  SmsTransport,
  type ConfirmationLink,
  type Render,
} from './outbox';
import { MongoPlans } from './plans';
import { DemoProvisioning, HttpProvisioning, PatientProvisioning, type Provisioning } from './provisioning';
import { MongoOfficeRequests, MongoRequests, StatusTelling } from './requests';
import type { Settings } from './settings';
import { MongoSmsNumbers } from './smsNumbers';
import { MongoClipWords, openSpeech } from './speech';
import { MongoSubscribers, seedDemo } from './subscribers';
import { FileSuggestions } from './suggestions';
import { MongoSwaps } from './swaps';
import { Effects, MongoTurns } from './turns';
import { MongoVerification } from './verification';
import { DemoRecordings, MongoVoicemails, TwilioRecordings } from './voicemails';

/** So many SMS to one number a day: codes for a bad day, and confirmations. */
const smsPerNumber = 10;

export interface ServicesOptions {
  readonly connection: Connection;
  readonly settings: Settings;
  /** Signs tokens, links and one-time codes. */
  readonly secret: string;
  /** Where the service is reached, for links in messages; asked when one is sent. */
  readonly url: () => string;
  readonly render: Render;
  /** What agents of another house read. */
  readonly handoffNotes: HandoffNotes;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly report: (where: string, error: unknown) => void;
}

export type Services = Awaited<ReturnType<typeof openServices>>;

export async function openServices(options: ServicesOptions) {
  const { connection, settings, secret, url, render, now, metrics, report } = options;
  const node = randomUUID();
  const { retentionDays } = settings;
  const subscribers = new MongoSubscribers(connection, now);
  const plans = new MongoPlans(connection, now);
  const measures = new MongoMeasures(connection, now);
  const answers = new MongoAnswers(connection, now, measures);
  const notices = new MongoNotices(connection, now);
  const requests = new MongoRequests(connection);
  const officeRequests = new MongoOfficeRequests(connection, now);
  const verification = new MongoVerification(connection, secret);
  const attachments = new MongoAttachments(connection, { now, retentionDays });
  const sessions = new MongoSessions(connection, now);
  const accounts = new MongoAccounts(connection, now, sessions);
  const calls = new MongoCalls(connection, { now, retentionDays });
  const links = new MongoLinks(connection, secret, url);
  const callCodes = new MongoCallCodes(connection, secret);
  const swaps = new MongoSwaps(connection);
  const handoffs = new MongoHandoffs(connection, { retentionDays });
  const notes = new MongoNotes(connection, { retentionDays });
  const talks = new MongoTalks(connection);
  const cannedReplies = new MongoCannedReplies(connection, now);
  const figures = new MongoFigures(connection, { now, retentionDays });
  const suggestions = new FileSuggestions(settings.dataDir);
  const presence = new MongoPresence(connection, now);
  const lines = new AgentLines(accounts, settings.officePhone);
  const remote =
    settings.chatwoot === undefined
      ? undefined
      : new ChatwootTarget({
          ...settings.chatwoot,
          notes: options.handoffNotes,
          now,
          report: (error) => report('chatwoot', error),
        });
  const relays = new MongoRelays(connection, { now, retentionDays });
  const availability = new AgentAvailability(remote ?? new DeskTarget(presence), () => lines.all());
  const officeHours = new OfficeHours(settings.officeHours);
  const network = networkOf(options);
  const provisioning =
    network === undefined ? undefined : new PatientProvisioning(network, (error) => report('provisioning', error));
  const turns = new MongoTurns(connection, { node, retentionDays });
  const linkFor: ConfirmationLink = (reference, language, sentAt) =>
    `${url()}${confirmationPaths[language]}?t=${verification.signLink(reference, sentAt)}`;
  const outbox = new MongoOutbox(connection, {
    now,
    render,
    codeFor: (challengeId) => verification.codeFor(challengeId),
    linkFor,
    retentionDays,
  });
  const caps = new SmsCaps(connection, { perDay: settings.smsDailyCap, perNumber: smsPerNumber });
  const smsNumbers = new MongoSmsNumbers(connection, now);
  const sending = new Sender(connection, {
    now,
    render,
    subscribers,
    verification,
    linkFor,
    attachments,
    caps,
    numbers: smsNumbers,
    // Demo mode never contacts anyone, whatever accounts are set.
    transports: {
      sms:
        settings.mode === 'demo' || settings.sms === undefined ? new DemoTransport() : new SmsTransport(settings.sms),
      email:
        settings.mode === 'demo' || settings.mail === undefined
          ? new DemoTransport()
          : new MailTransport(settings.mail),
    },
    settled: (status, template) => metrics.messages.inc({ status, template }),
    report: (error) => report('sending', error),
  });
  const onMessages = (): void => sending.kick();
  const telling = new StatusTelling(connection, {
    outbox,
    now,
    onMessages,
    report: (error) => report('telling', error),
  });
  const voicemails = new MongoVoicemails(connection, {
    now,
    recordings:
      settings.mode === 'demo' || settings.sms === undefined
        ? new DemoRecordings()
        : new TwilioRecordings(settings.sms),
    outbox,
    officeEmail: settings.officeEmail,
    onMessages,
    report: (error) => report('voicemail', error),
  });
  const emailConfirmation = new RequestEmailConfirmation({
    requests,
    outbox,
    verification,
    officeEmail: settings.officeEmail,
    now,
    onMessages,
  });
  const effects = new Effects(
    { turns, requests, attachments, outbox, emailConfirmation, swaps, provisioning, handoffs },
    now,
    onMessages,
  );

  const speech = openSpeech({
    settings,
    secret,
    now,
    words: new MongoClipWords(connection, { now, retentionDays }),
    onSpoken: (outcome, seconds) => metrics.speechSeconds.observe({ outcome }, seconds),
    report: (error) => report('speech', error),
  });

  const office = [accounts, sessions, presence, officeRequests, telling];
  const stores = [
    subscribers,
    plans,
    requests,
    verification,
    attachments,
    calls,
    links,
    callCodes,
    swaps,
    handoffs,
    relays,
    notes,
    talks,
    voicemails,
    turns,
    outbox,
    caps,
    smsNumbers,
    speech,
    ...office,
  ];
  await Promise.all(stores.map((store) => store.prepare()));
  const firstAccount = await accounts.addFirst();
  if (settings.mode === 'demo') await seedDemo({ subscribers, plans });
  await Promise.all([
    addSeeds(measures, measureShape),
    addSeeds(answers, answerShape),
    addSeeds(cannedReplies, cannedReplyShape),
  ]);
  await plans.all();
  sending.start();
  telling.start();
  voicemails.start();
  effects.start((error) => report('sweep', error));
  figures.start((error) => report('figures', error));

  return {
    node,
    subscribers,
    plans,
    measures,
    answers,
    notices,
    requests,
    officeRequests,
    telling,
    verification,
    attachments,
    calls,
    accounts,
    sessions,
    /** The supervisor that this start has made, with the password that is shown this once. */
    firstAccount,
    emailConfirmation,
    links,
    callCodes,
    swaps,
    provisioning,
    handoffs,
    /** Another house's humans; absent where our desk has them. */
    remote,
    relays,
    notes,
    talks,
    cannedReplies,
    figures,
    suggestions,
    presence,
    lines,
    voicemails,
    availability,
    officeHours,
    turns,
    outbox,
    smsNumbers,
    sending,
    effects,
    speech,
    async close(): Promise<void> {
      telling.stop();
      figures.stop();
      effects.stop();
      await voicemails.stop();
      await sending.stop();
      await speech.close();
      await turns.close();
    },
  };
}

/** What registers devices; demo mode never contacts a system of the network. */
function networkOf({ connection, settings, now }: ServicesOptions): Provisioning | undefined {
  if (settings.mode === 'demo') return new DemoProvisioning(connection, now);
  return settings.provisioning === undefined ? undefined : new HttpProvisioning(settings.provisioning);
}
