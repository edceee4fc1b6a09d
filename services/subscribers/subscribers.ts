/** The subscribers on file: who has which package, equipment and contacts. The bot reads them; only an import writes them. */

export type Network = 'coax' | 'fibre';
export type EquipmentType = 'modem' | 'router' | 'setTopBox';

export interface Equipment {
  readonly type: EquipmentType;
  readonly serial: string;
}

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly place: string;
}

export interface Subscriber {
  /** In the operator's format, digits only. */
  readonly number: string;
  readonly kind: 'person' | 'business';
  readonly name: string;
  readonly address: Address;
  /** E.164 */
  readonly phone?: string;
  readonly email?: string;
  readonly network: Network;
  /** A plan's id. */
  readonly plan: string;
  /** At most {@link maxEquipment}. */
  readonly equipment: readonly Equipment[];
  readonly eracun: boolean;
  /** What is owed, in cents; negative when the subscriber has paid ahead. */
  readonly balanceCents: number;
  /** `YYYY-MM-DD`, a local day; absent when nothing is due. */
  readonly dueDate?: string;
}

/** More on one connection is a mistake in the file. */
export const maxEquipment = 20;

export interface Subscribers {
  /** Creates what the database needs (collection, indexes); call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  find(number: string): Promise<Subscriber | undefined>;
  /** All who have this phone on file, at most ten; two or more mean that it tells nothing about who is calling. */
  findByPhone(e164: string): Promise<Subscriber[]>;
  /** Numbers of those whose name holds each word, whatever its case and with or without č š ž; at most so many. */
  findByName(words: string, limit: number): Promise<readonly string[]>;
  count(): Promise<number>;
  /** The places of all addresses, each once. Kept in memory for some minutes. */
  places(): Promise<readonly string[]>;
  /** How many subscribers have each plan, by plan id. */
  countByPlan(): Promise<Map<string, number>>;
  /**
   * Puts this list in place of what is on file. All at once: whoever reads meanwhile sees the old list or the new one, and
   * a crash leaves the old one.
   *
   * @throws ImportBusyError when another import is under way
   */
  replaceAll(subscribers: readonly Subscriber[], progress?: Progress): Promise<void>;
  /** Adds the new ones and overwrites those whose number is on file, in the same all-or-nothing way as {@link replaceAll}. */
  upsertMany(subscribers: readonly Subscriber[], progress?: Progress): Promise<void>;
}

/** Told after each batch how many are written so far. */
export type Progress = (done: number) => void;

/** Two imports at once would each undo half of the other. */
export class ImportBusyError extends Error {
  constructor() {
    super(
      'Importing subscribers: another import is under way; wait until it ends (after a crash at most a minute) and try again.',
    );
    this.name = 'ImportBusyError';
  }
}
