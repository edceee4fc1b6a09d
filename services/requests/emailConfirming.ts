/** The update that notes a confirmed address: once, whatever comes again or at the same time. */
import { withoutUndefined } from '../shared/withoutUndefined';
import type { EmailConfirmed, HistoryEntry } from './requests';

/** @param maxHistory the newest entries that are kept */
export function emailConfirming({ reference, at, by, turnId }: EmailConfirmed, maxHistory: number) {
  const entry: Omit<HistoryEntry, 'status'> = withoutUndefined({
    at,
    by: 'subscriber' as const,
    note: `e-mail address confirmed by ${by}`,
    turnId,
  });
  return {
    filter: {
      reference,
      kind: 'eracun' as const,
      status: { $nin: ['rejected' as const, 'cancelled' as const] },
      'details.action': { $ne: 'leave' as const },
      'details.emailConfirmed': false,
    },
    // A pipeline, since the entry holds the status that the request has at that moment.
    update: [
      {
        $set: {
          'details.emailConfirmed': true,
          updatedAt: at,
          version: { $add: [{ $ifNull: ['$version', 0] }, 1] },
          history: {
            $slice: [
              { $concatArrays: ['$history', [{ $mergeObjects: [{ $literal: entry }, { status: '$status' }] }]] },
              -maxHistory,
            ],
          },
        },
      },
    ],
  };
}
