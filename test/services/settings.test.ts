/** Settings: every fault at once, by name; nothing half set. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, SettingsError } from '../../services/settings';

const production = {
  PUBLIC_URL: 'https://pomoc.kabelnet.example',
  SECRET: 'a secret for tests that is long enough',
  OFFICE_EMAIL: 'office@kabelnet.example',
  MAIL_URL: 'smtps://user:password@mail.kabelnet.example',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token',
  SMS_FROM: 'KabelNET',
};

/** The names of the settings that are told of as faults, sorted. */
function faultsOf(environment: Readonly<Record<string, string>>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    // Whatever is told must stand in what the operator reads.
    for (const fault of error.faults) expect(error.message).toContain(fault);
    return error.faults.map((fault) => fault.split(/[.:]/)[0] ?? '').sort();
  }
}

test('with nothing set it is the demo, for this machine alone', () => {
  expect(readSettings({})).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3978,
    publicUrl: undefined,
    azure: undefined,
    mail: undefined,
    sms: undefined,
  });
});

test('the demo listens on this machine, whatever HOST says', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  expect(readSettings({ MODE: 'demo', PUBLIC_URL: 'https://x.example', HOST: '::' }).host).toBe('127.0.0.1');
  expect(readSettings({ ...production, HOST: '10.0.0.1' }).host).toBe('10.0.0.1');
});

test('a public address alone means production, and all that is missing is named', () => {
  const { PUBLIC_URL, ...rest } = production;
  expect(readSettings(production).mode).toBe('production');
  expect(faultsOf({ PUBLIC_URL })).toEqual(Object.keys(rest).sort());
  expect(faultsOf({ MODE: 'production' })).toEqual(Object.keys(production).sort());
  expect(readSettings({ ...production, MODE: 'demo' }).mode).toBe('demo');
});

test.each(Object.keys(production))('production does not start without %s', (name) => {
  expect(faultsOf({ ...production, MODE: 'production', [name]: '' })).toEqual([name]);
});

test('what is wrong and what is missing are named in one go', () => {
  const wrong = { PORT: 'many', LOG_LEVEL: 'loud', RETENTION_DAYS: '0', SUBSCRIBER_NUMBER_CHECK: 'mod97' };
  expect(faultsOf({ MODE: 'production', ...wrong })).toEqual(
    [...Object.keys(wrong), ...Object.keys(production)].sort(),
  );
});

test.each([
  ['MODE', 'test'],
  ['PUBLIC_URL', 'kabelnet.example'],
  ['PORT', '65536'],
  ['PORT', '1.5'],
  ['SECRET', 'too short'],
  ['MONGODB_URI', 'http://localhost'],
  ['ALLOWED_SITES', 'https://a.example,b.example'],
  ['TRUSTED_PROXIES', '-1'],
  ['OFFICE_EMAIL', 'office'],
  ['CONTACT_EMAIL', 'a@'],
  ['MAIL_URL', 'mail.example'],
  ['TWILIO_ACCOUNT_SID', 'AC1'],
  ['SMS_FROM', '041 621 365'],
  ['PHONE', 'yes'],
  ['VOICE', 'siri'],
  ['VOICE_SPEED', '20'],
  ['AZURE_SPEECH_REGION', 'https://westeurope.example'],
  ['PAYMENT_PURPOSE_CODE', 'other'],
  ['PROVISIONING_URL', 'provisioning.example'],
  ['SUBSCRIBER_NUMBER_DIGITS', '3'],
  ['MESSAGES_PER_MINUTE', '0'],
])('%s is not taken as “%s”, and the fault does not repeat it', (name, value) => {
  expect(faultsOf({ MODE: 'demo', [name]: value })).toEqual([name]);
});

test('no value of a secret stands in what is printed', () => {
  const secrets = { SECRET: 'hunter2', MAIL_URL: 'hunter2', TWILIO_ACCOUNT_SID: 'hunter2', MONGODB_URI: 'hunter2' };
  expect(faultsOf(secrets)).toEqual(Object.keys(secrets).sort());
  expect(() => readSettings(secrets)).not.toThrow('hunter2');
});

