/** The overview for supervisors: the figures of a period, and what was not understood in it. */
import { useDesk } from '../context';
import { Heading, Waiting } from '../parts';
import { useLoad } from '../useLoad';
import { useFormats } from './formats';
import { Missed } from './missed';
import { Period, queryOf } from './period';
import { Conversations, Days, Flows, Handoffs, Outcomes } from './sections';
import { Tiles } from './tiles';
import type { Overview } from './types';

export function OverviewTab({ rest }: { readonly rest: string }) {
  const { texts } = useDesk();
  return (
    <>
      <Heading>{texts.overview.heading}</Heading>
      <Figures rest={rest} query={queryOf(rest) ?? 'days=1'} />
    </>
  );
}

function Figures({ rest, query }: { readonly rest: string; readonly query: string }) {
  const words = useDesk().texts.overview;
  const { day } = useFormats();
  const { value: overview, failed, reload } = useLoad<Overview>(`/figures?${query}`);
  const failure = failed !== undefined;
  if (overview === undefined) return <Waiting failed={failure} onRetry={reload} />;
  const { from, to } = overview;
  const csv = (table: string): string => `/agent/api/figures/tables/${table}?from=${from}&to=${to}`;
  return (
    <>
      <Period rest={rest} from={from} to={to} />
      {failure ? <Waiting failed onRetry={reload} /> : null}
      <p role="status">{words.shown(day(from), day(to))}</p>
      <Tiles sum={overview.sum} />
      <Conversations overview={overview} csv={csv} />
      <Outcomes overview={overview} csv={csv} />
      <Flows overview={overview} csv={csv} />
      <Handoffs overview={overview} csv={csv} />
      <Days overview={overview} csv={csv} />
      <Missed query={`from=${from}&to=${to}`} csv={csv('missed')} />
    </>
  );
}
