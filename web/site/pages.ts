/** The operator's pages: home with the notice, privacy, and the page that holds the chat. */
import { texts } from '../texts';
import type { Language, SiteFacts } from '../texts/types';
import { document, escape, prose, section, type Assets } from './html';
import { logo } from './logo';

export const addresses = {
  home: { sl: '/', en: '/en' },
  privacy: { sl: '/zasebnost', en: '/en/privacy' },
  phone: { sl: '/phone', en: '/en/phone' },
} as const;

const other: Readonly<Record<Language, Language>> = { sl: 'en', en: 'sl' };

/** Every asset that a page names must have been built. */
export function asset(assets: Assets, name: string): string {
  const address = assets[name];
  if (address === undefined) throw new Error(`The web build has no ${name}; build it again`);
  return address;
}

const phoneLink = (phone: string): string => `tel:+386${phone.replace(/\D/g, '').replace(/^(386|0)/, '')}`;

/** @param own the styles and the script of a page that has its own */
export function siteFrame(
  language: Language,
  page: keyof typeof addresses,
  assets: Assets,
  title: string,
  main: string,
  own = { stylesheet: 'site.css', script: '<script src="/widget.js" async></script>' },
): string {
  const words = texts[language].site;
  const to = other[language];
  return document({
    language,
    title,
    description: words.description,
    stylesheet: asset(assets, own.stylesheet),
    icon: asset(assets, 'icon.svg'),
    head: `<link rel="alternate" hreflang="${to}" href="${addresses[page][to]}">\n${own.script}\n`,
    body: `<body>
<a class="skip" href="#main">${escape(words.skip)}</a>
<header class="top"><div class="wide">
<a class="brand" href="${addresses.home[language]}">${logo}<span>KabelNET <b>Logatec</b></span></a>
<a class="language" href="${addresses[page][to]}" lang="${to}" hreflang="${to}">${escape(texts[to].site.languageName)}</a>
</div></header>
<main id="main" tabindex="-1">${main}</main>
<footer><div class="wide"><p>KabelNET Logatec</p><p><a href="${addresses.privacy[language]}">${escape(words.privacyTitle)}</a></p></div></footer>
</body>`,
  });
}

export function homePage(language: Language, facts: SiteFacts, assets: Assets): string {
  const words = texts[language].site;
  const phone = escape(facts.phone);
  const tasks = words.tasks.map(({ title, text }) => `<li><b>${escape(title)}</b><span>${prose(text)}</span></li>`);
  const links = words.sections.map(({ id, heading }) => `<li><a href="#${id}">${escape(heading)}</a></li>`);
  const simulator = facts.simulator
    ? `\n<a class="button quiet" href="${addresses.phone[language]}">${escape(texts[language].phone.heading)}</a>`
    : '';
  return siteFrame(
    language,
    'home',
    assets,
    words.homeTitle,
    `
<div class="hero"><div class="wide">
<h1>${prose(words.tagline)}</h1>
<p class="lead">${prose(words.lead)}</p>
<p class="actions"><a class="button" href="/chat?lang=${language}" data-kabelnet-chat="open">${escape(words.openChat)}</a>
<a class="button quiet" href="${phoneLink(facts.phone)}">${escape(words.call)} ${phone}</a>${simulator}</p>
<noscript><p>${escape(words.noScript)}</p></noscript>
</div></div>
<section class="wide" aria-labelledby="tasks"><h2 id="tasks">${escape(words.tasksHeading)}</h2><ul class="tasks">${tasks.join('')}</ul></section>
<article class="wide notice" aria-labelledby="notice">
<div class="aside"><h2 id="notice">${escape(words.noticeHeading)}</h2>
<nav aria-label="${escape(words.contents)}"><ul>${links.join('')}</ul></nav></div>
<div class="text"><p class="lead">${prose(words.noticeLead)}</p>${words.sections.map(section).join('')}</div>
</article>
<section class="wide contact" aria-labelledby="contact"><h2 id="contact">${prose(words.contactHeading)}</h2>
<dl><div><dt>${escape(words.phoneLabel)}</dt><dd><a href="${phoneLink(facts.phone)}">${phone}</a></dd></div>
<div><dt>${escape(words.emailLabel)}</dt><dd><a href="mailto:logatec@kabelnet.net">logatec@kabelnet.net</a></dd></div></dl>
<p>${prose(words.contactText)}</p></section>
`,
  );
}

