/** Slovenian: what the rules that both languages share need to know. */
import type { Speller } from '../speller';
import { lettersOf, sayCapitals } from './letters';
import { counted, digits } from './numerals';

/** What there may be thousands of; behind anything else a long number is a reference. */
const countables =
  /^ ?(?:evr|cent|ur|minut|sekund|dn[ie]|dan|tedn|mesec|let|naročni|uporabni|strank|oseb|ljudi|gospodinj|priključ|paket|račun|vlog|kilometr|metr|mega|giga|kilo|odstot|korak|strani|točk|sporočil|program|kanal|tisoč|milijon)/u;

export const speller: Speller = {
  digits,
  number: counted,
  letters: lettersOf,
  capitals: sayCapitals,
  signs: { '.': 'pika', '@': 'afna', '-': 'vezaj', _: 'podčrtaj', '+': 'plus', '/': 'poševnica' },
  parts: { com: 'kom', eu: 'e u', uk: 'u ka', www: 've ve ve' },
  counts: (after) => countables.test(after),
  codeWords: new Set(['koda', 'kodo', 'kode', 'kodi', 'pin', 'geslo', 'gesla', 'šifra', 'šifro']),
  is: 'je',
};
