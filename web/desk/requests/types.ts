/** Requests as the page gets them. */
import type * as shapes from '../../../bots/channels/desk/shapes/requests';
import type { OfficeChange } from '../../../services/requests/officeRequests';
import type { RequestKind, RequestStatus, RequestVerification } from '../../../services/requests/requests';
import type { Sent } from '../sent';

export { requestKinds as kinds, requestStatuses as statuses } from '../../../services/requests/requests';

export type Kind = RequestKind;
export type Status = RequestStatus;
export type Verification = RequestVerification;
export type Change = OfficeChange;
export type Row = Sent<shapes.RequestRow>;
export type List = Sent<shapes.RequestList>;
export type Detail = Sent<shapes.RequestDetail>;
export type Entry = Detail['history'][number];
