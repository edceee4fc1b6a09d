/** The list of requests with what it is filtered by; the filter outlives a look at one of them. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Heading, useMoment, Waiting } from '../parts';
import { useLoad } from '../useLoad';
import { kinds, statuses, type List, type Row } from './types';

interface Filter {
  readonly search: string;
  readonly kind: string;
  readonly status: string;
  readonly days: string;
  readonly unverified: boolean;
  readonly mine: boolean;
  readonly page: number;
}

const all: Filter = { search: '', kind: '', status: 'open', days: '', unverified: false, mine: false, page: 1 };
let last = all;

function queryOf({ search, kind, status, days, unverified, mine }: Filter): URLSearchParams {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  if (kind !== '') query.set('kinds', kind);
  if (status !== '') query.set('statuses', status === 'open' ? 'received,inProgress' : status);
  if (days !== '') query.set('days', days);
  if (unverified) query.set('unverified', '1');
  if (mine) query.set('mine', '1');
  return query;
}

export function RequestList() {
  const { texts } = useDesk();
  const words = texts.requests;
  const [filter, setFilter] = useState(last);
  const [search, setSearch] = useState(last.search);
  const change = (more: Partial<Filter>): void => {
    last = { ...filter, page: 1, ...more };
    setFilter(last);
  };
  const query = queryOf(filter).toString();
  const { value: list, failed, reload } = useLoad<List>(`/requests?${query}&page=${filter.page}`);

  return (
    <>
      <Heading>{words.heading}</Heading>
      <form
        class="filters"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ search: search.trim() });
        }}
      >
        <label class="wide">
          {words.search}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <label>
          {words.kind}
          <select value={filter.kind} onChange={(event) => change({ kind: event.currentTarget.value })}>
            <option value="">{words.any}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.status}
          <select value={filter.status} onChange={(event) => change({ status: event.currentTarget.value })}>
            <option value="open">{words.open}</option>
            <option value="">{words.any}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.age}
          <select value={filter.days} onChange={(event) => change({ days: event.currentTarget.value })}>
            <option value="">{words.any}</option>
            {['1', '3', '7', '30'].map((days) => (
              <option key={days} value={days}>
                {words.olderThan(Number(days))}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.unverified}
            onChange={(event) => change({ unverified: event.currentTarget.checked })}
          />
          {words.unverified}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.mine}
            onChange={(event) => change({ mine: event.currentTarget.checked })}
          />
          {words.mine}
        </label>
        <button class="action">{words.find}</button>
      </form>
      {list === undefined ? (
        <Waiting failed={failed !== undefined} onRetry={reload} />
      ) : (
        <>
          <p class="over-table">
            <span role="status">{words.found(list.total)}</span>
            <button type="button" class="plain" onClick={reload}>
              {words.refresh}
            </button>
            <a href={`/agent/api/requests.csv?${query}`} download>
              {words.csv}
            </a>
          </p>
          {list.requests.length === 0 ? null : <Table rows={list.requests} />}
          {list.pages === 1 ? null : (
            <nav class="pages" aria-label={words.pages}>
              <button
                type="button"
                class="plain"
                disabled={list.page === 1}
                onClick={() => change({ page: list.page - 1 })}
              >
                {words.previous}
              </button>
              <span>{words.page(list.page, list.pages)}</span>
              <button
                type="button"
                class="plain"
                disabled={list.page >= list.pages}
                onClick={() => change({ page: list.page + 1 })}
              >
                {words.next}
              </button>
            </nav>
          )}
        </>
      )}
    </>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const { texts } = useDesk();
  const words = texts.requests;
  const moment = useMoment();
  const { columns } = words;
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.subscriber}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.assignee}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <th scope="row">
              <a href={`#requests/${row.reference}`}>{row.reference}</a>
            </th>
            <td data-label={columns.kind}>{words.kinds[row.kind]}</td>
            <td data-label={columns.status}>
              <span class={`mark ${row.status}`}>{words.statuses[row.status]}</span>
            </td>
            <td data-label={columns.subscriber}>
              {row.subscriberNumber ?? words.nobody}
              {row.verification === 'none' ? <span class="mark unverified">{words.verified.none}</span> : null}
            </td>
            <td data-label={columns.received}>{moment(row.createdAt)}</td>
            <td data-label={columns.assignee}>{row.assignee ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
