/** A UPN QR as it is drawn, read again by another library and looked at field by field. */
import { upnQrPicture, upnQrText, type Payment } from '../../../services/upn';
import { readQrCodes } from '../../support/qrReader';

const payment: Payment = {
  payer: { name: 'Janez Čšž', street: 'Tržaška cesta 1', place: '1370 Logatec' },
  amountCents: 435,
  purposeCode: 'OTLC',
  purpose: 'Storitve, naročnik 100016',
  dueDate: '2026-12-18',
  payee: { name: 'KabelNET Logatec', street: 'Primer 1', place: '1370 Logatec' },
  iban: 'SI56020170014356205',
  reference: 'SI121000160',
};
const { dueDate: _dueDate, ...withoutDueDate } = payment;

/** The twenty fields of a text, which ends each with a line feed and counts them in the last. */
function fieldsOf(text: string): readonly string[] {
  expect(text.endsWith('\n')).toBe(true);
  const fields = text.split('\n').slice(0, -1);
  expect(fields).toHaveLength(20);
  const sum = fields.slice(0, 19).reduce((total, field) => total + field.length + 1, 0);
  expect(fields[19]).toBe(String(sum).padStart(3, '0'));
  return fields;
}

const line = 'Č'.repeat(33);
const party = { name: line, street: line, place: line };
const usual = {
  payer: ['Janez Čšž', 'Tržaška cesta 1', '1370 Logatec'],
  amount: '00000000435',
  purpose: 'Storitve, naročnik 100016',
  due: '18.12.2026',
  payeeAccount: ['SI56020170014356205', 'SI121000160'],
  payee: ['KabelNET Logatec', 'Primer 1', '1370 Logatec'],
  sum: '176',
};

const drawn: readonly (readonly [string, Payment, Partial<typeof usual>])[] = [
  ['a bill of 4.35 €', payment, {}],
  ['a cent', { ...payment, amountCents: 1 }, { amount: '00000000001' }],
  ['1,234,567.89 €', { ...payment, amountCents: 123_456_789 }, { amount: '00123456789' }],
  ['a bill without a due day', withoutDueDate, { due: '', sum: '166' }],
  [
    'the longest of everything',
    {
      payer: party,
      payee: party,
      amountCents: 99_999_999_999,
      purposeCode: 'OTLC',
      purpose: 'Š'.repeat(42),
      dueDate: '2026-12-18',
      iban: 'SI56020170014356205',
      reference: `SI12${'9'.repeat(22)}`,
    },
    {
      payer: [line, line, line],
      amount: '99999999999',
      purpose: 'Š'.repeat(42),
      payeeAccount: ['SI56020170014356205', `SI12${'9'.repeat(22)}`],
      payee: [line, line, line],
      sum: '334',
    },
  ],
];

test.each(drawn)('%s is read as it was meant, in each field', async (_what, drawnPayment, expected) => {
  const codes = await readQrCodes(await upnQrPicture(upnQrText(drawnPayment)));
  expect(codes).toHaveLength(1);
  const [code] = codes;
  expect(code).toMatchObject({ version: 15, correction: 'M', characterSet: 4 });
  const { payer, amount, purpose, due, payeeAccount, payee, sum } = { ...usual, ...expected };
  expect(fieldsOf(code?.text ?? '')).toEqual([
    'UPNQR',
    ...['', '', '', ''],
    ...payer,
    amount,
    ...['', ''],
    'OTLC',
    purpose,
    due,
    ...payeeAccount,
    ...payee,
    sum,
  ]);
  // č is one byte, E8, as in ISO 8859-2.
  expect(code?.bytes).toHaveLength(code?.text.length ?? 0);
  expect(code?.bytes.includes(Buffer.from([0xc8]))).toBe(true);
});

test.each([
  [1, '00000000001'],
  [435, '00000000435'],
  [1990, '00000001990'],
  [8980, '00000008980'],
  [100_000_000_00, '10000000000'],
])('%i cents are %s to the cent', (amountCents, field) => {
  expect(fieldsOf(upnQrText({ ...payment, amountCents }))[8]).toBe(field);
});

test.each([0, -1990, 0.5, Number.NaN, 100_000_000_000])('%d is no amount to pay', (amountCents) => {
  expect(() => upnQrText({ ...payment, amountCents })).toThrow(RangeError);
});

test.each([
  ['Gostinstvo in turizem Logatec in okolica d.o.o.', 'Gostinstvo in turizem Logatec in'],
  ['Društvo prijateljevslovenskegapodeželja', 'Društvo prijateljevslovenskegapod'],
  ['  Ana   Novak ', 'Ana Novak'],
  ['Ana\nNovak\t', 'Ana Novak'],
  ['Perišić & Ñandú – Ølsen', 'Perišić & Nandú - Olsen'],
  ['Đorđe Æbelø', 'Đorđe AEbelo'],
  ['“Pri Žanu” 😀 Ω', '"Pri Žanu" ? ?'],
  ['Škof Čuček'.normalize('NFD'), 'Škof Čuček'],
])('the name %j stands there as %j', (name, field) => {
  expect(fieldsOf(upnQrText({ ...payment, payer: { ...payment.payer, name } }))[5]).toBe(field);
});
