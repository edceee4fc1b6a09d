/** What is said about bills, as people say it. */
import { meansBank, meansOnFile, wantedAction } from '../../../dialogs/eracun/wish';

test.each([
  'ne bi več eRačuna',
  'eRačuna ne želim več',
  'odjavite me od e-računa',
  'rad bi odpovedal eRačun',
  'preklicujem soglasje za eračun',
  'ne pošiljajte mi več računov po e-pošti',
  'nočem več računov na mail, raje po pošti',
  'namesto eračuna bi položnice',
  'nazaj na papirne položnice',
  'želim papirnate račune',
  'spet bi dobival račun po navadni pošti',
  'stop eRačun',
  "I don't want bills by e-mail any more",
  'cancel my e-bill',
  'I would like paper bills again',
  'unsubscribe me from email bills',
])('“%s” leaves eRačun', (text) => {
  expect(wantedAction(text)).toBe('leave');
});

test.each([
  'nočem več papirnatih računov',
  'papirja ne rabim',
  'namesto položnic bi račune na mail',
  'nočem dobivati računov po pošti',
  'brez papirja, prosim',
  'ukinite papirnate račune',
  'račune bi po e-pošti, ne po pošti',
  'no more paper bills, please',
  'I want e-mail instead of paper bills',
])('“%s” wants no paper', (text) => {
  expect(wantedAction(text)).toBe('signUp');
});

test.each([
  'spremenite naslov za eračun',
  'račune pošiljajte na drug mail',
  'imam nov e-naslov',
  'zamenjal bi e-poštni naslov',
  'change my bill email address',
  'send eRačun to another address',
])('“%s” changes the address', (text) => {
  expect(wantedAction(text)).toBe('changeAddress');
});

test.each([
  'račune bi rad po e-pošti',
  'rad bi eRačun',
  'ne vem, kako naročim eračun',
  'položnice bi rad na mail',
  'računi mi prihajajo po pošti, rad bi jih na e-mail',
  'bills by email please',
  '',
])('“%s” tells nothing more', (text) => {
  expect(wantedAction(text)).toBeUndefined();
});

test.each([
  'e-račun v spletno banko',
  'rad bi eRačun v NLB Klik',
  'želim e-račun v mobilni banki',
  'preko UJP bi radi prejemali e-račune',
  'delavska hranilnica, e-račun',
  'e-invoice in my web bank',
])('“%s” means the bank', (text) => {
  expect(meansBank(text, [])).toBe(true);
});

test.each([
  'račune bi rad po e-pošti',
  'nimam spletne banke, rad bi eRačun',
  'račun na mail, plačam ga potem v spletni banki',
  'I do not have a web bank... send bills by email',
])('“%s” does not', (text) => {
  expect(meansBank(text, [])).toBe(false);
});

test('a bank in an address is no bank', () => {
  const text = 'na info@banka.si';
  const email = { type: 'email', text: 'info@banka.si', value: 'info@banka.si', start: 3, end: 16 } as const;
  expect(meansBank(text, [email])).toBe(false);
});

test.each([
  'na mail, ki ga imate',
  'tisti v evidenci',
  'na isti naslov',
  'the one on file',
  'the address you already have',
])('“%s” means the address on file', (text) => {
  expect(meansOnFile(text)).toBe(true);
});

test.each(['na ana@example.com', 'na drug naslov', ''])('“%s” does not', (text) => {
  expect(meansOnFile(text)).toBe(false);
});
