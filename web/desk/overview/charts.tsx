/** The charts of the overview: what the figures make of each day, or of the hours of one. */
import { useDesk } from '../context';
import { Chart, type Colour } from './chart';
import { useFormats } from './formats';
import { quantile } from './reckon';
import { outcomes, type Overview } from './types';

const colours: readonly Colour[] = [1, 2, 3, 4];
const colourOf = (place: number): Colour => colours[place % colours.length] ?? 1;

type Days = Pick<Overview, 'days' | 'sum'>;

/** By channel and day; of one day by the hour. */
export function ConversationsChart({ days, sum }: Days) {
  const words = useDesk().texts.overview;
  const { shortDay } = useFormats();
  if (days.length === 1)
    return (
      <Chart
        label={words.charts.hours}
        places={sum.hours.map((_count, hour) => String(hour))}
        series={[{ label: words.columns.count, values: sum.hours, colour: 1 }]}
        strides={[1, 3, 6]}
      />
    );
  const channels = [...new Set(sum.conversations.map(({ channel }) => channel))];
  return (
    <Chart
      label={words.charts.days}
      places={days.map(({ day }) => shortDay(day))}
      series={channels.map((channel, place) => ({
        label: words.channels[channel] ?? channel,
        colour: colourOf(place),
        values: days.map(({ conversations }) =>
          conversations.reduce((sumOf, one) => (one.channel === channel ? sumOf + one.count : sumOf), 0),
        ),
      }))}
    />
  );
}

const outcomeColours = { solved: 3, human: 1, back: 2, unfinished: 4 } as const;

export function OutcomesChart({ days }: Days) {
  const words = useDesk().texts.overview;
  const { shortDay } = useFormats();
  return (
    <Chart
      label={words.charts.outcomes}
      places={days.map(({ day }) => shortDay(day))}
      series={outcomes.map((outcome) => ({
        label: words.outcomes[outcome],
        colour: outcomeColours[outcome],
        values: days.map((day) => day.outcomes[outcome]),
      }))}
    />
  );
}

/** In minutes. */
export function WaitingChart({ days }: Days) {
  const words = useDesk().texts.overview;
  const { shortDay } = useFormats();
  return (
    <Chart
      label={words.charts.waiting}
      places={days.map(({ day }) => shortDay(day))}
      series={[
        {
          label: words.figures.wait,
          colour: 1,
          values: days.map(({ handoffs }) => {
            const seconds = quantile(handoffs.waits, 0.5);
            return seconds === undefined ? null : seconds / 60;
          }),
        },
      ]}
      format={(minutes) => `${minutes} min`}
    />
  );
}
