/** The page that the link of a mail opens: a button that confirms, or what has become of the link. */
import { texts } from '../texts';
import type { ConfirmationPage, Language } from '../texts/types';
import { document, escape, prose, type Assets } from './html';
import { logo } from './logo';
import { addresses, asset } from './pages';

/** What the page is about; the button is there where there is something to confirm. */
export interface ConfirmationView {
  readonly page: ConfirmationPage;
  /** Where the button posts the token. */
  readonly form?: { readonly action: string; readonly token: string };
}

/** The page is for one reader: search engines leave it alone, and its address goes nowhere else. */
export function confirmationPage(language: Language, { page, form }: ConfirmationView, assets: Assets): string {
  const { site, confirmation } = texts[language];
  const button =
    form === undefined
      ? `<p class="actions"><a class="button quiet" href="/chat?lang=${language}">${escape(site.openChat)}</a></p>`
      : `<p>${prose(confirmation.notYou)}</p><form method="post" action="${escape(form.action)}"><input type="hidden" name="t" value="${escape(form.token)}">
<p class="actions"><button class="button" type="submit">${escape(confirmation.confirm)}</button></p></form>`;
  return document({
    language,
    title: `${page.heading} | KabelNET Logatec`,
    stylesheet: asset(assets, 'site.css'),
    icon: asset(assets, 'icon.svg'),
    head: '<meta name="robots" content="noindex">\n',
    body: `<body>
<header class="top"><div class="wide"><a class="brand" href="${addresses.home[language]}">${logo}<span>KabelNET <b>Logatec</b></span></a></div></header>
<main id="main"><article class="wide plain"><h1>${escape(page.heading)}</h1><p class="lead">${prose(page.text)}</p>${button}</article></main>
<footer><div class="wide"><p>KabelNET Logatec</p><p><a href="${addresses.privacy[language]}">${escape(site.privacyTitle)}</a></p></div></footer>
</body>`,
  });
}
