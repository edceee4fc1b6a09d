/** Mail and SMS in words: each template, in both languages, through both channels. */
import { renderMessage } from '../../cards/messages';
import { requestStatuses } from '../../services/requests';
import type { Renderable } from '../../services/outbox';
import type { RequestDetails } from '../../services/requests';
import type { Language } from '../../services/understanding';

const request = {
  reference: '10000017',
  subscriberNumber: '100016',
  verification: 'otp',
  channel: 'web',
  status: 'received',
  stepTitles: [],
  createdAt: new Date('2026-11-23T09:00:00Z'),
} as const;
const change = {
  fromPlan: 'Kabel INTERNET S',
  toPlan: 'Kabel INTERNET M',
  effectiveDate: '2026-12-01',
  monthlyDifferenceCents: 500,
};

const confirmation = {
  code: '012345',
  validMinutes: 10,
  reference: '10000017',
  url: 'https://pomoc.kabelnet.example/potrditev?t=abc',
  validDays: 7,
};

const templates = (language: Language): readonly Renderable[] => [
  { name: 'code', language, values: { code: '012345', validMinutes: 10 } },
  { name: 'planChangeConfirmation', language, values: { reference: '10000017', ...change } },
  { name: 'swapOrderConfirmation', language, values: { reference: '10000017', equipment: 'setTopBox' } },
  { name: 'swapCompleted', language, values: { reference: '10000017', equipment: 'router' } },
  { name: 'requestReference', language, values: { reference: '10000017' } },
  { name: 'callbackAgreed', language, values: { reference: '10000017' } },
  { name: 'equipmentOnItsWay', language, values: { reference: '10000017', equipment: 'modem' } },
  {
    name: 'officeVoicemail',
    language,
    values: { conversationId: 'c1', subscriberNumber: null, seconds: 9, from: '+38641123456' },
  },
  { name: 'requestWithdrawn', language, values: { reference: '10000017' } },
  ...requestStatuses.map(
    (status) =>
      ({ name: 'requestStatus', language, values: { reference: '10000017', kind: 'eracun', status } }) as const,
  ),
  ...(['signUp', 'changeAddress', 'leave'] as const).map(
    (action) =>
      ({
        name: 'eracunConfirmation',
        language,
        values: { action, email: 'ana@example.com', reference: '10000017' },
      }) as const,
  ),
  { name: 'emailConfirmation', language, values: confirmation },
  { name: 'emailConfirmed', language, values: { reference: '10000017' } },
  { name: 'officeEmailConfirmed', language, values: { reference: '10000017' } },
  { name: 'officeNewRequest', language, values: { ...request, kind: 'planChange', details: change } },
  {
    name: 'officeNewRequest',
    language,
    values: { ...request, verification: 'none', kind: 'callback', details: { phone: '+38641123456', reason: 'račun' } },
  },
  {
    name: 'officeNewRequest',
    language,
    values: { ...request, verification: 'none', kind: 'fault', details: { service: 'tv', symptom: 'ni slike' } },
  },
  {
    name: 'officeDocuments',
    language,
    values: {
      subscriberNumber: '100016',
      verification: 'otp',
      reference: '10000017',
      conversationId: 'c1',
      documents: ['a.pdf', 'b.png'],
    },
  },
  {
    name: 'officeDocuments',
    language,
    values: {
      subscriberNumber: null,
      verification: 'none',
      note: 'pogodba',
      conversationId: 'c1',
      documents: ['a.pdf'],
    },
  },
  { name: 'officeRequestWithdrawn', language, values: { reference: '10000017', subscriberNumber: '100016' } },
  { name: 'continueLink', language, values: { url: 'https://pomoc.kabelnet.example/c/abc' } },
];

const cases = (['sl', 'en'] as const).flatMap((language) =>
  templates(language).map((template) => [language, template.name, template] as const),
);

