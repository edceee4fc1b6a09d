/** References: unique, with a check digit, and not to be guessed from one another. */
import { referenceCount, referenceOf } from '../../../services/requests/reference';
import { passesLuhn } from '../../../services/subscribers';

describe('a reference', () => {
  it('has eight digits of which the last is the Luhn check digit', () => {
    for (let serial = 0; serial < 2_000; serial += 1) {
      expect(referenceOf(serial)).toMatch(/^\d{8}$/);
      expect(passesLuhn(referenceOf(serial))).toBe(true);
    }
  });

  it('is given to no other request', () => {
    const serials = [...Array(100_000).keys()].flatMap((n) => [n, referenceCount - 1 - n]);
    expect(new Set(serials.map(referenceOf)).size).toBe(serials.length);
  });

  it('tells nothing of the next one', () => {
    const first = [...Array(1_000).keys()].map((serial) => Number(referenceOf(serial).slice(0, 7)));
    const steps = first.slice(1).map((value, n) => value - (first[n] ?? 0));
    expect(new Set(steps).size).toBeGreaterThan(990);
    expect(first.slice(1).filter((value, n) => value > (first[n] ?? 0)).length).toBeGreaterThan(400);
  });

  it('stays what it is for ever', () => {
    expect([0, 1, 2].map(referenceOf)).toEqual(['54115282', '20745931', '50259118']);
  });

  it('is refused outside of the ten million', () => {
    expect(() => referenceOf(referenceCount)).toThrow(RangeError);
    expect(() => referenceOf(-1)).toThrow(RangeError);
  });
});
