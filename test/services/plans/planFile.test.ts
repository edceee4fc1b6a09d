/** The plan file: read whole, or every fault named by its place. */
import { readPlanFile } from '../../../services/plans';

const good = {
  id: 'kabel-internet-s',
  name: 'Kabel INTERNET S',
  network: 'coax',
  services: ['internet'],
  downMbps: 30,
  upMbps: 5,
  monthlyCents: 1990,
};
const other = { ...good, id: 'kabel-internet-m', name: 'Kabel INTERNET M' };

const read = (...plans: object[]) => readPlanFile(JSON.stringify({ note: 'x', currency: 'EUR', plans }));
const faults = (...plans: object[]): readonly string[] => {
  const result = read(...plans);
  return result.ok ? [] : result.faults;
};

it('gives the plans of a right file, with or without a byte order mark', () => {
  expect(read(good, other)).toEqual({ ok: true, plans: [good, other] });
  expect(readPlanFile(`\uFEFF${JSON.stringify({ plans: [good] })}`)).toEqual({ ok: true, plans: [good] });
});

it.each([
  [{ id: 'Kabel S' }, /^plans\[1\]\.id: must be lower-case/],
  [{ name: ' ' }, /^plans\[1\]\.name: is empty/],
  [{ network: 'adsl' }, /^plans\[1\]\.network: /],
  [{ services: [] }, /^plans\[1\]\.services: is empty/],
  [{ services: ['internet', 'internet'] }, /^plans\[1\]\.services: names a service twice/],
  [{ services: ['radio'] }, /^plans\[1\]\.services\[0\]: /],
  [{ downMbps: 0 }, /^plans\[1\]\.downMbps: /],
  [{ upMbps: '5' }, /^plans\[1\]\.upMbps: /],
  [{ monthlyCents: 19.9 }, /^plans\[1\]\.monthlyCents: /],
  [{ price: 5 }, /^plans\[1\]: .*price/],
  [{ id: good.id }, /^plans\[1\]\.id: is the same as that of plans\[0\]/],
  [{ name: good.name }, /^plans\[1\]\.name: is the same as that of plans\[0\]/],
])('names a fault: %j', (change, fault) => {
  expect(faults(good, { ...other, ...change })).toEqual([expect.stringMatching(fault)]);
});

it('names all faults at once', () => {
  expect(faults({ ...good, downMbps: 0 }, { ...other, upMbps: 0, network: 'x' })).toHaveLength(3);
});

it('says what is no plan file at all', () => {
  expect(readPlanFile('{')).toMatchObject({ ok: false, faults: [expect.stringMatching(/^The file is not JSON: /)] });
  expect(readPlanFile('[]')).toMatchObject({ ok: false, faults: [expect.stringMatching(/^The file: /)] });
  expect(faults()).toEqual(['plans: is empty']);
});
