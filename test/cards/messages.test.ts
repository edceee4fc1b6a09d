/** Mail and SMS in words: each template, in both languages, through both channels. */
import { renderMessage } from '../../cards/messages';
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

const templates = (language: Language): readonly Renderable[] => [
  { name: 'code', language, values: { code: '012345', validMinutes: 10 } },
  { name: 'planChangeConfirmation', language, values: { reference: '10000017', ...change } },
  { name: 'swapOrderConfirmation', language, values: { reference: '10000017', equipment: 'setTopBox' } },
  { name: 'swapCompleted', language, values: { reference: '10000017', equipment: 'router' } },
  { name: 'requestWithdrawn', language, values: { reference: '10000017' } },
  { name: 'officeNewRequest', language, values: { ...request, kind: 'planChange', details: change } },
  {
    name: 'officeNewRequest',
    language,
    values: { ...request, verification: 'none', kind: 'callback', details: { phone: '+38641123456', reason: 'račun' } },
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
