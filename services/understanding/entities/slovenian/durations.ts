/** Slovenian durations: "štirinajst dni", "pol leta", "mesec in pol", "teden dni". */

import type { DurationAtom } from '../time';
import type { Token } from '../../text/tokens';
import { readNumber } from './numbers';
import { units } from './timeWords';

const bareAfter = new Set(['za', 'cez']);

/** The longest duration that begins at the token; a bare "mesec" counts only behind "za" and "čez". */
export function readDuration(tokens: readonly Token[], from: number): DurationAtom | undefined {
  const form = tokens[from]?.form ?? '';
  const atom = (amount: number, unitIndex: number): DurationAtom | undefined => {
    const unit = units.get(tokens[unitIndex]?.form ?? '');
    if (unit === undefined || amount <= 0 || amount > 5000) return undefined;
    let next = unitIndex + 1;
    let total = amount;
    if (tokens[next]?.form === 'in' && tokens[next + 1]?.form === 'pol' && Number.isInteger(amount)) {
      total += 0.5;
      next += 2;
    }
    if (tokens[next]?.form === 'dni' && unit !== 'day') next += 1;
    return { kind: 'duration', from, next, duration: { amount: total, unit } };
  };
  if (form === 'pol') return atom(0.5, from + 1);
  if (form === 'poldrugi' || form === 'poldrugo' || form === 'poldruga') return atom(1.5, from + 1);
  if (form === 'cetrt') return units.get(tokens[from + 1]?.form ?? '') === 'year' ? atom(0.25, from + 1) : undefined;
  if (form === 'tri' && tokens[from + 1]?.form === 'cetrt') {
    const unit = units.get(tokens[from + 2]?.form ?? '');
    if (unit === 'year' || unit === 'hour') return atom(0.75, from + 2);
  }
  if (units.has(form)) {
    const isFollowedByDays = tokens[from + 1]?.form === 'dni' && units.get(form) !== 'day';
    const isFollowedByHalf = tokens[from + 1]?.form === 'in' && tokens[from + 2]?.form === 'pol';
    return isFollowedByDays || isFollowedByHalf || bareAfter.has(tokens[from - 1]?.form ?? '')
      ? atom(1, from)
      : undefined;
  }
  const number = readNumber(tokens, from);
  if (number === undefined || number.ordinal) return undefined;
  return atom(number.value, number.next);
}
