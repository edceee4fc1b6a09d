/** The demo's network: a device is registered a few seconds after it was asked for, or never, as its number says. */
import type { Connection, mongo } from 'mongoose';
import type { Provisioning, Registration, RegistrationState } from './provisioning';

const takesMs = 5_000;
/** A serial number that ends so is refused each time, so that failing can be tried. */
const refused = /00$/;

interface Wish {
  /** The serial number. */
  readonly _id: string;
  readonly key: string;
  readonly at: Date;
}

export class DemoProvisioning implements Provisioning {
  private readonly collection: mongo.Collection<Wish>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
  ) {
    this.collection = connection.collection<Wish>('demoRegistrations');
  }

  async register({ serial }: Registration, key: string): Promise<void> {
    const known = await this.collection.findOne({ _id: serial });
    if (known?.key === key) return;
    await this.collection.replaceOne({ _id: serial }, { key, at: this.now() }, { upsert: true });
  }

  async stateOf(serial: string): Promise<RegistrationState> {
    const wish = await this.collection.findOne({ _id: serial });
    if (wish === null) return 'unknown';
    if (this.now().getTime() - wish.at.getTime() < takesMs) return 'pending';
    return refused.test(serial) ? 'failed' : 'registered';
  }
}
