/** The demo's phone and mailbox: what would have been sent, newest first. */
import type { SentMessage } from '../../services/outbox';

export interface LinkedFile {
  readonly name: string;
  readonly url: string;
}

export type ShownMessage = Omit<SentMessage, 'attachments'> & { readonly attachments?: readonly LinkedFile[] };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Text with the links in it to click, as a mailbox shows it. */
const linked = (text: string): string =>
  escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`);

const files = (attachments: readonly LinkedFile[]): string =>
  attachments
    .map(
      ({ name, url }) =>
        `<p>Priponka: <a href="${escape(url)}" target="_blank" rel="noreferrer">${escape(name)}</a></p>\n`,
    )
    .join('');

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; }
article { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .75rem; padding: .75rem 1rem; margin: 1rem 0; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .875rem; opacity: .85; }
h2 { font-size: 1rem; margin: .5rem 0 0; }
p { margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }`;

/** The page of `/dev/outbox`; it shows no more than what the JSON holds. */
export function outboxPage(messages: readonly ShownMessage[]): string {
  const articles = [...messages].reverse().map(
    ({ channel, to, subject, text, at, attachments = [] }) => `<article>
<header><strong>${channel === 'sms' ? 'SMS' : 'E-pošta'}</strong><span>${escape(to)}</span><time datetime="${at.toISOString()}">${at.toLocaleString('sl-SI', { timeZone: 'Europe/Ljubljana' })}</time></header>
${subject === undefined ? '' : `<h2>${escape(subject)}</h2>`}<p>${linked(text)}</p>
${files(attachments)}</article>`,
  );
  return `<!doctype html>
<html lang="sl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="5"><title>Poslana sporočila (demo)</title><style>${style}</style></head>
<body><main><h1>Poslana sporočila</h1><p>V demo načinu se nič ne pošlje: kar bi prišlo na telefon ali v poštni predal, je tu.</p>
${articles.join('\n') || '<p>Ni še nobenega sporočila.</p>'}
</main></body></html>`;
}
