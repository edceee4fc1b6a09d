/** Slovenian texts of the agent desk. */
import { calls } from './calls/sl';
import { chats } from './chats/sl';
import { answers, content, notices } from './content/sl';
import { overview } from './overview/sl';
import { requests } from './requests/sl';
import { talks } from './talks/sl';
import type { DeskTexts } from './types';

export const sl: DeskTexts = {
  title: 'Delovno mesto svetovalca | KabelNET Logatec',
  noScript: 'Za delo potrebujete JavaScript. Vklopite ga v nastavitvah brskalnika in stran naložite znova.',
  language: 'sl',
  otherLanguage: 'English',
  skip: 'Na vsebino',
  tabs: 'Področja dela',
  signOut: 'Odjava',
  loading: 'Nalaganje …',
  failed: 'Storitev trenutno ne odgovarja. Poskusite znova čez nekaj trenutkov.',
  retry: 'Poskusite znova',
  signIn: {
    heading: 'Prijava svetovalca',
    name: 'Uporabniško ime',
    password: 'Geslo',
    submit: 'Prijava',
    wrong:
      'Ime ali geslo ni pravilno. Po petih napačnih poskusih je prijava za 15 minut zaklenjena; novo geslo vam da vodja.',
    tooMany: 'Poskusov je bilo preveč. Poskusite znova čez četrt ure.',
    over: 'Vaša prijava je potekla. Prijavite se znova; kar ste shranili, je ohranjeno.',
    welcome: (name) => `Prijavljeni ste kot ${name}.`,
  },
  requests,
  content,
  notices,
  answers,
  chats,
  calls,
  talks,
  overview,
};
