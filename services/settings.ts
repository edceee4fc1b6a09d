/** Settings: environment variables, read once at start, every fault named at once. `.env.example` explains each. */
import { z } from 'zod';
import { chatwootOf, faultsOfChatwoot } from './handoff/chatwoot/settings';
import { readHours, weekdays, type Hours } from './officeHours';
import { readIban } from './upn/account';

/** An unset variable and an empty one mean the same; spaces around a value are no part of it. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), type);
const text = optional(z.string().optional());
const whole = (fallback: number, min: number, max: number) =>
  optional(z.coerce.number().int().min(min).max(max).default(fallback));
const number = optional(z.coerce.number().int().min(1).optional());
const list = optional(
  z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((part) => part.trim() || [])),
);

const hours = z.string().transform((value, context): Hours => {
  const read = readHours(value);
  if ('hours' in read) return read.hours;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});
const defaultHours: Hours = weekdays(5, { from: 8 * 60, until: 16 * 60 });

/** The recognisers of Twilio that know Slovenian; any other would fail every question. */
const hearingModels = [
  'googlev2_long',
  'googlev2_short',
  'googlev2_telephony',
  'googlev2_telephony_short',
  'deepgram_nova-3',
] as const;

const shape = z.object({
  MODE: optional(z.enum(['demo', 'production']).optional()),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  PORT: whole(3978, 0, 65_535),
  HOST: text,
  DATA_DIR: optional(z.string().default('data')),
  MONGODB_URI: optional(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
      .optional(),
  ),
  MONGOD_BINARY: text,
  SECRET: optional(z.string().min(32, 'must have at least 32 characters').optional()),
  ALLOWED_SITES: list.pipe(z.array(z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin))),
  TRUSTED_PROXIES: whole(0, 0, 5),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  OFFICE_EMAIL: optional(z.email().optional()),
  CONTACT_EMAIL: optional(z.email().default('logatec@kabelnet.net')),
  OFFICE_HOURS: optional(hours.optional()),
  OFFICE_PHONE: optional(z.string().default('041 621 365')),
  COMPANY_NAME: text,
  COMPANY_STREET: text,
  COMPANY_PLACE: text,
  COMPANY_IBAN: optional(
    z
      .string()
      .refine((value) => readIban(value) !== undefined, 'must be a Slovenian account with right check digits (SI56 …)')
      .optional(),
  ),
  PAYMENT_PURPOSE_CODE: optional(
    z
      .string()
      .regex(/^[A-Z]{4}$/, 'must be four letters of ISO 20022, such as OTLC')
      .default('OTLC'),
  ),
  MAIL_URL: optional(
    z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
  ),
  MAIL_FROM: optional(z.string().default('KabelNET Logatec <logatec@kabelnet.net>')),
  TWILIO_ACCOUNT_SID: optional(
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hexadecimal digits')
      .optional(),
  ),
  TWILIO_AUTH_TOKEN: text,
  SMS_FROM: optional(
    z
      .string()
      .regex(/^(\+[1-9]\d{6,14}|[A-Za-z][A-Za-z0-9 ]{0,10})$/, 'must be +386… or a sender name')
      .optional(),
  ),
  SMS_DAILY_CAP: whole(200, 0, 100_000),
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: text,
  PHONE: optional(z.enum(['on', 'off']).optional()),
  HEARING_MODEL: optional(z.enum(hearingModels).optional()),
  HEARING_PAUSE_SECONDS: whole(2, 1, 10),
  VOICE: optional(z.enum(['espeak', 'azure', 'piper']).default('espeak')),
  VOICE_SPEED: whole(100, 60, 160),
  ESPEAK_BINARY: text,
  AZURE_SPEECH_KEY: text,
  AZURE_SPEECH_REGION: optional(
    z
      .string()
      .regex(/^[a-z][a-z0-9]+$/, 'must be the name of a region, such as westeurope')
      .optional(),
  ),
  PIPER_BINARY: optional(z.string().default('piper')),
  PIPER_MODEL: text,
  PROVISIONING_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  PROVISIONING_TOKEN: text,
  HANDOFF_TARGET: optional(z.enum(['desk', 'chatwoot']).default('desk')),
  CHATWOOT_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  CHATWOOT_ACCOUNT_ID: number,
  CHATWOOT_INBOX_ID: number,
  CHATWOOT_TOKEN: text,
  CHATWOOT_WEBHOOK_SECRET: text,
  SUBSCRIBER_NUMBER_DIGITS: whole(6, 4, 12),
  SUBSCRIBER_NUMBER_CHECK: optional(z.enum(['luhn', 'none']).default('luhn')),
  CONVERSATIONS_PER_MINUTE: whole(30, 1, 1_000_000),
  MESSAGES_PER_MINUTE: whole(60, 1, 1_000_000),
  SUSPENSION_MONTHS: whole(6, 1, 24),
  RETENTION_DAYS: whole(90, 1, 3650),
});

