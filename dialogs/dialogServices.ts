/** The services that conversations use, and of each no more than they use. */
import type { Answers } from '../services/answers';
import type { Attachments } from '../services/attachments';
import type { Availability } from '../services/agents';
import type { Handoffs } from '../services/handoff';
import type { CallCodes, Links } from '../services/links';
import type { Measures } from '../services/measures';
import type { Notices } from '../services/notices';
import type { OfficeHours } from '../services/officeHours';
import type { Plans } from '../services/plans';
import type { Provisioning } from '../services/provisioning';
import type { Requests } from '../services/requests';
import type { Settings } from '../services/settings';
import type { Subscribers } from '../services/subscribers';
import type { Swaps } from '../services/swaps';
import type { Understander } from '../services/understanding';
import type { Verification } from '../services/verification';

export interface DialogServices {
  readonly understander: Understander;
  readonly plans: Plans;
  readonly measures: Measures;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly subscribers: Subscribers;
  readonly requests: Requests;
  readonly verification: Verification;
  readonly attachments: Pick<Attachments, 'save'>;
  readonly handoffs: Pick<Handoffs, 'place'>;
  readonly availability: Availability;
  readonly officeHours: Pick<OfficeHours, 'isOpen' | 'opensAt'>;
  readonly links: Pick<Links, 'create'>;
  readonly callCodes: Pick<CallCodes, 'create' | 'redeem'>;
  readonly swaps: Pick<Swaps, 'find'>;
  /** Absent where the office registers devices by hand. */
  readonly provisioning: Pick<Provisioning, 'stateOf'> | undefined;
  readonly settings: Pick<
    Settings,
    'officeContact' | 'officeEmail' | 'officePhone' | 'payee' | 'phone' | 'subscriberNumber' | 'suspensionMonths'
  >;
}
