/** Short checks that subscribers can make themselves before a fault is reported. */
export { checksFor, type FaultCheck, type FaultCheckId } from './faultChecks';
