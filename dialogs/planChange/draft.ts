/** What a package change needs to know. */
import type { Need } from '../../services/plans';
import type { Confirmable } from '../prompts/confirmation';
import type { Replacing } from '../prompts/existing';

export interface PlanChange extends Confirmable, Replacing {
  purpose?: Need['purpose'];
  people?: number;
  /** Ids of the packages that were named: several when a name fits more than one; empty when another one is wanted. */
  plans?: readonly string[];
  /** Local day. */
  startDate?: string;
}