export type Settings = Readonly<ReturnType<typeof readSettings>>;

/** Thrown at start; its message has a line for each fault, by the variable's name. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The settings have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  ${f}`).join('\n')}\nSee .env.example for what each one means.`,
    );
    this.name = 'SettingsError';
  }
}

/**
 * Reads and checks the settings.
 *
 * @throws SettingsError naming every variable that is wrong or, in production mode, missing.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  const mode = modeOf(environment);
  const parsed = shape.safeParse(environment);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missingFor(mode, environment),
  ];
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  const values = parsed.data;
  return {
    mode,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    port: values.PORT,
    /** Demo mode is for this machine alone: it takes unsigned calls and shows every message it sends. */
    host: mode === 'demo' ? '127.0.0.1' : (values.HOST ?? '0.0.0.0'),
    dataDir: values.DATA_DIR,
    mongodbUri: values.MONGODB_URI,
    mongodBinary: values.MONGOD_BINARY,
    /** Signs tokens and one-time codes; without one, the service makes its own and keeps it in the data folder. */
    secret: values.SECRET,
    allowedSites: values.ALLOWED_SITES,
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
    /** In demo mode nothing is sent there. */
    officeEmail: values.OFFICE_EMAIL ?? 'logatec@kabelnet.net',
    officePhone: values.OFFICE_PHONE,
    /** The address that subscribers are told. */
    officeContact: values.CONTACT_EMAIL,
    /** When agents are there; a demo has no closing time. */
    officeHours: values.OFFICE_HOURS ?? (mode === 'demo' ? 'always' : defaultHours),
    payee: payeeOf(mode, values),
    mail: values.MAIL_URL === undefined ? undefined : { url: values.MAIL_URL, from: values.MAIL_FROM },
    sms:
      values.TWILIO_ACCOUNT_SID === undefined || values.TWILIO_AUTH_TOKEN === undefined || values.SMS_FROM === undefined
        ? undefined
        : { accountSid: values.TWILIO_ACCOUNT_SID, authToken: values.TWILIO_AUTH_TOKEN, from: values.SMS_FROM },
    smsDailyCap: values.SMS_DAILY_CAP,
    azure:
      values.MICROSOFT_APP_ID === undefined
        ? undefined
        : {
            appId: values.MICROSOFT_APP_ID,
            password: values.MICROSOFT_APP_PASSWORD ?? '',
            tenantId: values.MICROSOFT_APP_TENANT_ID,
          },
    /** Whether the service answers the phone: the routes of calls and sounds, and prompts spoken ahead. */
    phone: (values.PHONE ?? (mode === 'demo' ? 'on' : 'off')) === 'on',
    /** Twilio's recogniser; with a model named, the pause must be a whole number of seconds, and so it always is. */
    hearing: { speechModel: values.HEARING_MODEL, pauseSeconds: values.HEARING_PAUSE_SECONDS },
    /** Signs what Twilio sends us. */
    twilioAuthToken: values.TWILIO_AUTH_TOKEN,
    voice: voiceOf(values),
    /** The system that registers devices; absent: the office does, by their serial numbers. */
    provisioning:
      values.PROVISIONING_URL === undefined
        ? undefined
        : { url: values.PROVISIONING_URL.replace(/\/+$/, ''), token: values.PROVISIONING_TOKEN },
    /** Where humans take chats over; absent: at our own desk. */
    chatwoot: chatwootOf(values),
    subscriberNumber: { digits: values.SUBSCRIBER_NUMBER_DIGITS, check: values.SUBSCRIBER_NUMBER_CHECK },
    /** As far ahead as a temporary disconnection can begin, and as long as it can last. */
    suspensionMonths: values.SUSPENSION_MONTHS,
    limits: { conversationsPerMinute: values.CONVERSATIONS_PER_MINUTE, messagesPerMinute: values.MESSAGES_PER_MINUTE },
    retentionDays: values.RETENTION_DAYS,
  } as const;
}

