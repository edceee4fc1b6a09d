/** Places as people say them, in every case, without č š ž and with a slip. */
import { placeIn, samePlace } from '../../../services/notices';

const places = [
  'Logatec', 'Dolenji Logatec', 'Rovte', 'Hotedršica', 'Ravnik pri Hotedršici', 'Kalce', 'Laze', 'Grčarevec', 'Medvedje Brdo',
  'Novi Svet', 'Gorenja vas', 'Vrh Svetih Treh Kraljev', 'Rovtarske Žibrše', 'Unec', 'Godovič', 'Rakek',
]; // prettier-ignore

test.each([
  ['je izpad v Rovtah?', 'Rovte'],
  ['pri nas v rovtah ni interneta', 'Rovte'],
  ['kličem iz Rovt', 'Rovte'],
  ['Rovte', 'Rovte'],
  ['na Hotedršici ne dela nič', 'Hotedršica'],
  ['na hotedrsici ne dela nic', 'Hotedršica'],
  ['okoli Hotedršice', 'Hotedršica'],
  ['na hotedrsci', 'Hotedršica'],
  ['iz Logatca', 'Logatec'],
  ['v logatcu', 'Logatec'],
  ['pod Logatcem', 'Logatec'],
  ['v Dolenjem Logatcu ni signala', 'Dolenji Logatec'],
  ['na Ravniku pri Hotedršici', 'Ravnik pri Hotedršici'],
  ['v Kalcah', 'Kalce'],
  ['iz Kalc', 'Kalce'],
  ['v Lazah', 'Laze'],
  ['v grcarevcu', 'Grčarevec'],
  ['na Medvedjem Brdu', 'Medvedje Brdo'],
  ['v Novem Svetu', 'Novi Svet'],
  ['v Gorenji vasi', 'Gorenja vas'],
  ['na Vrhu svetih treh kraljev', 'Vrh Svetih Treh Kraljev'],
  ['v Rovtarskih Žibršah', 'Rovtarske Žibrše'],
  ['na Uncu', 'Unec'],
  ['v Godoviču', 'Godovič'],
  ['na Rakeku', 'Rakek'],
  ['is there an outage in Rovte', 'Rovte'],
])('“%s” is %s', (text, place) => {
  expect(placeIn(text, places)).toBe(place);
});

test.each([
  'internet ne dela',
  'da bi lažje delal',
  'v Ljubljani',
  'prek novega kabla po svetu',
  'vas prosim za pomoč',
  'rovtar',
  'my route is fine',
  '',
])('“%s” names none of them', (text) => {
  expect(placeIn(text, places)).toBeUndefined();
});

test('a place is the same however it is written', () => {
  expect(samePlace('Hotedršica', 'HOTEDRSICA ')).toBe(true);
  expect(samePlace('Logatec', 'Dolenji Logatec')).toBe(false);
});
