/** What the report of a fault needs to know. */
import type { FaultCheckId } from '../../services/faultChecks';
import type { Service } from '../../services/understanding';

export interface Fault {
  /** What the conversation began with, in the subscriber's words. */
  readonly said: string;
  /** Only asked whether something is out of order, until a fault of one's own is told. */
  asks?: boolean;
  service?: Service;
  /** As it was said; `null` where it is none of those with a known outage. */
  place?: string | null;
  /** Id of the known outage that was told, where the fault is to be reported all the same. */
  outage?: string;
  symptom?: string;
  /** In the words that were said; `null` where it is not known, or told along with the symptom. */
  since?: string | null;
  connection?: 'wired' | 'wifi';
  /** The checks that did not help. */
  checked?: readonly FaultCheckId[];
  /** The rest of the checks is not wanted. */
  checkedEnough?: boolean;
  urgent?: boolean;
  /** Whether a human is wanted besides. */
  human?: boolean;
}