/** What speaks on the phone; what the wanted voice needs is there, or `missingFor` has named it. */
function voiceOf(values: z.infer<typeof shape>) {
  const common = { speed: values.VOICE_SPEED / 100, espeakBinary: values.ESPEAK_BINARY };
  switch (values.VOICE) {
    case 'azure':
      return {
        ...common,
        kind: 'azure',
        key: values.AZURE_SPEECH_KEY ?? '',
        region: values.AZURE_SPEECH_REGION ?? '',
      } as const;
    case 'piper':
      return { ...common, kind: 'piper', binary: values.PIPER_BINARY, model: values.PIPER_MODEL ?? '' } as const;
    case 'espeak':
      return { ...common, kind: 'espeak' } as const;
  }
}

const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Production is what is asked for, or what a public address shows. */
function modeOf({ MODE, PUBLIC_URL }: Readonly<Record<string, string | undefined>>): 'demo' | 'production' {
  if (isSet(MODE)) return MODE.trim() === 'production' ? 'production' : 'demo';
  return isSet(PUBLIC_URL) ? 'production' : 'demo';
}

/** Without these, production could not keep a promise it makes: codes, confirmations, signed links. */
const needed = {
  PUBLIC_URL: 'the https address under which the service is reached',
  SECRET: 'at least 32 random characters; it signs tokens and one-time codes',
  OFFICE_EMAIL: 'where the office gets each new request',
  MAIL_URL: 'the mail server, such as smtps://user:password@mail.example.si',
  TWILIO_ACCOUNT_SID: 'the Twilio account that sends SMS',
  TWILIO_AUTH_TOKEN: 'the token of that account',
  SMS_FROM: 'the number or the name that SMS come from',
} as const;

const neededByVoice: Readonly<Record<string, readonly string[]>> = {
  azure: ['AZURE_SPEECH_KEY', 'AZURE_SPEECH_REGION'],
  piper: ['PIPER_MODEL'],
};
/** The company as the receiver of payments: all of it or none. */
const company = ['COMPANY_NAME', 'COMPANY_STREET', 'COMPANY_PLACE', 'COMPANY_IBAN'] as const;

/** To whom subscribers pay; `undefined`: the bot prepares no payments. The demo's account cannot exist: no bank has the number 00. */
function payeeOf(mode: 'demo' | 'production', values: z.infer<typeof shape>) {
  const { COMPANY_NAME, COMPANY_STREET, COMPANY_PLACE, COMPANY_IBAN, PAYMENT_PURPOSE_CODE: purposeCode } = values;
  const iban = readIban(COMPANY_IBAN ?? '');
  if (COMPANY_NAME !== undefined && COMPANY_STREET !== undefined && COMPANY_PLACE !== undefined && iban !== undefined)
    return { name: COMPANY_NAME, street: COMPANY_STREET, place: COMPANY_PLACE, iban, purposeCode };
  if (mode === 'production') return undefined;
  return {
    name: 'KabelNET Logatec (DEMO)',
    street: 'Demo ulica 1',
    place: '1370 Logatec',
    iban: 'SI56000000000000098',
    purposeCode,
  };
}

/** What is missing, told beside what is wrong with the rest. */
function missingFor(mode: 'demo' | 'production', environment: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  const { PUBLIC_URL, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD } = environment;
  if (isSet(MICROSOFT_APP_ID) && !isSet(MICROSOFT_APP_PASSWORD))
    faults.push('MICROSOFT_APP_PASSWORD: is needed with MICROSOFT_APP_ID');
  for (const name of neededByVoice[environment.VOICE?.trim() ?? ''] ?? [])
    if (!isSet(environment[name])) faults.push(`${name}: is needed with VOICE=${environment.VOICE?.trim() ?? ''}`);
  faults.push(...faultsOfChatwoot(mode, environment));
  if (company.some((name) => isSet(environment[name])))
    for (const name of company)
      if (!isSet(environment[name])) faults.push(`${name}: is needed with the other COMPANY_ settings`);
  if (mode === 'demo') return faults;
  for (const [name, meaning] of Object.entries(needed))
    if (!isSet(environment[name])) faults.push(`${name}: is needed in production: ${meaning}`);
  if (PUBLIC_URL?.trim().startsWith('http:') === true)
    faults.push('PUBLIC_URL: must begin with https:// in production');
  return faults;
}
