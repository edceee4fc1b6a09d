/** The tab of requests: the list, or the one that the address names. */
import { RequestDetail } from './detail';
import { RequestList } from './list';

export function RequestsTab({ rest }: { readonly rest: string }) {
  return /^\d{8}$/.test(rest) ? <RequestDetail key={rest} reference={rest} /> : <RequestList />;
}
