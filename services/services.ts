/** All services over one database, made ready: indexes created, the demo's data loaded, the sender running. */
import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { MongoAttachments } from './attachments';
import { MongoLinks } from './links';
import type { Metrics } from './metrics';
import { DemoTransport, MailTransport, MongoOutbox, Sender, SmsCaps, SmsTransport, type Render } from './outbox';
import { MongoPlans } from './plans';
import { DemoProvisioning, HttpProvisioning, PatientProvisioning, type Provisioning } from './provisioning';
import { MongoRequests } from './requests';
import type { Settings } from './settings';
import { MongoSubscribers, seedDemo } from './subscribers';
import { MongoSwaps } from './swaps';
import { Effects, MongoTurns } from './turns';
import { MongoVerification } from './verification';

/** So many SMS to one number a day: codes for a bad day, and confirmations. */
const smsPerNumber = 10;

export interface ServicesOptions {
  readonly connection: Connection;
  readonly settings: Settings;
  /** Signs tokens, links and one-time codes. */
  readonly secret: string;
  /** Where the service is reached, once that is known. */
  readonly origin: () => string;
  readonly render: Render;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly report: (where: string, error: unknown) => void;
}

export type Services = Awaited<ReturnType<typeof openServices>>;

export async function openServices(options: ServicesOptions) {
  const { connection, settings, secret, origin, render, now, metrics, report } = options;
  const node = randomUUID();
  const { retentionDays } = settings;
  const subscribers = new MongoSubscribers(connection, now);
  const plans = new MongoPlans(connection, now);
  const requests = new MongoRequests(connection);
  const verification = new MongoVerification(connection, secret);
  const attachments = new MongoAttachments(connection, { now, retentionDays });
  const links = new MongoLinks(connection, secret, origin);
  const swaps = new MongoSwaps(connection);
  const network = networkOf(options);
  const provisioning =
    network === undefined ? undefined : new PatientProvisioning(network, (error) => report('provisioning', error));
  const turns = new MongoTurns(connection, { node, retentionDays });
  const outbox = new MongoOutbox(connection, {
    now,
    render,
    codeFor: (challengeId) => verification.codeFor(challengeId),
    retentionDays,
  });
  const caps = new SmsCaps(connection, { perDay: settings.smsDailyCap, perNumber: smsPerNumber });
  const sending = new Sender(connection, {
    now,
    render,
    subscribers,
    verification,
    caps,
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
  const effects = new Effects({ turns, requests, outbox, swaps, provisioning }, now, () => sending.kick());

  const stores = [subscribers, plans, requests, verification, attachments, links, swaps, turns, outbox, caps];
  await Promise.all(stores.map((store) => store.prepare()));
  if (settings.mode === 'demo') await seedDemo({ subscribers, plans });
  await plans.all();
  sending.start();
  effects.start((error) => report('sweep', error));

  return {
    node,
    subscribers,
    plans,
    requests,
    verification,
    attachments,
    links,
    swaps,
    provisioning,
    turns,
    outbox,
    sending,
    effects,
    async close(): Promise<void> {
      effects.stop();
      await sending.stop();
      await turns.close();
    },
  };
}

/** What registers devices; demo mode never contacts a system of the network. */
function networkOf({ connection, settings, now }: ServicesOptions): Provisioning | undefined {
  if (settings.mode === 'demo') return new DemoProvisioning(connection, now);
  return settings.provisioning === undefined ? undefined : new HttpProvisioning(settings.provisioning);
}
