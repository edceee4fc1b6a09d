/** The shape of the texts that sum up a talk which is over. */
import type { FinishedTalk } from '../../../desk/talks/types';

export interface TalkTexts {
  readonly heading: string;
  readonly who: (number: string | null, proof: string, channel: FinishedTalk['channel']) => string;
  readonly wish: (at: string, reason: string) => string;
  /** Minutes of waiting and of talking. */
  readonly taken: (agent: string, waited: number, talked: number) => string;
  readonly end: (at: string, outcome: FinishedTalk['outcome'], channel: FinishedTalk['channel']) => string;
  readonly before: (flow: string) => string;
  readonly noFlow: string;
  readonly steps: (steps: string) => string;
  readonly requests: string;
  readonly noRequests: string;
  readonly rating: (score: number, comment: string) => string;
  readonly noRating: string;
  /** The agent's own words. */
  readonly remark: string;
  readonly remarkLabel: string;
  readonly remarkHint: string;
  readonly remarkBy: (agent: string, at: string) => string;
  readonly add: string;
  readonly edit: string;
  readonly save: string;
  readonly cancel: string;
}
