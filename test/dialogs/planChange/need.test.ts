/** What a package is for, and for how many, as people say it. */
import { peopleOf, purposeOf } from '../../../dialogs/planChange/need';
import type { Need } from '../../../services/plans';
import { createUnderstander } from '../../../services/understanding';
import { testNow } from '../../support/service';

describe('what it is for', () => {
  const table: readonly (readonly [string, Need['purpose'] | undefined])[] = [
    ['delam od doma', 'work'],
    ['zdaj delamo vsi od doma', 'work'],
    ['midva delava od doma', 'work'],
    ['delava od doma, pa počasen je', 'work'],
    ['sem na home officu', 'work'],
    ['za službo', 'work'],
    ['imam veliko sestankov na Zoomu', 'work'],
    ['videoklici mi zmrzujejo', 'work'],
    ['žena ima video konference', 'work'],
    ['rabim VPN', 'work'],
    ['delo od doma in hitrejši internet', 'work'],
    ['otroci imajo šolo na daljavo', 'school'],
    ['šolanje na domu', 'school'],
    ['hčerka ima predavanja na faksu', 'school'],
    ['za pouk', 'school'],
    ['sin študira', 'school'],
    ['gledamo filme', 'tv'],
    ['rad bi še televizijo', 'tv'],
    ['netflix šteka', 'tv'],
    ['več tv programov', 'tv'],
    ['hočem hitrejši internet', 'faster'],
    ['prepočasen je', 'faster'],
    ['počasen internet imam', 'faster'],
    ['za igrice', 'faster'],
    ['rabim več mega', 'faster'],
    ['kaj cenejšega', 'smaller'],
    ['manjši paket', 'smaller'],
    ['preveč plačujem', 'smaller'],
    ['predrago je', 'smaller'],
    ['počasnejši bi bil čisto dovolj', 'smaller'],
    ['I work from home', 'work'],
    ['my wife and I both have video calls', 'work'],
    ['for my job', 'work'],
    ['the kids have online lessons', 'school'],
    ['my daughter studies', 'school'],
    ['watching movies', 'tv'],
    ['something cheaper', 'smaller'],
    ['it is too expensive', 'smaller'],
    ['I need faster internet', 'faster'],
    ['it is too slow', 'faster'],
    ['ne vem', undefined],
    ['dober dan', undefined],
    ['soliti', undefined],
    ['jobst', undefined],
    ['hello', undefined],
    ['', undefined],
  ];

  test.each(table)('“%s” is for %s', (text, purpose) => {
    expect(purposeOf(text)).toBe(purpose);
  });
});

describe('for how many', () => {
  const understander = createUnderstander({ plans: [] });
  const people = (text: string, asked: boolean, language: 'sl' | 'en'): number | undefined =>
    peopleOf(text, understander.understand(text, { language, now: testNow }).entities, asked);

  const slovenian: readonly (readonly [string, number | undefined])[] = [
    ['midva', 2],
    ['medve', 2],
    ['dva delava od doma', 2],
    ['oba delava od doma', 2],
    ['z možem delava od doma', 2],
    ['jaz in žena', 2],
    ['s sinom', 2],
    ['s partnerko', 2],
    ['naju je dvoje', 2],
    ['trije smo', 3],
    ['tri smo', 3],
    ['nas je pet', 5],
    ['štirje hkrati', 4],
    ['štirje smo doma', 4],
    ['šest nas je', 6],
    ['nas je 7', 7],
    ['trije uporabniki', 3],
    ['4 osebe', 4],
    ['sam', 1],
    ['sama sem', 1],
    ['samo jaz', 1],
    ['en sam', 1],
    ['ne vem', undefined],
  ];
  test.each(slovenian)('“%s” means %s', (text, count) => {
    expect(people(text, true, 'sl')).toBe(count);
  });

  const english: readonly (readonly [string, number | undefined])[] = [
    ['just me', 1],
    ['I live alone', 1],
    ['two of us', 2],
    ['both of us', 2],
    ['my wife and I', 2],
    ['me and my husband', 2],
    ['there are three of us', 3],
    ['four people', 4],
    ['5', 5],
    ['I do not know', undefined],
  ];
  test.each(english)('“%s” means %s', (text, count) => {
    expect(people(text, true, 'en')).toBe(count);
  });

  test.each([
    ['rad bi drugi paket', 'sl'],
    ['tri mesece', 'sl'],
    ['od 3. decembra', 'sl'],
    ['samo hitrejši internet', 'sl'],
    ['dva paketa imate', 'sl'],
    ['two packages', 'en'],
    ['from the 3rd of December', 'en'],
  ] as const)('“%s”, said in passing, tells nothing', (text, language) => {
    expect(people(text, false, language)).toBeUndefined();
  });

  test.each([
    ['delam od doma, trije smo hkrati', 3],
    ['midva delava od doma od 5. decembra', 2],
    ['štirje smo in rabimo hitrejši internet', 4],
  ] as const)('“%s”, said in passing, tells how many', (text, count) => {
    expect(people(text, false, 'sl')).toBe(count);
  });
});
