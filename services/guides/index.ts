/** Guides: how a device is checked and swapped, step by step, with its lights and its serial number. */
import modem from './data/modem.json';
import router from './data/router.json';
import setTopBox from './data/setTopBox.json';
import { readGuide, type EquipmentType, type Guide } from './guides';

/** The guide of each device, checked when the service starts. */
export const guides: Readonly<Record<EquipmentType, Guide>> = {
  modem: readGuide('modem', modem),
  router: readGuide('router', router),
  setTopBox: readGuide('setTopBox', setTopBox),
};

export { readLights, readyState, seenLights, type Lights, type Seen } from './lights';
export { digitsOf, namedSerial, readSerial, type ReadSerial, type SerialFormat } from './serials';
export { equipmentTypes, readGuide, type EquipmentType, type Guide, type GuideStep, type Words } from './guides';
