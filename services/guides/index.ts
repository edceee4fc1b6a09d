/** Guides: how a device is checked and swapped, step by step, with its lights and its serial number. */
import modem from './data/modem.json';
import router from './data/router.json';
import setTopBox from './data/setTopBox.json';
import { readGuide, type EquipmentType, type Guide, type Words } from './guides';

/** The guide of each device, checked when the service starts. */
export const guides: Readonly<Record<EquipmentType, Guide>> = {
  modem: readGuide('modem', modem),
  router: readGuide('router', router),
  setTopBox: readGuide('setTopBox', setTopBox),
};

/** Steps and checks in words, for people of the office; one that is no more is left out. */
export function stepTitles(equipment: EquipmentType, ids: readonly string[], language: keyof Words): readonly string[] {
  const { checks, steps } = guides[equipment];
  return ids.flatMap((id) => [...checks, ...steps].find((step) => step.id === id)?.title[language] ?? []);
}

export { readLights, readyState, seenLights, type Lights, type Seen } from './lights';
export { digitsOf, namedSerial, readSerial, type ReadSerial, type SerialFormat } from './serials';
export { equipmentTypes, readGuide, type EquipmentType, type Guide, type GuideStep, type Words } from './guides';
