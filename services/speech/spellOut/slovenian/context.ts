/** Tells from the words around a number which case and gender it is to have; no dictionary, endings and prepositions suffice. */
import type { Place } from '../scanner';
import { cardinal, countOf, type Case, type Ending, type Gender } from './numerals';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that leave the case to the one before them: "za največ tri evre". */
const transparent = listed('vsaj največ najmanj približno okoli samo le skoraj skupaj točno natanko še že vseh celih');

const byPreposition: Readonly<Record<Case, ReadonlySet<string>>> = {
  nominative: new Set(),
  genitive: listed('od do iz brez prek preko zaradi glede namesto poleg izmed razen znotraj dne konec sredi'),
  dative: listed('k h proti kljub'),
  // Verbs too: "plačate tri evre".
  accusative: listed(
    'za čez skozi na po stane stanejo znaša znašajo plačate plačajte plačali prihranite imate dobite dolgujete traja trajajo potrebuje potrebujete potrebujemo zaračunamo doplačate vrnemo poravnajte nakažite pošljemo ima imajo',
  ),
  locative: listed('v pri o ob'),
  instrumental: listed('s z pred med nad pod'),
};

const cases: readonly Case[] = ['genitive', 'dative', 'accusative', 'locative', 'instrumental'];

/** The word that governs the number: the one before it, before "največ", or before the first of two ("v 3–5 dneh"). */
export function governor({ before, beforeThat, earlier }: Place): string {
  if (transparent.has(before) || /^\d/.test(before)) return beforeThat;
  return before === 'in' && earlier === 'med' && /^\d/.test(beforeThat) ? earlier : before;
}

/** The case that a number with a sign or an abbreviation is to have ("do 2 €"); the nominative where nothing tells. */
export function caseOf(place: Place): Case {
  const word = governor(place);
  return cases.find((one) => byPreposition[one].has(word)) ?? 'nominative';
}

/** Words after a number that are not what is counted. */
const small = listed(
  'in ali do oziroma oz pa je so bo bosta bodo ste smo sem sta ni za na v s z k h ne da od po pri ob o še že se si ki kot če ter nato potem kar tudi velja bi mi vam nas vas minus plus krat',
);

/** What a number counts: the noun behind it, or the adjective before that. */
export interface Counted {
  readonly word: string;
  /** It stands behind another number, which it goes with: "dve do tri ure". */
  readonly shared: boolean;
}

export function countedIn(after: string): Counted | undefined {
  const [, other, word] =
    /^( ?(?:do|ali|in|oziroma|oz\.|–|-) ?\d{1,9}(?:,\d{1,4})?)?[ -] ?(\p{Ll}[\p{L}\p{M}]{0,30})/u.exec(after) ?? [];
  return word === undefined || small.has(word) ? undefined : { word, shared: other !== undefined };
}

/** Feminine nouns whose plural ends in -i ("tri stvari"); others that do are masculine ("trije paketi"). */
const feminineInI = /(?:stvari|noči|osti|poti|reči|misli)$/u;
const oblique = /(?:ih|ah|eh)$/u;

/** A number before a written noun, which shows its gender and case by its ending. */
export function agreeing(value: number, { word: noun, shared }: Counted, place: Place): string {
  const word = governor(place);
  const is = (one: Case): boolean =>
    byPreposition[one].has(word) || (one === 'locative' && (word === 'na' || word === 'po'));
  const count = countOf(value);
  const say = (gender: Gender, grammaticalCase: Case): string => cardinal(value, gender, grammaticalCase);
  // "dva ali trije paketi", "en do dva meseca": the form is the other number's, the gender is ours.
  if (shared && (count === 'one' || count === 'two'))
    return say(/(?:i|[oe]v|[^o]a)$/u.test(noun) && !/uri$/u.test(noun) ? 'masculine' : 'feminine', 'nominative');
  if (count === 'one') return sayOne(noun, is, say);
  if (oblique.test(noun) && (is('locative') || is('genitive') || count !== 'many')) return say('masculine', 'locative');
  if (/(?:ma|mi)$/u.test(noun) && is('instrumental')) return say('masculine', 'instrumental');
  if (count === 'two') {
    if (is('genitive') && /(?:[^aeiou]|ov|ev)$/u.test(noun)) return say('masculine', 'genitive');
    if (/ma$/u.test(noun)) return say('masculine', 'dative');
    return say(/a$/u.test(noun) ? 'masculine' : 'feminine', 'nominative');
  }
  if (is('genitive') && /(?:[^aeio]|[^aeiou]i)$/u.test(noun)) return say('masculine', 'genitive');
  if (is('instrumental') && /i$/u.test(noun)) return say('masculine', 'instrumental');
  if (is('dative') && /m$/u.test(noun)) return say('masculine', 'dative');
  return say(count === 'few' && /i$/u.test(noun) && !feminineInI.test(noun) ? 'masculine' : 'feminine', 'nominative');
}

function sayOne(
  noun: string,
  is: (one: Case) => boolean,
  say: (gender: Gender, grammaticalCase: Case) => string,
): string {
  if (/ega$/u.test(noun)) return say('masculine', 'genitive');
  if (/a$/u.test(noun)) return is('genitive') ? say('masculine', 'genitive') : say('feminine', 'nominative');
  if (/o$/u.test(noun)) return say('feminine', 'accusative');
  if (/e$/u.test(noun)) return is('genitive') ? say('feminine', 'genitive') : say('neuter', 'nominative');
  if (/i$/u.test(noun) && (is('locative') || is('dative'))) return say('feminine', 'locative');
  if (/u$/u.test(noun)) return say('masculine', is('dative') ? 'dative' : 'locative');
  if (/[eo]m$/u.test(noun) && is('instrumental')) return say('masculine', 'instrumental');
  return say('masculine', 'nominative');
}

/** Masculine and neuter nouns whose genitive in -a would look feminine after an ordinal: "3. koraka". */
const masculineInA =
  /^(?:\p{L}+(?:mbra|obra|arja|ča)|marca|aprila|maja|junija|julija|avgusta|koraka|paketa|meseca|dne|poskusa|razreda|člena|odstavka|nadstropja|leta|stoletja)$/u;

/** The ending of an ordinal before a written noun: "1. decembra" -ega, "8. uri" -i, "2. nadstropje" neuter. */
export function ordinalEnding(noun: string, place: Place): Ending {
  // "Ste tretji v vrsti."
  if (small.has(noun)) return 'i';
  const genitive = caseOf(place) === 'genitive';
  if (/ega$/u.test(noun)) return 'ega';
  if (/a$/u.test(noun)) return masculineInA.test(noun) || genitive ? 'ega' : 'a';
  if (/o$/u.test(noun)) return /^(?:leto|mesto|okno|polje)$/u.test(noun) ? 'neuter' : 'o';
  if (/(?:je|šče|nje)$/u.test(noun) && !genitive) return 'neuter';
  if (/e$/u.test(noun)) return 'e';
  if (/(?:ih|ah|eh)$/u.test(noun)) return 'ih';
  if (/u$/u.test(noun)) return 'em';
  if (/[oe]m$/u.test(noun) && caseOf(place) === 'instrumental') return 'im';
  return 'i';
}
