/** What a first sentence tells: whether the new device has come, which one it is, what is wrong with the old one. */
import {
  beyondRepair,
  isDangerous,
  namedEquipment,
  tellsSymptom,
  wantedMode,
} from '../../../dialogs/equipmentSwap/wanted';

test.each([
  ['prišel je nov modem, kako ga priklopim', 'guided'],
  ['prisu je nov modem kako ga priklopim', 'guided'],
  ['dobil sem nov usmerjevalnik', 'guided'],
  ['nov modem imam', 'guided'],
  ['nov modem je tu', 'guided'],
  ['dostavili ste mi komunikator', 'guided'],
  ['nadaljujva z menjavo modema', 'guided'],
  ['kako zamenjam modem', 'guided'],
  ['dobu sm nov modem, kako ga prklopim', 'guided'],
  ['prsu je nov ruter', 'guided'],
  ['včeraj ste mi poslali nov modem in ne vem, kako naprej', 'guided'],
  ['my new modem arrived', 'guided'],
  ['how do I connect the new router', 'guided'],
  ['modem je crknil', 'delivery'],
  ['crko mi je modem', 'delivery'],
  ['rabim nov router', 'delivery'],
  ['potrebujem novo', 'delivery'],
  ['naročil bi nov komunikator', 'delivery'],
  ['pošljite mi nov modem', 'delivery'],
  ['modem ne dela', 'delivery'],
  ['modem se ne prižge, je pokvarjen', 'delivery'],
  ['komunikator mi zamrzuje, rad bi novega', 'delivery'],
  ['rada bi nov modem', 'delivery'],
  ['my modem is dead', 'delivery'],
  ['I need a new router', 'delivery'],
  ['zamenjava opreme', undefined],
  ['zamenjal bi modem', undefined],
  ['swap my modem', undefined],
  ['dobil sem nov modem, pa ne dela', undefined],
] as const)('“%s” wants %s', (text, mode) => {
  expect(wantedMode(text)).toBe(mode);
});

test.each([
  ['modem za optiko', [{ type: 'equipment', value: 'modem', text: 'modem', start: 0, end: 5 }], 'modem'],
  ['optika', [], 'router'],
  ['tista za televizijo', [], 'setTopBox'],
  ['daljinec ne dela', [], 'setTopBox'],
  ['traktor', [], undefined],
] as const)('“%s” is about %j → %s', (text, entities, device) => {
  expect(namedEquipment(text, entities)).toBe(device);
});

test.each([
  ['modem je crknil', true, false, false],
  ['ni interneta', true, false, false],
  ['se kadi iz njega', true, true, true],
  ['polil sem ga', true, true, true],
  ['udarila je strela', true, true, false],
  ['padel je in je razbit', true, true, false],
  ['It is damaged', false, true, false],
  ['there is smoke', true, true, true],
  ['kadar gledam televizijo, se ustavi', false, false, false],
  ['rad bi novejšega', false, false, false],
])('“%s”: a symptom %s, beyond repair %s, dangerous %s', (text, symptom, beyond, danger) => {
  expect([tellsSymptom(text), beyondRepair(text), isDangerous(text)]).toEqual([symptom, beyond, danger]);
});
