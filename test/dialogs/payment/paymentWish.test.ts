/** Who wants the data to pay with, or the amount, is told from who wants to know how to pay. */
import { wantsPaymentData, withPaymentWish } from '../../../dialogs/payment/paymentWish';
import { createUnderstander, type Language } from '../../../services/understanding';

test.each([
  'koliko sem dolžan', 'kolk sm dolžn', 'Koliko vam dolgujem?', 'kakšen je moj dolg', 'koliko moram plačati', 'kok moram plačat', 'koliko znaša moj zadnji račun',
  'kakšen znesek moram plačati', 'stanje računa', 'pošljite mi položnico', 'rabim dvojnik položnice', 'izgubil sem položnico', 'položnice nisem dobil', 'nisem prejel računa za ta mesec',
  'prosim za TRR in sklic', 'sklic', 'QR koda za plačilo', 'upn', 'vaš IBAN prosim', 'podatki za plačilo', 'dajte mi podatke za nakazilo', 'kam naj nakažem', 'na kateri račun nakažem',
  'imam še kaj odprtega', 'neplačani računi', 'dobil sem opomin',
  'how much do I owe', 'how much is my last bill', 'do I have any unpaid bills', 'I lost my bill', 'send me the qr code', 'bank account number', 'payment details', 'I got a reminder', 'which account do I transfer to',
])('%j wants the data', (text) => {
  expect(wantsPaymentData(text)).toBe(true);
}); // prettier-ignore

test.each([
  'kako plačam položnico', 'kje lahko plačam račun', 'na kakšen način lahko plačam račun', 'kako plačam če je pošta zaprta', 'a lahko plačam s kartico', 'do kdaj moram plačati', 'kdaj zapade račun',
  'plačilo na obroke', 'trajnik', 'a lahko zamudim s plačilom', 'ne morem plačati računa zaradi izgube službe', 'rad bi plačal račun', 'ali ste dobili moje nakazilo', 'mobilna banka',
  'how can I pay my bill', 'can I pay by card', 'when is the payment due', 'direct debit', 'can I pay in instalments', 'where do I pay if the post office is closed',
])('%j wants to know how', (text) => {
  expect(wantsPaymentData(text)).toBe(false);
}); // prettier-ignore

const understander = createUnderstander({ plans: [] });
const intentOf = (text: string, language: Language): string =>
  withPaymentWish(understander.understand(text, { language, now: new Date('2026-11-23T09:00:00Z') })).intent.name;

test.each([
  ['sl', 'koliko sem dolžan, naročniška številka 100016'],
  ['sl', 'koliko moram plačati za naročnika 100016'],
  ['sl', 'pošljite mi položnico za 100016'],
  ['sl', 'zgubil sem poloznico za december'],
  ['en', 'how much do I owe, my subscriber number is 100016'],
] as const)('a number beside it does not hide the wish (%s): %j', (language, text) => {
  expect(intentOf(text, language)).toBe('askPayment');
});

test.each([
  ['sl', 'kakšno bo vreme'],
  ['sl', 'kdaj odprete'],
  ['sl', 'koliko stane kilogram krompirja'],
  ['en', 'what is the capital of France'],
] as const)('what is not of this business stays so (%s): %j', (language, text) => {
  expect(intentOf(text, language)).not.toBe('askPayment');
});