export function privacyPage(language: Language, facts: SiteFacts, assets: Assets): string {
  const words = texts[language].site;
  const sections = words.privacySections(facts).map(section).join('').replaceAll('h3', 'h2');
  return siteFrame(
    language,
    'privacy',
    assets,
    `${words.privacyTitle} | KabelNET Logatec`,
    `<article class="wide plain"><h1>${escape(words.privacyTitle)}</h1><p class="lead">${prose(words.privacyLead)}</p><div class="text">${sections}</div></article>`,
  );
}

/** The page that a link in an SMS opens. It uses nothing up: only a tap does, so that a preview of the link is no harm. */
export function continuePage(language: Language, facts: SiteFacts, assets: Assets): string {
  const words = texts[language].continue;
  const said = (text: string): string => escape(text.replace('{phone}', facts.phone));
  return document({
    language,
    title: `${words.title} | KabelNET Logatec`,
    stylesheet: asset(assets, 'site.css'),
    icon: asset(assets, 'icon.svg'),
    head: `<meta name="robots" content="noindex">\n<script src="${asset(assets, 'continue.js')}" defer></script>\n`,
    body: `<body>
<header class="top"><div class="wide"><a class="brand" href="${addresses.home[language]}">${logo}<span>KabelNET <b>Logatec</b></span></a></div></header>
<main class="wide continue"><h1>${prose(words.title)}</h1><p class="lead">${prose(words.text)}</p>
<p class="actions"><button id="go" class="button" type="button">${escape(words.button)}</button></p>
<p id="note" role="status" data-working="${said(words.working)}" data-used="${said(words.used)}" data-expired="${said(words.expired)}" data-invalid="${said(words.invalid)}" data-failed="${said(words.failed)}"></p>
<noscript><p>${escape(texts[language].site.noScript)}</p></noscript></main>
</body>`,
  });
}

/** The page in the launcher's frame, which also stands on its own. The nonce lets in our two scripts and Web Chat's styles. */
export function chatPage(language: Language, nonce: string, facts: SiteFacts, assets: Assets): string {
  const words = texts[language].chat;
  return document({
    language,
    title: words.documentTitle,
    stylesheet: asset(assets, 'chat.css'),
    icon: asset(assets, 'icon.svg'),
    head:
      `<meta name="robots" content="noindex">\n` +
      `<script nonce="${nonce}" defer src="${asset(assets, 'chat.js')}"></script>\n` +
      `<script nonce="${nonce}" defer id="web-chat" src="${asset(assets, 'webchat.js')}"></script>\n`,
    body: `<body>
<header class="top">${logo}<h1 id="heading" tabindex="-1">${escape(words.heading)}</h1></header>
<main id="conversation" data-icon="${asset(assets, 'icon.svg')}" data-phone="${escape(facts.phone)}">
<p id="banner" class="banner" role="status" data-state="none"></p>
<div id="state"><p id="note" role="status">${escape(words.loading)}</p><button id="retry" class="action" type="button" hidden>${escape(words.retry)}</button>
<noscript><p>${escape(texts[language].site.noScript)}</p></noscript></div>
</main>
<footer class="bottom"><a href="${addresses.privacy[language]}" target="_blank" rel="noopener">${escape(words.privacy)}</a>
<button id="restart" type="button" disabled>${escape(words.restart)}</button></footer>
<dialog id="confirm" aria-labelledby="confirm-text"><p id="confirm-text">${escape(words.restartConfirm)}</p>
<div class="choices"><button id="restart-no" class="action" type="button">${escape(words.restartNo)}</button>
<button id="restart-yes" class="action" type="button">${escape(words.restartYes)}</button></div></dialog>
</body>`,
  });
}
