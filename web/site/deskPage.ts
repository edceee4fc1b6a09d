/** The page of the agent desk: the frame that its script fills. */
import { deskTexts } from '../texts/desk';
import { document, escape, type Assets } from './html';
import { asset } from './pages';

export const deskPage = (assets: Assets): string =>
  document({
    language: 'sl',
    title: deskTexts.sl.title,
    stylesheet: asset(assets, 'desk.css'),
    icon: asset(assets, 'icon.svg'),
    head: `<meta name="robots" content="noindex">\n<script defer src="${asset(assets, 'desk.js')}"></script>\n`,
    body: `<body data-icon="${asset(assets, 'icon.svg')}"><div id="desk"></div>
<noscript><p>${escape(deskTexts.sl.noScript)}</p></noscript>
</body>`,
  });
