/** English texts of the agent desk. */
import { calls } from './calls/en';
import { chats } from './chats/en';
import { answers, content, notices } from './content/en';
import { overview } from './overview/en';
import { requests } from './requests/en';
import { talks } from './talks/en';
import type { DeskTexts } from './types';

export const en: DeskTexts = {
  title: 'Agent desk | KabelNET Logatec',
  noScript: 'The desk needs JavaScript. Turn it on in the settings of the browser and load the page again.',
  language: 'en',
  otherLanguage: 'Slovenščina',
  skip: 'To the content',
  tabs: 'Areas of work',
  signOut: 'Sign out',
  loading: 'Loading …',
  failed: 'The service does not answer just now. Try again in a moment.',
  retry: 'Try again',
  signIn: {
    heading: 'Agent sign-in',
    name: 'User name',
    password: 'Password',
    submit: 'Sign in',
    wrong:
      'The name or the password is wrong. After five wrong tries the sign-in is locked for 15 minutes; your supervisor can give you a new password.',
    tooMany: 'There were too many tries. Try again in a quarter of an hour.',
    over: 'Your session is over. Sign in again; what you saved is kept.',
    welcome: (name) => `You are signed in as ${name}.`,
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
