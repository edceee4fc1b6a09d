/** Settings: environment variables, read once at start, every fault named at once. `.env.example` explains each. */
import { z } from 'zod';

/** An unset variable and an empty one mean the same; spaces around a value are no part of it. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), type);
const text = optional(z.string().optional());
const whole = (fallback: number, min: number, max: number) =>
  optional(z.coerce.number().int().min(min).max(max).default(fallback));
const day = optional(z.iso.date().optional());
const list = optional(
  z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((part) => part.trim() || [])),
);

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
  OFFICE_PHONE: optional(z.string().default('041 621 365')),
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
  PROVISIONING_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  PROVISIONING_TOKEN: text,
  SUBSCRIBER_NUMBER_DIGITS: whole(6, 4, 12),
  SUBSCRIBER_NUMBER_CHECK: optional(z.enum(['luhn', 'none']).default('luhn')),
  CONVERSATIONS_PER_MINUTE: whole(30, 1, 1_000_000),
  MESSAGES_PER_MINUTE: whole(60, 1, 1_000_000),
  SUSPENSION_MONTHS: whole(6, 1, 24),
  EMERGENCY_SINCE: day,
  EMERGENCY_UNTIL: day,
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
    /** The system that registers devices; absent: the office does, by their serial numbers. */
    provisioning:
      values.PROVISIONING_URL === undefined
        ? undefined
        : { url: values.PROVISIONING_URL.replace(/\/+$/, ''), token: values.PROVISIONING_TOKEN },
    subscriberNumber: { digits: values.SUBSCRIBER_NUMBER_DIGITS, check: values.SUBSCRIBER_NUMBER_CHECK },
    /** As far ahead as a temporary disconnection can begin, and as long as it can last. */
    suspensionMonths: values.SUSPENSION_MONTHS,
    /** First and last local day of the emergency measures; absent: since ever, until further notice. */
    emergency: { since: values.EMERGENCY_SINCE, until: values.EMERGENCY_UNTIL },
    limits: { conversationsPerMinute: values.CONVERSATIONS_PER_MINUTE, messagesPerMinute: values.MESSAGES_PER_MINUTE },
    retentionDays: values.RETENTION_DAYS,
  } as const;
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

/** What is missing, told beside what is wrong with the rest. */
function missingFor(mode: 'demo' | 'production', environment: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  const { PUBLIC_URL, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD } = environment;
  if (isSet(MICROSOFT_APP_ID) && !isSet(MICROSOFT_APP_PASSWORD))
    faults.push('MICROSOFT_APP_PASSWORD: is needed with MICROSOFT_APP_ID');
  if (mode === 'demo') return faults;
  for (const [name, meaning] of Object.entries(needed))
    if (!isSet(environment[name])) faults.push(`${name}: is needed in production: ${meaning}`);
  if (PUBLIC_URL?.trim().startsWith('http:') === true)
    faults.push('PUBLIC_URL: must begin with https:// in production');
  return faults;
}
