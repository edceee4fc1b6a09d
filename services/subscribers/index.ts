/** Subscribers: who they are, how they are reached, how their numbers are written. */
export { contactsOf, takesSms, toE164, type Contact } from './contacts';
export { luhnDigit, passesLuhn } from './luhn';
export { MongoSubscribers } from './mongoSubscribers';
export { DemoDataError, seedDemo } from './seedDemo';
export { maxFaults, readSubscriberCsv, type CsvFault, type ReadCsv } from './subscriberCsv';
export { columns as subscriberColumns } from './subscriberFields';
export { checkNumber, type CheckedNumber, type NumberFormat } from './subscriberNumber';
export {
  ImportBusyError,
  maxEquipment,
  type Address,
  type Equipment,
  type EquipmentType,
  type Network,
  type Progress,
  type Subscriber,
  type Subscribers,
} from './subscribers';
