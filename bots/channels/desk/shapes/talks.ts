/** What the desk tells of talks that are over. Types only, for the page too. */
import type { FinishedTalk } from '../../../../services/handoff/talks';

export interface TalkList {
  readonly talks: readonly FinishedTalk[];
}