test('empty is the same as not set, and so are spaces', () => {
  const names = namesInExample();
  for (const nothing of ['', '  ']) {
    const empty = Object.fromEntries(names.map((name) => [name, nothing]));
    expect(readSettings(empty)).toEqual(readSettings({}));
  }
});

test('http is refused in production', () => {
  expect(faultsOf({ ...production, PUBLIC_URL: 'http://pomoc.kabelnet.example' })).toEqual(['PUBLIC_URL']);
  expect(readSettings({ MODE: 'demo', PUBLIC_URL: 'http://localhost:3978' }).mode).toBe('demo');
});

test('a public address is kept without a slash at its end, allowed sites as origins', () => {
  const settings = readSettings({
    ...production,
    PUBLIC_URL: 'https://pomoc.kabelnet.example/',
    ALLOWED_SITES: ' https://www.kabelnet.example/podpora , https://kabelnet.example',
  });
  expect(settings.publicUrl).toBe('https://pomoc.kabelnet.example');
  expect(settings.allowedSites).toEqual(['https://www.kabelnet.example', 'https://kabelnet.example']);
});

test('devices are registered by a system where there is one, with a token or without', () => {
  expect(readSettings({}).provisioning).toBeUndefined();
  expect(readSettings({ PROVISIONING_URL: 'http://network.example/api/' }).provisioning).toEqual({
    url: 'http://network.example/api',
    token: undefined,
  });
});

test('an account of Azure is whole or none', () => {
  expect(faultsOf({ MICROSOFT_APP_ID: 'id' })).toEqual(['MICROSOFT_APP_PASSWORD']);
  expect(readSettings({ MICROSOFT_APP_ID: 'id', MICROSOFT_APP_PASSWORD: 'p' }).azure).toMatchObject({ appId: 'id' });
});

test('a voice has what it needs, or each thing that it lacks is named', () => {
  expect(faultsOf({ VOICE: 'azure' })).toEqual(['AZURE_SPEECH_KEY', 'AZURE_SPEECH_REGION']);
  expect(faultsOf({ VOICE: 'piper' })).toEqual(['PIPER_MODEL']);
  expect(readSettings({}).voice).toEqual({ kind: 'espeak', speed: 1 });
  expect(readSettings({ VOICE: 'azure', AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_REGION: 'westeurope' }).voice).toEqual({
    kind: 'azure',
    speed: 1,
    key: 'k',
    region: 'westeurope',
  });
  expect(readSettings({ VOICE: 'piper', PIPER_MODEL: '/m.onnx', VOICE_SPEED: '90' }).voice).toEqual({
    kind: 'piper',
    speed: 0.9,
    binary: 'piper',
    model: '/m.onnx',
  });
});

test('the phone is answered in the demo, elsewhere when asked for', () => {
  expect(readSettings({}).phone).toBe(true);
  expect(readSettings({ PHONE: 'off' }).phone).toBe(false);
  expect(readSettings(production).phone).toBe(false);
  expect(readSettings({ ...production, PHONE: 'on' }).phone).toBe(true);
});

describe('the company as the receiver of payments', () => {
  const company = {
    COMPANY_NAME: 'KabelNET Logatec',
    COMPANY_STREET: 'Cesta 1',
    COMPANY_PLACE: '1370 Logatec',
    COMPANY_IBAN: 'SI56 0201 7001 4356 205',
  };

  test('is a plain demo in the demo, and nobody in production where it is not set', () => {
    expect(readSettings({}).payee).toMatchObject({ name: 'KabelNET Logatec (DEMO)', iban: 'SI56000000000000098' });
    expect(readSettings(production).payee).toBeUndefined();
  });

  test('is whole, its account without spaces', () => {
    expect(readSettings({ ...production, ...company }).payee).toEqual({
      name: 'KabelNET Logatec',
      street: 'Cesta 1',
      place: '1370 Logatec',
      iban: 'SI56020170014356205',
      purposeCode: 'OTLC',
    });
  });

  test.each(Object.keys(company))('does not stand without %s', (name) => {
    expect(faultsOf({ ...company, [name]: '' })).toEqual([name]);
  });

  test.each(['SI56 0201 7001 4356 206', 'HR1210010051863000160'])('has no account %s', (iban) => {
    expect(faultsOf({ ...company, COMPANY_IBAN: iban })).toEqual(['COMPANY_IBAN']);
  });
});

