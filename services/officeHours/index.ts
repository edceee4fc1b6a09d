/** Office hours: when somebody is there. */
export { OfficeHours } from './officeHours';
export { readHours, type Hours } from './hours';
