/** The tabs of the desk, in their order; each is the first part of the address behind `#`. */
import type { ComponentType } from 'preact';
import type { DeskTexts } from '../texts/desk';
import type { Me } from './api';
import { CallsTab } from './calls/callsTab';
import { ChatsTab } from './chats/chatsTab';
import type { DeskState } from './chats/types';
import { AnswersTab } from './content/answersTab';
import { NoticesTab } from './content/noticesTab';
import { RequestsTab } from './requests/requestsTab';
import { OverviewTab } from './overview/overviewTab';

export interface Tab {
  readonly id: string;
  readonly label: (texts: DeskTexts) => string;
  /** What is told beside the label where it is not 0. */
  readonly count?: (state: DeskState) => number;
  /** Who sees it; everyone unless given. */
  readonly role?: Me['role'];
  /** What follows in the address: `12345674` of `#requests/12345674`. */
  readonly View: ComponentType<{ readonly rest: string }>;
}

export const tabs: readonly Tab[] = [
  { id: 'chats', label: (texts) => texts.chats.heading, View: ChatsTab },
  {
    id: 'calls',
    label: (texts) => texts.calls.heading,
    count: ({ calls, voicemails }) => calls.length + voicemails.open,
    View: CallsTab,
  },
  { id: 'requests', label: (texts) => texts.requests.heading, View: RequestsTab },
  { id: 'notices', label: (texts) => texts.notices.heading, View: NoticesTab },
  { id: 'answers', label: (texts) => texts.answers.heading, View: AnswersTab },
  { id: 'overview', label: (texts) => texts.overview.heading, role: 'supervisor', View: OverviewTab },
];
