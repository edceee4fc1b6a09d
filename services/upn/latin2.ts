/** ISO 8859-2, the letters that a UPN QR is written in; what it lacks is written with letters that it has. */

const letters = Uint8Array.from({ length: 256 }, (_, code) => code);
const byteOf = new Map(Array.from(new TextDecoder('iso-8859-2').decode(letters), (letter, code) => [letter, code]));

/** Letters that are no other letter with a mark on it. */
const lookalikes = new Map(
  Object.entries({
    æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ħ: 'h', ı: 'i', ĸ: 'k', ŋ: 'n',
    '–': '-', '—': '-', '−': '-', '‑': '-', '’': "'", '‘': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '»': '"', '«': '"',
    '…': '...', '€': 'EUR', '·': '.', '•': '.',
  }),
); // prettier-ignore

/** The text with every character in ISO 8859-2: "Perišić & Ñandú – Ølsen" → "Perišić & Nandú - Olsen". Control characters are spaces. */
export function latin2Text(text: string): string {
  return Array.from(text.normalize('NFC'), latin2Letter).join('');
}

function latin2Letter(letter: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u00a0]/.test(letter)) return ' ';
  if (byteOf.has(letter)) return letter;
  const plain = lookalikes.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain).every((one) => byteOf.has(one)) ? plain : '?';
}

/**
 * The bytes of a text in ISO 8859-2.
 *
 * @throws RangeError for a character that it has not; see {@link latin2Text}
 */
export function latin2Bytes(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = byteOf.get(letter);
    if (byte === undefined) throw new RangeError(`ISO 8859-2 has no ${JSON.stringify(letter)}`);
    return byte;
  });
}
