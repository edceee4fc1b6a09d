/** The Slovenian side of time: readers of atoms, computed once a token, and the words between them. */

import type { Token } from '../../text/tokens';
import type { TimeGrammar } from '../ranges';
import type { Clock, TimeAtom } from '../time';
import { readTime, type TimeHints } from './clockTimes';
import { readBoundary } from './days';
import { readDuration } from './durations';
import { readComing } from './periods';

const from = new Set(['od', 'zacensi']);
const until = new Set(['do', 'dokler', 'vkljucno']);
const between = new Set(['med']);
const and = new Set(['in', 'pa', 'ter']);
const during = new Set(['za', 'traja', 'trajanje']);
const fillers = new Set([
  'pa',
  'naprej',
  'dalje',
  'vse',
  'tam',
  'nekje',
  'recimo',
  'se',
  ',',
  'vkljucno',
  'z',
  's',
  'dne',
  'samo',
  'priblizno',
]);
const onwards = new Set(['naprej', 'dalje']);
const past = new Set(['ze']);

export function slovenianTimes(tokens: readonly Token[], clock: Clock, hints: TimeHints): TimeGrammar {
  const memory: (readonly TimeAtom[] | undefined)[] = [];
  const atomsAt = (index: number): readonly TimeAtom[] => {
    if (index >= tokens.length) return [];
    const known = memory[index];
    if (known !== undefined) return known;
    const atoms: TimeAtom[] = [];
    const boundary = readBoundary(tokens, index, clock);
    const duration = readDuration(tokens, index);
    const time = readTime(tokens, index, hints);
    const coming = readComing(tokens, index, clock);
    if (boundary !== undefined) atoms.push(boundary);
    if (coming !== undefined) atoms.push(coming);
    if (duration !== undefined) atoms.push(duration);
    if (time !== undefined) atoms.push(time);
    memory[index] = atoms;
    return atoms;
  };
  return { atomsAt, from, until, between, and, during, fillers, onwards, past, leadsToDay: () => false };
}
