/** Pages as text: escaping, the frame around each page, and the parts that several share. */
import type { Language, Paragraph, Section } from '../texts/types';

/** Addresses of the built files, by the name they are built under. */
export interface Assets {
  readonly [name: string]: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Prose as typesetters want it: no preposition of one letter at the end of a line. */
export const prose = (text: string): string => escape(text).replace(/(^|[\s(])([hkosuvzHKOSUVZ]) /g, '$1$2\u00a0');

export function paragraph(parts: Paragraph): string {
  const inner = parts.map((part) =>
    typeof part === 'string' ? prose(part) : `<a href="${escape(part.href)}">${escape(part.text)}</a>`,
  );
  return `<p>${inner.join('')}</p>`;
}

export const section = ({ id, heading, paragraphs }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-h"><h3 id="${id}-h">${escape(heading)}</h3>${paragraphs.map(paragraph).join('')}</section>`;

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly description?: string;
  readonly stylesheet: string;
  readonly icon: string;
  /** Elements of the head besides the usual ones. */
  readonly head?: string;
  readonly body: string;
}

export const document = ({ language, title, description, stylesheet, icon, head = '', body }: PageParts): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${escape(title)}</title>
${description === undefined ? '' : `<meta name="description" content="${escape(description)}">\n`}<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheet}">
${head}</head>
${body}
</html>
`;
