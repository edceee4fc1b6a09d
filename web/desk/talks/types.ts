/** Talks that are over, as the page gets them. */
import type * as shapes from '../../../bots/channels/desk/shapes/talks';
import type { Sent } from '../sent';

export type TalkList = Sent<shapes.TalkList>;
export type FinishedTalk = TalkList['talks'][number];
