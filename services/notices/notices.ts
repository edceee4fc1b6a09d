/** Notices: outages, maintenance and announcements, which the office publishes for places and a time. */
import type { Bilingual, Content } from '../content';
import type { PlanService } from '../plans';

export const noticeKinds = ['outage', 'maintenance', 'announcement'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice extends Bilingual {
  /** Lower-case letters, digits and dashes; saved faults name the outage by it. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** As they stand in addresses on file; none: everywhere. */
  readonly places: readonly string[];
  /** Those that are concerned; none: all. */
  readonly services: readonly PlanService[];
  readonly from: Date;
  /** When it is expected to be over, and holds no more; absent: not known. */
  readonly until?: Date | undefined;
  /** To be told at the beginning of every conversation. */
  readonly greet?: boolean | undefined;
}

/** As people write it: moments such as `2026-11-23 14:30`, by local clocks. */
export type WrittenNotice = Omit<Notice, 'from' | 'until'> & {
  readonly from: string;
  readonly until?: string | undefined;
};

export interface Notices extends Content<Notice> {
  /** Those that hold at an instant, newest first. */
  current(at: Date): Promise<readonly Notice[]>;
  /** Those to be told at an instant: the current ones, and maintenance of the next days. */
  announced(at: Date): Promise<readonly Notice[]>;
  /**
   * It is over: ends a notice at an instant.
   *
   * @throws EditConflictError as {@link Content.save} does
   */
  end(id: string, version: number, at: Date): Promise<number>;
}
