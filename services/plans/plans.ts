/** The catalogue of packages. The bot reads it; only an import writes it. */
import type { Network } from '../subscribers/subscribers';

export type PlanService = 'internet' | 'tv' | 'phone';

export interface Plan {
  /** Lower-case letters, digits and dashes; saved requests name plans by it. */
  readonly id: string;
  /** As the operator writes it, such as `Kabel TROJČEK M`. */
  readonly name: string;
  readonly network: Network;
  readonly services: readonly PlanService[];
  readonly downMbps: number;
  readonly upMbps: number;
  readonly monthlyCents: number;
}

export interface Plans {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /** In the order of the catalogue. Kept in memory for a few seconds: an import shows up after that. */
  all(): Promise<readonly Plan[]>;
  /** As last read, at once; none before the first {@link all}. */
  latest(): readonly Plan[];
  find(id: string): Promise<Plan | undefined>;
  /** Puts this catalogue in place of the old one, all at once. */
  replaceAll(plans: readonly Plan[]): Promise<void>;
}
