/** What is written, for ears: who listens is not told to type, to tap, or to look below. */

/** In both languages, in this order. Where more differs, a message has a `speech` of its own. */
const forEars: readonly (readonly [written: RegExp, heard: string])[] = [
  // A code is surest by keys.
  [/\bNapišite, prosim, 6-mestno kodo/g, 'Vtipkajte, prosim, 6-mestno kodo'],
  [/\bPlease type the 6-digit code/g, 'Please key in the 6-digit code'],
  [/\b(?:Napišite|Izberite) (?=»)/g, 'Recite '],
  [/\b(?:napišite|izberite) (?=»)/g, 'recite '],
  [/\bNapišete (?=lahko)/g, 'Rečete '],
  [/\bnapišete (?=»)/g, 'rečete '],
  [/\bNapišite\b/g, 'Povejte'],
  [/\bnapišite\b/g, 'povejte'],
  [/\bnapišete\b/g, 'poveste'],
  [/\btipkarska napaka/g, 'napaka'],
  [/\bda pišete slovensko/g, 'da govorite slovensko'],
  [/ od spodnjih\b/g, ' od teh'],
  [/\btype (?=[“»])/g, 'say '],
  [/\bChoose (?=“)/g, 'Say '],
  [/\bchoose (?=“)/g, 'say '],
  [/\btype (?=(?:it|the|another)\b)/g, 'say '],
  [/\bPlease write (?=it\b|in\b)/g, 'Please say '],
  [/\bjust write\b/g, 'just say so'],
  [/\bthat you write in English/g, 'that you speak English'],
  [/\bof those below\b/g, 'of those'],
];

/** Said aloud, a text without a spoken form of its own is this. */
export const aloud = (text: string): string =>
  forEars.reduce((said, [written, heard]) => said.replace(written, heard), text);
