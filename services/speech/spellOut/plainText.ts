/** Takes from a text what is for the eye only: Markdown, lists, emoji, quotes, invisible characters. */

/** Longer texts are nothing to listen to; they end with the last whole sentence. */
export const longestText = 3000;

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u{FE00}-\u{FE0F}]/gu;
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

/** The text in one line, its lines and items ended by marks that are heard as pauses. */
export function plainText(text: string): string {
  const lines = shortened(text.normalize('NFC'))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '');
  return lines.map((line, place) => (place < lines.length - 1 ? ended(line) : line)).join(' ');
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const start = text.slice(0, longestText);
  const end = Math.max(
    start.lastIndexOf('. '),
    start.lastIndexOf('\n'),
    start.lastIndexOf('! '),
    start.lastIndexOf('? '),
  );
  return start.slice(0, end > 0 ? end + 1 : start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : longestText);
}

function plainLine(line: string): string {
  return (
    line
      .replace(invisible, '')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .trim()
      // Rules, headings, quotations and items.
      .replace(/^(?:[-*_=]\s?){3,}$/, '')
      .replace(/^#{1,6} /, '')
      .replace(/^(?:> ?){1,3}/, '')
      .replace(/^(?:[-*+•‣–]|\[[ xX]\]) (?:\[[ xX]\] )?/, '')
      // Links and pictures by their name; what is bold, struck out or code as it is.
      .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/`{1,3}/g, '')
      .replace(/\*{2,3}|_{2,3}|~~/g, '')
      .replace(/(^|[\s(»"])([*_])(?=\S)([^*_]{1,200}?)(?<=\S)\2(?=$|[\s).,:;!?«"])/g, '$1$3')
      .replace(/\|/g, ', ')
      .replace(pictures, '')
      .replace(/[\^\\{}[\]]/g, ' ')
      .replace(/<\/?[a-zA-Z][^<>]{0,100}>/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** A line that ends with no mark is a sentence of its own. */
const ended = (line: string): string => (/[.!?:;,…][»«"')\]]?$/.test(line) ? line : `${line}.`);
