/** The last touch to what will be spoken: marks that are heard as pauses, each once, and sentences that begin with a capital. */

/** Leaves words, spaces and the marks `, . ! ? : ;`; what is tidy stays as it is. */
export function tidy(text: string): string {
  return (
    text
      .replace(/[()]| [–—-] |[–—]/gu, ' , ')
      .replace(/…/gu, '. ')
      .replace(/[^\p{L}\p{M}\p{N}\s,.!?:;'’-]/gu, ' ')
      .replace(/(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/ (?=[,.!?:;])/g, '')
      // Of several marks the strongest is heard.
      .replace(/[,.!?:;]{2,}/g, (marks) => ['?', '!', '.', ':', ';'].find((mark) => marks.includes(mark)) ?? ',')
      .replace(/([,.!?:;])(?=[\p{L}\p{N}])/gu, '$1 ')
      .replace(/^[\s,.!?:;]+/, '')
      .replace(/[\s,:;]+$/, '')
      .replace(/(^|[.!?] )(\p{Ll})/gu, (_, end: string, letter: string) => `${end}${letter.toUpperCase()}`)
  );
}
