/** The rules of a package change, on the demo catalogue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  areEquivalent,
  lineFor,
  monthlyDifferenceCents,
  possiblePlans,
  readPlanFile,
  recommend,
  type Need,
  type Plan,
} from '../../../services/plans';

const file = readPlanFile(readFileSync(join(__dirname, '../../../demo/plans.json'), 'utf8'));
const plans = file.ok ? file.plans : [];

function plan(id: string): Plan {
  const found = plans.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no plan ${id} in the demo catalogue`);
  return found;
}

const advice = (current: string | undefined, need: Need) =>
  recommend(plans, current === undefined ? undefined : plan(current), need);

describe('possible packages', () => {
  it('are those of the same network, less one’s own', () => {
    expect(possiblePlans(plans, plan('optika-internet-l')).map(({ id }) => id)).toEqual([
      'optika-internet-xl',
      'optika-trojcek-l',
      'optika-trojcek-xl',
    ]);
  });
});

describe('equivalent packages', () => {
  it('hold the same services, in whatever order', () => {
    expect(areEquivalent(plan('kabel-internet-s'), plan('kabel-internet-l'))).toBe(true);
    expect(areEquivalent(plan('kabel-dvojcek-m'), { ...plan('kabel-dvojcek-l'), services: ['tv', 'internet'] })).toBe(
      true,
    );
    expect(areEquivalent(plan('kabel-dvojcek-m'), plan('kabel-trojcek-m'))).toBe(false);
    expect(areEquivalent(plan('kabel-trojcek-m'), plan('kabel-dvojcek-m'))).toBe(false);
  });
});

describe('the monthly difference', () => {
  it('is what the new one costs more, or less', () => {
    expect(monthlyDifferenceCents(plan('kabel-internet-s'), plan('kabel-internet-m'))).toBe(500);
    expect(monthlyDifferenceCents(plan('kabel-internet-m'), plan('kabel-internet-s'))).toBe(-500);
  });
});

describe('the line that calls need', () => {
  it('grows with the people and leaves a quarter free', () => {
    expect(lineFor('work', 1)).toEqual({ downMbps: 14, upMbps: 6 });
    expect(lineFor('work', 2)).toEqual({ downMbps: 27, upMbps: 11 });
    expect(lineFor('school', 1)).toEqual({ downMbps: 12, upMbps: 4 });
  });
});

describe('the recommendation', () => {
  it.each([
    // Who works from home alone has too little upload in S; two at once have too little in M.
    ['kabel-internet-s', { purpose: 'work' }, 'kabel-internet-m', 'enoughForWork'],
    ['kabel-internet-s', { purpose: 'work', people: 2 }, 'kabel-internet-l', 'enoughForWork'],
    ['kabel-trojcek-m', { purpose: 'work', people: 2 }, 'kabel-trojcek-l', 'enoughForWork'],
    ['kabel-internet-m', { purpose: 'work', people: 1 }, undefined, undefined],
    ['kabel-internet-s', { purpose: 'school', people: 1 }, undefined, undefined],
    ['kabel-internet-s', { purpose: 'school', people: 2 }, 'kabel-internet-m', 'enoughForSchool'],
    ['kabel-internet-s', { purpose: 'work', people: 30 }, 'kabel-internet-l', 'mostThereIs'],
    ['kabel-internet-l', { purpose: 'work', people: 30 }, undefined, undefined],
    ['optika-internet-l', { purpose: 'work', people: 3 }, undefined, undefined],
    ['kabel-internet-s', { purpose: 'tv' }, 'kabel-dvojcek-m', 'addsTv'],
    ['kabel-internet-l', { purpose: 'tv' }, 'kabel-dvojcek-l', 'addsTv'],
    ['optika-internet-xl', { purpose: 'tv' }, 'optika-trojcek-xl', 'addsTv'],
    ['kabel-dvojcek-m', { purpose: 'tv' }, undefined, undefined],
    ['kabel-internet-s', { purpose: 'faster' }, 'kabel-internet-m', 'nextFaster'],
    ['kabel-internet-m', { purpose: 'faster' }, 'kabel-internet-l', 'nextFaster'],
    ['kabel-internet-l', { purpose: 'faster' }, undefined, undefined],
    ['optika-internet-l', { purpose: 'faster' }, 'optika-internet-xl', 'nextFaster'],
    ['kabel-internet-l', { purpose: 'smaller' }, 'kabel-internet-m', 'nextSmaller'],
    ['kabel-trojcek-l', { purpose: 'smaller' }, 'kabel-trojcek-m', 'nextSmaller'],
    ['kabel-internet-s', { purpose: 'smaller' }, undefined, undefined],
    [undefined, { purpose: 'work', people: 1 }, 'kabel-internet-m', 'enoughForWork'],
    [undefined, { purpose: 'tv' }, 'kabel-dvojcek-m', 'addsTv'],
    [undefined, { purpose: 'faster' }, undefined, undefined],
    [undefined, { purpose: 'smaller' }, undefined, undefined],
  ] as const)('from %s for %j is %s', (current, need, id, reason) => {
    const recommendation = advice(current, need);
    expect(recommendation?.plan.id).toBe(id);
    expect(recommendation?.reason.key).toBe(reason);
  });

  it('says with its reason the numbers that it rests on', () => {
    expect(advice('kabel-internet-s', { purpose: 'work', people: 2 })?.reason).toEqual({
      key: 'enoughForWork',
      people: 2,
      line: { downMbps: 27, upMbps: 11 },
    });
    expect(advice('kabel-internet-l', { purpose: 'smaller' })?.reason).toEqual({ key: 'nextSmaller', savesCents: 500 });
    expect(advice('kabel-internet-l', { purpose: 'tv' })?.reason).toEqual({ key: 'addsTv', slower: false });
  });

  it('says when television costs speed', () => {
    const few = plans.filter(({ id }) => id !== 'kabel-dvojcek-l' && id !== 'kabel-trojcek-l');
    expect(recommend(few, plan('kabel-internet-l'), { purpose: 'tv' })).toMatchObject({
      plan: { id: 'kabel-dvojcek-m' },
      reason: { key: 'addsTv', slower: true },
    });
  });

  it('is never on another network, and for calls never with other services', () => {
    for (const current of plans) {
      for (const purpose of ['work', 'school', 'tv', 'smaller', 'faster'] as const) {
        for (const people of [1, 2, 5, 50]) {
          const found = recommend(plans, current, { purpose, people });
          if (found === undefined) continue;
          expect(found.plan.network).toBe(current.network);
          expect(found.plan.id).not.toBe(current.id);
          if (purpose !== 'tv') expect(areEquivalent(found.plan, current)).toBe(true);
        }
      }
    }
  });
});
