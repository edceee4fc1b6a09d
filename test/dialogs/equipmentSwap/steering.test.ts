/** Words at a guided step: with and without č š ž, colloquial, as a recogniser writes them, in both languages. */
import { steerIn, worksNow, type Steer } from '../../../dialogs/equipmentSwap/steering';

const said: Readonly<Record<Steer, readonly string[]>> = {
  next: [
    'naprej', 'Naprej!', 'naslednji korak', 'gremo dalje', 'narejeno', 'sem naredil', 'naredila sem', 'nardil sm', 'sm', 'sem', 'ok', 'okej', 'ja', 'ja sem',
    'v redu', 'urejeno', 'že', 'sem že', 'je že', 'priklopljeno', 'priklopil sem ga', 'prikljucila sem', 'privil sem kabel', 'odvil sem', 'vtaknjeno',
    'vklopil sem', 'kliknilo je notri', 'končal sem', 'gotovo', 'počakal sem dve minuti', 'dal sem ga nazaj', 'kva pa zdej', 'kaj pa zdaj', 'in zdaj', 'kaj zdaj',
    'super ok', 'power sveti', 'dela', 'imam ga', 'aha', 'evo', 'to sem naredil kaj pa zdaj',
    'next', 'done', 'ok', 'okay', 'yes', 'ready', 'finished', 'I did it', 'plugged in', "it's in", 'what now', 'now what', 'go on', 'connected', 'got it', 'I put it back, done',
  ],
  back: ['nazaj', 'pojdi nazaj', 'en korak nazaj', 'prejšnji korak', 'nazaj prosim', 'back', 'go back', 'one step back', 'previous step'],
  repeat: [
    'ponovi', 'ponovite prosim', 'še enkrat', 'se enkrat prosim', 'kako prosim', 'kaj ste rekli', 'kaj si reku', 'nisem slišal', 'nisem razumela', 'kaj', 'ja, še enkrat prosim',
    'repeat', 'say that again', 'again please', 'pardon', 'what did you say', 'what', "I didn't hear that",
  ],
  stuck: [
    'ne gre', 'ne gre not', 'ne paše', 'ne klikne', 'sem naredil, pa ne gre', 'ne dela', 'zatika se', 'imam težavo', 'ne', 'ni šlo', 'noče not', 'nekaj je narobe', 'matica ne prime', 'kabel ne drži',
    "it doesn't fit", 'it does not work', 'no', "it won't go in", 'I am stuck', 'not working', "I can't do it", 'something is wrong',
  ],
  lost: [
    'ne najdem ga', 'ne vidim', 'ne vem', 'kje je to', 'kje je priključek', 'kateri kabel', 'kako naj to naredim', 'pomoč', 'pomagaj', 'nimam takega kabla', 'tega ni', 'ne razumem',
    "I can't find it", 'where is it', 'which cable', "I don't see it", 'help', 'how do I do that', 'there is no such thing',
  ],
  wait: [
    'počakaj', 'počakajte malo', 'čak', 'čak mal', 'cakte', 'minutko', 'samo minutko', 'trenutek', 'moment', 'sekundo', 'še ne', 'nisem še', 'rabim še dve minuti', 'ok počakaj', 'še delam',
    'wait', 'hold on', 'one moment', 'just a sec', 'not yet', 'give me a minute', 'hang on', "I'm still working on it",
  ],
}; // prettier-ignore

const cases = Object.entries(said).flatMap(([steer, texts]) => texts.map((text) => [text, steer] as const));

test.each(cases)('“%s” means %s', (text, steer) => {
  expect(steerIn(text)).toBe(steer);
});

test.each([
  'prekliči',
  'nehaj, ne gre',
  'stop',
  'cancel, it does not work',
  'kako plačam položnico',
  'kakšen je namen tega',
  'kdaj ste odprti',
  'kakšno bo vreme',
])('“%s” steers nothing here', (text) => {
  expect(steerIn(text)).toBeUndefined();
});

test.each([
  ['ja', true],
  ['da, spet dela', true],
  ['zdaj pa dela', true],
  ['uspelo je', true],
  ['super, dela', true],
  ['it works', true],
  ['yes', true],
  ['ne', false],
  ['še vedno ne dela', false],
  ['se vedno ne', false],
  ['spet ne dela', false],
  ['enako je', false],
  ['ne pomaga', false],
  ['nič', false],
  ['no', false],
  ['still the same', false],
  ["it didn't help", false],
  ['naredil sem', undefined],
  ['traktor', undefined],
  ['prekliči', undefined],
])('“%s” after a check: it works now is %s', (text, works) => {
  expect(worksNow(text)).toBe(works);
});
