/** The application for eRačun as a PDF: one page, whose text can be read, searched and copied. */
import { eracunForm, type EracunForm } from '../../../cards/forms/eracunForm';
import { readPdf } from '../../support/pdf';

const form: EracunForm = {
  language: 'sl',
  reference: '12345674',
  action: 'signUp',
  subscriberNumber: '100016',
  subscriber: { name: 'Žiga Čuček Šuštar', address: 'Tržaška cesta 1, 1370 Logatec' },
  email: 'ana.novak@example.com',
  isProven: true,
  day: '2026-11-23',
  office: { phone: '041 621 365', email: 'logatec@kabelnet.net' },
};

test('holds all that was agreed to, with č, š and ž, on one page', async () => {
  const { pages, text } = await readPdf(await eracunForm(form));
  expect(pages).toHaveLength(1);
  for (const part of [
    'KabelNET Logatec',
    'Vloga za eRačun',
    'Številka vloge: 12345674',
    '100016',
    'Žiga Čuček Šuštar',
    'Tržaška cesta 1, 1370 Logatec',
    'ana.novak@example.com',
    'elektronska pošta ni varovan kanal',
    'kadar koli prekličem',
    '23. novembra 2026',
    'potrjena s kodo',
    'Izpolni KabelNET Logatec',
    '041 621 365',
  ])
    expect(text).toContain(part);
});

test.each([
  ['signUp', 'prijava na eRačun'],
  ['changeAddress', 'sprememba naslova'],
  ['leave', 'odjava od eRačuna'],
] as const)('%s has the box crossed before “%s”', async (action, label) => {
  const { pages } = await readPdf(await eracunForm({ ...form, action }));
  const [texts = []] = pages;
  expect(texts.filter((text) => text === '×')).toHaveLength(1);
  expect(texts[texts.indexOf('×') + 1]).toBe(label);
});

test('tells where bills went until now, and of who leaves only that', async () => {
  const changed = await readPdf(
    await eracunForm({ ...form, action: 'changeAddress', formerEmail: 'prej@example.com' }),
  );
  expect(changed.text).toContain('Dosedanji naslov\nprej@example.com');
  const left = await readPdf(await eracunForm({ ...form, action: 'leave' }));
  expect(left.text).toContain('Dosedanji naslov\nana.novak@example.com');
  expect(left.text).not.toContain('Naslov za pošiljanje računov');
  expect(left.text).toContain('preklicujem');
});

test('leaves empty, for the office to fill, what nobody has proven', async () => {
  const { subscriber: _subscriber, ...unproven } = form;
  const { text } = await readPdf(await eracunForm({ ...unproven, isProven: false }));
  expect(text).toContain('Ime in priimek ali naziv\nNaslov\n');
  expect(text).toContain('ni potrjena');
});

test('is in English for who speaks it', async () => {
  const { text } = await readPdf(await eracunForm({ ...form, language: 'en', action: 'leave', email: null }));
  for (const part of [
    'Application for eRačun',
    'Reference number: 12345674',
    '23 November 2026',
    'I withdraw my consent',
  ])
    expect(text).toContain(part);
});

test('stays on one page however long names and addresses are', async () => {
  const long = `${'a'.repeat(64)}@${'dolga-domena.'.repeat(14)}example.com`;
  const name = 'Društvo za ohranjanje in razvoj kabelskih omrežij na Notranjskem '.repeat(3);
  const { pages, text } = await readPdf(
    await eracunForm({
      ...form,
      action: 'changeAddress',
      subscriber: { name, address: name },
      email: long,
      formerEmail: long,
    }),
  );
  expect(pages).toHaveLength(1);
  expect(text.replace(/\n/g, '')).toContain(long);
});

test('is the same file for the same data, and another for others', async () => {
  const [one, again, other] = await Promise.all([
    eracunForm(form),
    eracunForm(form),
    eracunForm({ ...form, email: 'novak@example.com' }),
  ]);
  expect(Buffer.compare(one, again)).toBe(0);
  expect(Buffer.compare(one, other)).not.toBe(0);
});

test('tells screen readers its language, its title and its headings', async () => {
  const file = Buffer.from(await eracunForm(form)).toString('latin1');
  expect(file).toContain('/Lang (sl-SI)');
  expect(file).toContain('/DisplayDocTitle true');
  for (const mark of ['/S /H1', '/S /H2', '/S /P']) expect(file).toContain(mark);
});
