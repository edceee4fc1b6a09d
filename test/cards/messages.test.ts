/** Mail and SMS in words: each template, in both languages, through both channels. */
import { renderMessage } from '../../cards/messages';
import type { Renderable } from '../../services/outbox';
import type { Language } from '../../services/understanding';

const request = {
  reference: '10000017',
  subscriberNumber: '100016',
  verification: 'otp',
  channel: 'web',
  createdAt: new Date('2026-11-23T09:00:00Z'),
} as const;
const change = {
  fromPlan: 'Kabel INTERNET S',
  toPlan: 'Kabel INTERNET M',
  effectiveDate: '2026-12-01',
  monthlyDifferenceCents: 500,
};

const templates = (language: Language): readonly Renderable[] => [
  { name: 'code', language, values: { code: '012345', validMinutes: 10 } },
  { name: 'planChangeConfirmation', language, values: { reference: '10000017', ...change } },
  { name: 'requestWithdrawn', language, values: { reference: '10000017' } },
  { name: 'officeNewRequest', language, values: { ...request, kind: 'planChange', details: change } },
  {
    name: 'officeNewRequest',
    language,
    values: { ...request, verification: 'none', kind: 'callback', details: { phone: '+38641123456', reason: 'račun' } },
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
  const [, , , office, callback] = templates('sl');
  if (office === undefined || callback === undefined) throw new Error('The templates have changed');
  for (const part of ['10000017', '100016', 'Kabel INTERNET S → Kabel INTERNET M', '1. decembra 2026', ': da'])
    expect(text(office)).toContain(part);
  for (const part of ['041 123 456', 'račun', 'pokličite naročnika']) expect(text(callback)).toContain(part);
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
