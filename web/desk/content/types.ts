/** Notices and answers as the page gets them. */
import type * as shapes from '../../../bots/channels/desk/shapes/content';
import type { WrittenNotice } from '../../../services/notices/notices';
import type { PlanService } from '../../../services/plans/plans';
import type { Sent } from '../sent';

export type { Answer, AnswerId, AnswerText } from '../../../services/answers/answers';
export type { Versioned } from '../../../services/content/content';
export type { Bilingual, Words } from '../../../services/content/words';
export type { MeasureId } from '../../../services/measures/measures';
export { noticeKinds, type NoticeKind } from '../../../services/notices/notices';

export type Service = PlanService;
export const services: readonly Service[] = ['internet', 'tv', 'phone'];
export type Notice = WrittenNotice;
export type NoticeState = shapes.NoticeState;
export type NoticeList = Sent<shapes.NoticeList>;
export type AnswerList = Sent<shapes.AnswerList>;
