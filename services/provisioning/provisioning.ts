/** Registration of a device in the operator's network, by a system of the operator's; the contract is `docs/provisioning.md`. */
import type { EquipmentType } from '../guides';
import type { RequestVerification } from '../requests';

export interface Registration {
  readonly serial: string;
  readonly equipment: EquipmentType;
  readonly subscriberNumber: string;
  /** How it is known who asks; what that is enough for is the system's to decide. */
  readonly verification: RequestVerification;
}

export type RegistrationState =
  /** The system has not heard of it, or cannot be asked just now. */
  | 'unknown'
  /** It is being registered, which takes a while. */
  | 'pending'
  | 'registered'
  /** It will not be registered unless it is asked for anew. */
  | 'failed';

export interface Provisioning {
  /**
   * Asks for a registration; again with the same key it is the same wish, with another one a new try.
   *
   * @throws ProvisioningError when the system did not take the wish
   */
  register(registration: Registration, key: string): Promise<void>;
  /** @throws ProvisioningError when the system did not answer */
  stateOf(serial: string): Promise<RegistrationState>;
}

/** The system of the network did not do what it was asked. No cause is kept: what systems answer may hold a number. */
export class ProvisioningError extends Error {
  constructor(operation: string, reason: string) {
    super(`${operation} failed (${reason}); check PROVISIONING_URL, PROVISIONING_TOKEN and the system behind them.`);
    this.name = 'ProvisioningError';
  }
}

/** As conversations see it: what fails is told to those who run the service, and counts as not heard of. */
export class PatientProvisioning implements Provisioning {
  constructor(
    private readonly system: Provisioning,
    private readonly report: (error: unknown) => void,
  ) {}

  async register(registration: Registration, key: string): Promise<void> {
    await this.system.register(registration, key).catch(this.report);
  }

  async stateOf(serial: string): Promise<RegistrationState> {
    try {
      return await this.system.stateOf(serial);
    } catch (error) {
      this.report(error);
      return 'unknown';
    }
  }
}
