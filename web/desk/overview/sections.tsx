/** The parts of the overview: charts with their tables, and tables that need no chart. */
import { useDesk } from '../context';
import { ConversationsChart, OutcomesChart, WaitingChart } from './charts';
import { useFormats } from './formats';
import { About, Part, Table } from './parts';
import { counted, quantile, total } from './reckon';
import { outcomes, type Overview } from './types';

interface SectionProps {
  readonly overview: Overview;
  /** Address of a table as CSV. */
  readonly csv: (table: string) => string;
}

export function Conversations({ overview, csv }: SectionProps) {
  const words = useDesk().texts.overview;
  const { share } = useFormats();
  const { conversations } = overview.sum;
  const all = counted(conversations);
  const { columns, headings } = words;
  return (
    <Part heading={headings.conversations}>
      <div class="sides">
        <ConversationsChart {...overview} />
        <Table
          caption={headings.conversations}
          captionUnseen
          head={[columns.channel, columns.language, columns.count, columns.share]}
          words={2}
          rows={conversations.map(({ channel, language, count }) => [
            words.channels[channel] ?? channel,
            words.languages[language],
            count,
            share(count, all),
          ])}
          csv={csv('conversations')}
        />
      </div>
    </Part>
  );
}

export function Outcomes({ overview, csv }: SectionProps) {
  const words = useDesk().texts.overview;
  const { share } = useFormats();
  const { sum } = overview;
  const all = total(Object.values(sum.outcomes));
  const { columns, headings } = words;
  return (
    <Part heading={headings.outcomes}>
      <About figure="solved" />
      <div class="sides">
        {overview.days.length === 1 ? null : <OutcomesChart {...overview} />}
        <Table
          caption={headings.outcomes}
          captionUnseen
          head={[columns.outcome, columns.count, columns.share]}
          rows={
            all === 0
              ? []
              : outcomes.map((one) => [words.outcomes[one], sum.outcomes[one], share(sum.outcomes[one], all)])
          }
          csv={csv('days')}
        />
      </div>
    </Part>
  );
}

export function Flows({ overview: { sum }, csv }: SectionProps) {
  const words = useDesk().texts.overview;
  const { share } = useFormats();
  const { columns, headings } = words;
  const nameOf = (flow: string): string => words.flows[flow] ?? flow;
  const begunOf = (flow: string): number => sum.flows.find((one) => one.flow === flow)?.begun ?? 0;
  return (
    <Part heading={headings.flows}>
      <About figure="flows" />
      <div class="sides">
        <Table
          caption={headings.flows}
          head={[columns.flow, columns.begun, columns.done, columns.ended, columns.left, columns.shareDone]}
          rows={sum.flows.map(({ flow, begun, done, ended, left }) => [
            nameOf(flow),
            begun,
            done,
            ended,
            left,
            share(done, begun),
          ])}
          csv={csv('flows')}
        />
        <Table
          caption={headings.left}
          head={[columns.flow, columns.step, columns.count, columns.shareBegun]}
          words={2}
          rows={sum.left.map(({ flow, step, count }) => [
            nameOf(flow),
            step === null ? words.noStep : (words.steps[step] ?? step),
            count,
            share(count, begunOf(flow)),
          ])}
          csv={csv('left')}
        />
      </div>
    </Part>
  );
}

export function Handoffs({ overview, csv }: SectionProps) {
  const words = useDesk().texts.overview;
  const { share, duration } = useFormats();
  const { reasons, waits, talks, untaken, ratings } = overview.sum.handoffs;
  const { columns, headings, figures } = words;
  const given = total(ratings);
  const times = (what: string, seconds: readonly number[]) => [
    what,
    seconds.length,
    duration(quantile(seconds, 0.5)),
    duration(quantile(seconds, 0.9)),
  ];
  return (
    <Part heading={headings.waiting}>
      {overview.days.length === 1 || waits.length === 0 ? null : <WaitingChart {...overview} />}
      <div class="sides">
        <Table
          caption={headings.waiting}
          head={[columns.time, columns.count, columns.median, columns.most]}
          rows={
            reasons.length === 0
              ? []
              : [times(figures.wait, waits), times(figures.talk, talks), [columns.untaken, untaken, '', '']]
          }
          csv={csv('handoffs')}
        />
        <Table
          caption={headings.handoffs}
          head={[columns.reason, columns.count, columns.share]}
          rows={reasons.map(({ reason, count }) => [words.reasons[reason], count, share(count, counted(reasons))])}
        />
        <Table
          caption={headings.ratings}
          head={[columns.score, columns.count, columns.share]}
          rows={given === 0 ? [] : ratings.map((count, place) => [place + 1, count, share(count, given)]).reverse()}
          csv={csv('ratings')}
        />
      </div>
    </Part>
  );
}

/** The numbers of the charts: of each day, or of the hours of one. */
export function Days({ overview, csv }: SectionProps) {
  return overview.days.length === 1 ? (
    <Hours overview={overview} csv={csv} />
  ) : (
    <ManyDays overview={overview} csv={csv} />
  );
}

function Hours({ overview: { sum }, csv }: SectionProps) {
  const { columns, headings, figures, byHour } = useDesk().texts.overview;
  const hours = sum.hours.flatMap((count, hour) => (count === 0 ? [] : [[hour, count]]));
  if (hours.length === 0) return null;
  return (
    <Part heading={headings.hours}>
      <details class="all-days">
        <summary>{byHour}</summary>
        <Table
          caption={headings.hours}
          captionUnseen
          head={[columns.hour, figures.conversations]}
          rows={hours}
          csv={csv('hours')}
        />
      </details>
    </Part>
  );
}

function ManyDays({ overview: { days }, csv }: SectionProps) {
  const words = useDesk().texts.overview;
  const { day: dayOf, share, duration } = useFormats();
  const { columns, headings, figures } = words;
  return (
    <Part heading={headings.days}>
      <details class="all-days">
        <summary>{words.byDay}</summary>
        <Table
          caption={headings.days}
          captionUnseen
          head={[
            columns.day,
            figures.conversations,
            ...outcomes.map((one) => words.outcomes[one]),
            figures.missed,
            figures.wait,
          ]}
          rows={[...days]
            .reverse()
            .map(({ day, conversations, outcomes: became, utterances, missed, handoffs }) => [
              dayOf(day),
              counted(conversations),
              ...outcomes.map((one) => became[one]),
              share(missed, utterances),
              duration(quantile(handoffs.waits, 0.5)),
            ])}
          csv={csv('days')}
        />
      </details>
    </Part>
  );
}
