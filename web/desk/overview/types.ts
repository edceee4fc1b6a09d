/** The figures of the overview as the page gets them. */
import type * as shapes from '../../../bots/channels/desk/shapes/figures';
import type { ConversationOutcome } from '../../../services/figures/figures';
import type { HandoffReason } from '../../../services/handoff/handoff';
import type { Sent } from '../sent';

export { intentNames as intents, type Intent } from '../../../services/understanding/types';

export type Reason = HandoffReason;
export type Outcome = ConversationOutcome;
/** In the order in which they are shown. */
export const outcomes: readonly Outcome[] = ['solved', 'human', 'back', 'unfinished'];
export type Overview = Sent<shapes.FiguresOfPeriod>;
/** A day, or a period as one. */
export type Sum = Overview['sum'];
export type MissedList = Sent<shapes.MissedList>;
export type MissedUtterance = MissedList['utterances'][number];
