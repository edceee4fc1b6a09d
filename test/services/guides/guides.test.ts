/** The guides as data: whole, in both languages, and refused with a reason where they are not. */
import modem from '../../../services/guides/data/modem.json';
import { equipmentTypes, guides, namedSerial, readGuide } from '../../../services/guides';
import { pictures } from '../../../web/pictures/pictures';

describe.each(equipmentTypes)('the guide of %s', (device) => {
  const { checks, steps, serial, lights } = guides[device];

  test('has checks before an order and steps of a swap, the last of which asks for the lights', () => {
    expect(checks).toHaveLength(3);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.at(-1)?.asksForLights).toBe(true);
  });

  test('marks a picture for each step and for the label', () => {
    const named = [...checks, ...steps].flatMap(({ picture }) => picture ?? []);
    expect(named).toHaveLength(checks.length + steps.length);
    for (const picture of [...named, 'label']) expect(Object.keys(pictures)).toContain(`${device}-${picture}`);
  });

  test('says nothing of pictures where it is heard', () => {
    for (const { text, speech } of steps) {
      expect((speech ?? text).sl).not.toMatch(/slik|gumb spodaj/);
      expect((speech ?? text).en).not.toMatch(/picture above|below/);
    }
  });

  test('shows an example of its serial number that is one', () => {
    expect(namedSerial(serial.example, serial)).toEqual({ ok: true, serial: serial.example });
  });

  test('goes on from some state of the lights, and offers at most four answers', () => {
    expect(Object.values(lights.states).some(({ goesOn }) => goesOn)).toBe(true);
    expect(lights.answers.length).toBeLessThanOrEqual(4);
  });
});

test('a connection is only taken away where the conversation can run over it', () => {
  const taking = (device: (typeof equipmentTypes)[number]) =>
    guides[device].steps.filter(({ takesConnectionAway }) => takesConnectionAway).map(({ id }) => id);
  expect([taking('modem'), taking('router'), taking('setTopBox')]).toEqual([['unplugOld'], ['unplugOld'], []]);
});

test.each([
  ['a missing language', (text: string) => text.replace('"en": "getting ready"', '"de": "Vorbereitung"'), 'en'],
  [
    'two steps of one name',
    (text: string) => text.replace('"id": "coax"', '"id": "prepare"'),
    'two steps are named prepare',
  ],
  ['a state that is not told', (text: string) => text.replace('"state": "ranging"', '"state": "flying"'), 'flying'],
  [
    'a light that is not named',
    (text: string) => text.replace('"light": "upstream"', '"light": "sidestream"'),
    'sidestream',
  ],
  [
    'no step for the lights',
    (text: string) => text.replace(/,\s*"asksForLights": true/, ''),
    'must ask for the lights',
  ],
  [
    'an answer that tells nothing',
    (text: string) => text.replace('"sl": "Rdeča lučka"', '"sl": "Kar koli"'),
    'Kar koli',
  ],
])('%s is refused by name', (_what, change, reason) => {
  const text = JSON.stringify(modem, null, 1);
  const changed = change(text);
  expect(changed).not.toBe(text);
  expect(() => readGuide('modem', JSON.parse(changed))).toThrow(/The guide modem is wrong/);
  expect(() => readGuide('modem', JSON.parse(changed))).toThrow(reason);
});
