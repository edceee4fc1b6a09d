/** Office hours: when somebody is there. */
export { OfficeHours } from './officeHours';
export { readHours, weekdays, type Hours } from './hours';
