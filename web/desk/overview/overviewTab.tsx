/** The overview for supervisors: the figures of a period, and what was not understood in it. */
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../context';
import { useLoad } from '../useLoad';
import { useFormats } from './formats';
import { Missed } from './missed';
import { Period, queryOf } from './period';
import { Conversations, Days, Flows, Handoffs, Outcomes } from './sections';
import { Tiles } from './tiles';
import type { Overview } from './types';

export function OverviewTab({ rest }: { readonly rest: string }) {
  const { texts } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {texts.overview.heading}
      </h1>
      <Figures rest={rest} query={queryOf(rest) ?? 'days=1'} />
    </>
  );
}

function Figures({ rest, query }: { readonly rest: string; readonly query: string }) {
  const { texts } = useDesk();
  const words = texts.overview;
  const { day } = useFormats();
  const { value: overview, failed, reload } = useLoad<Overview>(`/figures?${query}`);
  const trouble =
    failed === undefined ? null : (
      <>
        <p role="alert" class="told">
          {texts.failed}
        </p>
        <button type="button" class="action" onClick={reload}>
          {texts.retry}
        </button>
      </>
    );
  if (overview === undefined) return trouble ?? <p role="status">{texts.loading}</p>;
  const { from, to } = overview;
  const csv = (table: string): string => `/agent/api/figures/tables/${table}?from=${from}&to=${to}`;
  return (
    <>
      <Period rest={rest} from={from} to={to} />
      {trouble}
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
