/** Provisioning: devices are registered in the operator's network. */
export { DemoProvisioning } from './demoProvisioning';
export { HttpProvisioning } from './httpProvisioning';
export {
  PatientProvisioning,
  ProvisioningError,
  type Provisioning,
  type Registration,
  type RegistrationState,
} from './provisioning';
