/** A serial number as it is said, letter by letter and digit by digit, put as it is printed: "ce em ena nič" → "CM10". */

/** The letters that our devices' numbers begin with, by their names. */
const letters: Readonly<Record<string, string>> = { ce: 'C', cee: 'C', si: 'C', em: 'M', er: 'R', ar: 'R', te: 'T', tee: 'T', ve: 'V', vee: 'V' }; // prettier-ignore
const digits: Readonly<Record<string, string>> = {
  nič: '0', nic: '0', nula: '0', ena: '1', en: '1', eno: '1', dve: '2', dva: '2', tri: '3', štiri: '4', stiri: '4', pet: '5', šest: '6', sest: '6', sedem: '7', osem: '8', devet: '9',
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
}; // prettier-ignore

const letterOf = (word: string): string | undefined =>
  letters[word] ?? (/^\p{L}{1,2}$/u.test(word) ? word.toUpperCase() : undefined);
const digitOf = (word: string): string | undefined => digits[word] ?? (/^\d+$/.test(word) ? word : undefined);

/** So many digits behind letters are a number of a device, and no count. */
const fewest = 3;

/** The text with what was spelled in it written together; what was not spelled stays as it is. */
export function asPrinted(text: string): string {
  const words = text.split(/\s+/);
  const said = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  for (let at = 0; at < words.length; at += 1) {
    // One word of both letters ("cm"), or two of one each ("ce em").
    for (const width of [2, 1]) {
      const prefix = said.slice(at, at + width).map(letterOf);
      let end = at + width;
      let number = '';
      for (let digit = digitOf(said[end] ?? ''); digit !== undefined; digit = digitOf(said[end] ?? '')) {
        number += digit;
        end += 1;
      }
      const spelled = prefix.every((letter) => letter !== undefined) ? prefix.join('') : '';
      if (spelled.length !== 2 || number.length < fewest) continue;
      return [...words.slice(0, at), `${spelled}-${number}`, ...words.slice(end)].join(' ');
    }
  }
  return text;
}
