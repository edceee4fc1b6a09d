/** Until when a disconnection lasts, and what is wrong with an end. */
import { endOf, faultOfEnd, heardEnd, latestEnd, overlap } from '../../../dialogs/suspension/period';
import type { Entity } from '../../../services/understanding';

const at = { text: '', start: 10, end: 20 };
const range = (start: string | null, end: string | null): Entity => ({
  ...at,
  type: 'dateRange',
  value: { start, end },
});
const duration = (value: string): Entity => ({ ...at, type: 'duration', value });
const date: Entity = { ...at, type: 'date', value: '2027-01-05', alternatives: ['2027-05-01'] };

describe('the end that is heard', () => {
  it.each(['do preklica', 'do nadaljnjega', 'dokler ne odpremo', 'until further notice', 'until we open again'])(
    'of “%s” is open',
    (text) => {
      expect(heardEnd(text, [], false)).toEqual({ endDate: null });
    },
  );

  it('is open for who does not know it, when asked', () => {
    expect(heardEnd('ne vem še', [], true)).toEqual({ endDate: null });
    expect(heardEnd('ne vem še', [], false)).toBeUndefined();
  });

  it('is that of a range, with its start', () => {
    expect(heardEnd('', [range('2026-12-01', '2027-01-31')], false)).toEqual({
      days: ['2027-01-31'],
      from: '2026-12-01',
    });
    expect(heardEnd('', [range(null, '2027-01-31')], false)).toEqual({ days: ['2027-01-31'] });
    expect(heardEnd('', [range('2026-12-01', null)], true)).toBeUndefined();
  });

  it('is a duration, unless that tells of what was', () => {
    expect(heardEnd('odklopite za', [duration('P2M')], false)).toEqual({ duration: 'P2M' });
    expect(heardEnd('gledam že ', [duration('P2M')], false)).toBeUndefined();
  });

  it('is a day alone only as an answer', () => {
    expect(heardEnd('', [date], true)).toEqual({ days: ['2027-01-05', '2027-05-01'] });
    expect(heardEnd('', [date], false)).toBeUndefined();
  });
});

describe('the last day', () => {
  it('follows from a duration, and moves with the start', () => {
    expect(endOf({ startDate: '2026-12-01', duration: 'P2M' })).toBe('2027-01-31');
    expect(endOf({ startDate: '2026-12-05', duration: 'P14D' })).toBe('2026-12-18');
    expect(endOf({ startDate: '2026-12-05', duration: 'P3W' })).toBe('2026-12-25');
    expect(endOf({ startDate: '2026-11-30', duration: 'P3M' })).toBe('2027-02-27');
  });

  it('is not known before the start is', () => {
    expect(endOf({ duration: 'P2M' })).toBeUndefined();
    expect(endOf({ startDate: '2026-12-01' })).toBeUndefined();
    expect(endOf({ startDate: '2026-12-01', endDate: null })).toBeNull();
  });

  it('is not before the start, nor later than the months that are allowed', () => {
    expect(latestEnd('2026-12-01', 6)).toBe('2027-05-31');
    expect(faultOfEnd('2026-11-30', '2026-12-01', 6)).toBe('beforeStart');
    expect(faultOfEnd('2026-12-01', '2026-12-01', 6)).toBeUndefined();
    expect(faultOfEnd('2027-05-31', '2026-12-01', 6)).toBeUndefined();
    expect(faultOfEnd('2027-06-01', '2026-12-01', 6)).toBe('tooLong');
    expect(faultOfEnd(null, '2026-12-01', 6)).toBeUndefined();
  });
});

test('periods overlap when they have a day in common', () => {
  const december = { startDate: '2026-12-01', endDate: '2026-12-31' };
  expect(overlap(december, { startDate: '2026-12-31', endDate: null })).toBe(true);
  expect(overlap({ startDate: '2026-11-24', endDate: null }, december)).toBe(true);
  expect(overlap(december, { startDate: '2027-01-01', endDate: null })).toBe(false);
});
