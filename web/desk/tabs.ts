/** The tabs of the desk, in their order; each is the first part of the address behind `#`. */
import type { ComponentType } from 'preact';
import type { DeskTexts } from '../texts/desk';
import type { Me } from './api';
import { OverviewTab } from './overview/overviewTab';

export interface Tab {
  readonly id: string;
  readonly label: (texts: DeskTexts) => string;
  /** Who sees it; everyone unless given. */
  readonly role?: Me['role'];
  /** What follows in the address: `12345674` of `#requests/12345674`. */
  readonly View: ComponentType<{ readonly rest: string }>;
}

export const tabs: readonly Tab[] = [
  { id: 'overview', label: (texts) => texts.overview.heading, role: 'supervisor', View: OverviewTab },
];