test.each(cases)('%s %s is whole as mail and as SMS', (_language, _name, template) => {
  const mail = renderMessage(template, 'email');
  const sms = renderMessage(template, 'sms');
  expect(mail.subject ?? '').not.toBe('');
  for (const text of [mail.text, mail.subject ?? '', sms.text]) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

test.each(['sl', 'en'] as const)(
  'the code in an SMS fits one message, in letters that every phone has: %s',
  (language) => {
    const { text, subject } = renderMessage(
      { name: 'code', language, values: { code: '012345', validMinutes: 10 } },
      'sms',
    );
    expect(text).toContain('012345');
    expect(subject).toBeUndefined();
    // 160 characters, in the part of the GSM alphabet (3GPP TS 23.038) that is one septet each.
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(/^[A-Za-z0-9 .,:;!?()'"/+-]*$/);
  },
);

test('the code is not in the subject, which a locked screen shows', () => {
  const { subject } = renderMessage(
    { name: 'code', language: 'sl', values: { code: '012345', validMinutes: 10 } },
    'email',
  );
  expect(subject).not.toContain('012345');
});

test('the office reads all that it needs, and what it must confirm first', () => {
  const text = (template: Renderable) => renderMessage(template, 'email').text;
  const [office, callback] = templates('sl').filter(({ name }) => name === 'officeNewRequest');
  if (office === undefined || callback === undefined) throw new Error('The templates have changed');
  for (const part of ['10000017', '100016', 'Kabel INTERNET S → Kabel INTERNET M', '1. decembra 2026', ': da'])
    expect(text(office)).toContain(part);
  for (const part of ['041 123 456', 'račun', 'pokličite naročnika']) expect(text(callback)).toContain(part);
});

test.each([
  ['signUp', false, 'prijava na eRačun', 'ana@example.com (še ni potrjen'],
  ['changeAddress', true, 'sprememba naslova', 'ana@example.com (potrjen)'],
  ['leave', false, 'odjava od eRačuna', ': ana@example.com'],
] as const)('the office reads what an eRačun request wants: %s', (action, emailConfirmed, what, email) => {
  const details = { action, email: 'ana@example.com', emailConfirmed };
  const values = { ...request, kind: 'eracun', details } as const;
  const { text } = renderMessage({ name: 'officeNewRequest', language: 'sl', values }, 'email');
  expect(text).toContain(what);
  expect(text).toContain(email);
  if (action === 'leave') expect(text).not.toContain('potrjen)');
});

test.each(['sl', 'en'] as const)('what goes to an unproven address tells nothing of the file: %s', (language) => {
  const { subject, text } = renderMessage({ name: 'emailConfirmation', language, values: confirmation }, 'email');
  expect(subject).not.toContain('012345');
  for (const part of ['012345', confirmation.url, '7', '10000017']) expect(text).toContain(part);
  expect(text).not.toContain('100016');
});

test('the office reads of a fault what it needs to begin', () => {
  const details = {
    service: 'internet',
    symptom: 'počasen internet',
    since: 'od včeraj',
    connection: 'wifi',
    checked: ['nearer', 'restart'],
    outage: 'rovte-1',
  } as const;
  const values = { ...request, kind: 'fault', details } as const;
  const { text } = renderMessage({ name: 'officeNewRequest', language: 'sl', values }, 'email');
  for (const line of [
    'Storitve: internet',
    'Kaj opaža: počasen internet',
    'Od kdaj: od včeraj',
    'Povezava: prek Wi-Fi',
    'Preverjeno: bližje modemu, ponovni zagon modema',
    'Znana napaka: rovte-1',
  ])
    expect(text).toContain(`${line}\n`);
});

test('the office reads which documents came with a request, and what others are for', () => {
  const [withRequest, withNote] = templates('sl').filter(({ name }) => name === 'officeDocuments');
  if (withRequest === undefined || withNote === undefined) throw new Error('The templates have changed');
  const [first, second] = [withRequest, withNote].map((template) => renderMessage(template, 'email'));
  expect(first?.subject).toContain('10000017');
  expect(first?.text).toContain('poslal dokumenta');
  for (const part of ['a.pdf, b.png', '100016', 'Pogovor: c1']) expect(first?.text).toContain(part);
  for (const part of ['pogodba', 'ni navedena', 'pokličite naročnika']) expect(second?.text).toContain(part);
  const saved: Renderable = {
    name: 'officeNewRequest',
    language: 'sl',
    values: { ...request, kind: 'planChange', details: change, documents: ['a.pdf'] },
  };
  expect(renderMessage(saved, 'email').text).toContain('Dokumenti: a.pdf');
});

describe('of a swap the office reads', () => {
  const steps = { steps: ['checkPower'], equipment: 'modem' } as const;
  const office = (details: RequestDetails['equipmentSwap'], status: 'received' | 'done' = 'received'): string =>
    renderMessage(
      {
        name: 'officeNewRequest',
        language: 'sl',
        values: { ...request, verification: 'none', status, stepTitles: ['elektrika'], kind: 'equipmentSwap', details },
      },
      'email',
    ).text;

  test('where the new device goes, and what is wrong with the old one', () => {
    const order = { ...steps, mode: 'delivery', outcome: 'ordered', symptom: 'crknil' } as const;
    const to = { street: 'Rovte 3', postcode: '1373', place: 'Rovte' };
    expect(office({ ...order, deliveryAddress: to })).toContain('Dostava brez stika: Rovte 3, 1373 Rovte');
    expect(office(order)).toContain('Dostava brez stika: na naslov iz evidence');
    for (const part of ['Naprava: modem', 'Kaj je narobe: crknil', 'Narejeni koraki: elektrika', 'pokličite naročnika'])
      expect(office(order)).toContain(part);
  });

  test('that nothing is to be done, where nothing is', () => {
    const done = { ...steps, mode: 'guided', outcome: 'completed' } as const;
    expect(office(done, 'done')).toContain('zamenjava ni potrebna');
    expect(office(done, 'done')).toContain('ni treba ničesar');
    expect(office({ ...done, newSerial: 'CM-1000-90' }, 'done')).toContain('stara pride nazaj');
    expect(office(done, 'done')).not.toContain('pokličite');
  });

  test('how far a swap came that did not work or was dropped', () => {
    const swap = { ...steps, mode: 'guided', newSerial: 'CM-1000-00' } as const;
    expect(office({ ...swap, outcome: 'escalated' })).toContain('menjava ni uspela');
    expect(office({ ...swap, outcome: 'abandoned' })).toContain('naročnik je menjavo prekinil');
  });
});
