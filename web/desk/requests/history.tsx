/** What has been done with a request, newest last. */
import { useDesk } from '../context';
import { useMoment } from '../parts';
import type { Entry } from './types';

export function History({ entries }: { readonly entries: readonly Entry[] }) {
  const { texts } = useDesk();
  const words = texts.requests;
  const moment = useMoment();
  return (
    <ol class="history">
      {entries.map((entry, n) => (
        <li key={n}>
          <span class="when">{moment(entry.at)}</span> <b>{entry.agent?.name ?? words.by[entry.by]}</b>
          {': '}
          {words.did(entry.action, words.statuses[entry.status])}
          {entry.note === undefined ? null : <span class="note">{entry.note}</span>}
        </li>
      ))}
    </ol>
  );
}