const root = path.resolve(__dirname, '../..');

function namesInExample(): string[] {
  const lines = readFileSync(path.join(root, '.env.example'), 'utf8').split('\n');
  return lines.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
}

test('.env.example lists exactly the settings that exist, once each, with values that are taken', () => {
  const source = readFileSync(path.join(root, 'services/settings.ts'), 'utf8');
  const [, shape = ''] = /const shape = z\.object\(\{([\s\S]*?)\n\}\);/.exec(source) ?? [];
  const known = [...shape.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name);
  expect(known.length).toBeGreaterThan(20);
  expect([...namesInExample()].sort()).toEqual([...known].sort());
  const lines = readFileSync(path.join(root, '.env.example'), 'utf8').split('\n');
  const values = lines.flatMap((line) => {
    const [, name, value] = /^([A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  expect(readSettings(Object.fromEntries(values)).mode).toBe('demo');
  // A line above each says what it means.
  for (const [place, line] of lines.entries())
    if (/^[A-Z0-9_]+=/.test(line)) expect(lines[place - 1]).toMatch(/^#|^[A-Z0-9_]+=|^$/);
});

describe('Chatwoot as the place where humans answer', () => {
  const chatwoot = {
    HANDOFF_TARGET: 'chatwoot',
    CHATWOOT_URL: 'https://chatwoot.kabelnet.example/',
    CHATWOOT_ACCOUNT_ID: '3',
    CHATWOOT_INBOX_ID: '7',
    CHATWOOT_TOKEN: 'token',
    CHATWOOT_WEBHOOK_SECRET: 'secret',
  };

  test('is our own desk unless it is wanted, whatever else is set', () => {
    expect(readSettings(production).chatwoot).toBeUndefined();
    expect(readSettings({ ...production, ...chatwoot, HANDOFF_TARGET: 'desk' }).chatwoot).toBeUndefined();
    expect(readSettings({ ...production, ...chatwoot }).chatwoot).toEqual({
      url: 'https://chatwoot.kabelnet.example',
      accountId: 3,
      inboxId: 7,
      token: 'token',
      webhookSecret: 'secret',
    });
  });

  test('needs all of its settings, each named', () => {
    const { HANDOFF_TARGET, ...needed } = chatwoot;
    expect(faultsOf({ ...production, HANDOFF_TARGET })).toEqual(Object.keys(needed).sort());
    expect(faultsOf({ ...production, ...chatwoot, CHATWOOT_INBOX_ID: 'first' })).toEqual(['CHATWOOT_INBOX_ID']);
    expect(faultsOf({ ...production, ...chatwoot, HANDOFF_TARGET: 'zendesk' })).toEqual(['HANDOFF_TARGET']);
  });

  test('is reached by https, and in demo mode on this machine only', () => {
    const at = (CHATWOOT_URL: string) => ({ ...chatwoot, CHATWOOT_URL });
    expect(faultsOf({ ...production, ...at('http://chatwoot.kabelnet.example') })).toEqual(['CHATWOOT_URL']);
    expect(faultsOf({ ...production, ...at('http://127.0.0.1:3000') })).toEqual([]);
    expect(faultsOf(at('http://127.0.0.1:3000'))).toEqual([]);
    expect(faultsOf(chatwoot)).toEqual(['CHATWOOT_URL']);
    expect(faultsOf(at('http://127.0.0.1.example'))).toEqual(['CHATWOOT_URL']);
  });
});
