/** What a package is wanted for, as people say it. Pure functions over plain words. */
import type { Need } from '../../services/plans';
import type { Entity } from '../../services/understanding';
import { plainWords } from '../plainWords';

/** Beginnings of words or whole phrases that tell a purpose; the first row with a hit wins. */
const signs: readonly (readonly [Need['purpose'], readonly string[]])[] = [
  [
    'smaller',
    [' manj', ' cenej', ' pocasnej', ' najcenej', ' smaller', ' cheaper', ' slower', ' cheapest', ' prevec placuj', ' predrag', ' zmanjs', ' znizal', ' downgrade', ' expensive', ' paying too much'],
  ],
  [
    'work',
    [
      ' od doma', ' doma dela', ' z doma', ' home office', ' sluzb', ' delo ', ' delam ', ' dela ', ' delal', ' sestank', ' videoklic', ' videokonferenc',
      ' video klic', ' video konferenc', ' zoom', ' teams', ' vpn', ' pisarn', ' from home', ' home off', ' work', ' meeting', ' video call', ' job ', ' office',
    ],
  ],
  ['school', [' sola', ' sole', ' solo ', ' solsk', ' pouk', ' ucenj', ' otroc', ' otrok', ' studij', ' studir', ' student', ' faks', ' predavanj', ' school', ' kids', ' children', ' lesson', ' study', ' studies', ' lectures']],
  ['tv', [' tv', ' televiz', ' film', ' netflix', ' youtube', ' serij', ' program', ' telk', ' movie', ' stream', ' television', ' series']],
  ['faster', [' hitr', ' pocasen', ' pocasi ', ' prepocas', ' slow ', ' vecj', ' mocnej', ' boljs', ' vec mega', ' igric', ' gaming', ' faster', ' bigger', ' better', ' more speed', ' games', ' upgrade']],
]; // prettier-ignore

/** The purpose that an utterance tells of; working from home wins over "faster", which is then the means. */
export function purposeOf(text: string): Need['purpose'] | undefined {
  const words = plainWords(text);
  return signs.find(([, beginnings]) => beginnings.some((beginning) => words.includes(beginning)))?.[0];
}

const peopleSigns = [
  ' nas ', ' smo ', ' oseb', ' ljudi', ' ljudje', ' otrok', ' otroc', ' delamo', ' delava', ' clan', ' hkrati', ' naju', ' midva', ' medve', ' uporabnik',
  ' of us', ' people', ' persons', ' users', ' at once', ' kids', ' children',
]; // prettier-ignore

const counted: readonly (readonly [string, number])[] = [
  [' sam ', 1], [' sama ', 1], [' alone', 1], [' just me', 1], [' samo jaz', 1],
  [' oba ', 2], [' obe ', 2], [' dva ', 2], [' dve ', 2], [' dvoje', 2], [' midva', 2], [' medve', 2],
  [' z mozem', 2], [' z zeno', 2], [' s sinom', 2], [' s hcer', 2], [' s partner', 2], [' s fantom', 2], [' s punco', 2], [' jaz in ', 2],
  [' and i ', 2], [' me and ', 2], [' both', 2], [' two ', 2],
  [' trije', 3], [' troje', 3], [' tri ', 3], [' three', 3], [' stirje', 4], [' stiri ', 4], [' four ', 4], [' pet ', 5], [' five ', 5], [' sest ', 6], [' six ', 6],
]; // prettier-ignore

/** How many are online at once; `undefined` when nothing tells. `asked`: a bare number is the answer. */
export function peopleOf(text: string, entities: readonly Entity[], asked: boolean): number | undefined {
  const words = plainWords(text);
  if (!asked && !peopleSigns.some((sign) => words.includes(sign))) return undefined;
  for (const entity of entities) {
    if (entity.type !== 'number' && entity.type !== 'digits') continue;
    const value = Number(entity.value);
    if (Number.isInteger(value) && value >= 1 && value <= 20) return value;
  }
  return counted.find(([sign]) => words.includes(sign))?.[1];
}
