/** A chart by uPlot, drawn in the colours of the page, light or dark; its numbers stand in a table beside it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import UPlot from 'uplot';

export interface Series {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly colour: Colour;
}
export type Colour = 1 | 2 | 3 | 4;

interface ChartProps {
  /** What it shows, for who does not see it. */
  readonly label: string;
  /** What stands below each place. */
  readonly places: readonly string[];
  /** Stacked upon each other, the first at the bottom. */
  readonly series: readonly Series[];
  readonly format?: (value: number) => string;
  /** After how many places the next one is named, where there is no room for all. */
  readonly strides?: readonly number[];
}

/** Weeks. */
const ofDays = [1, 7, 14, 28, 56, 112];

const height = 260;
const barWidth: [number, number] = [0.7, 60];

export function Chart({ label, places, series, format = String, strides = ofDays }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const dark = useDark();
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const plot = draw(element, { places, series, format, strides });
    const sized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    sized.observe(element);
    return () => {
      sized.disconnect();
      plot.destroy();
    };
  }, [JSON.stringify([places, series]), dark]);

  return (
    <figure class="chart">
      <div ref={holder} role="img" aria-label={label} />
      {series.length < 2 ? null : (
        <ul class="key" aria-hidden="true">
          {series.map(({ label: name, colour }) => (
            <li key={name} class={`c${colour}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function draw(element: HTMLElement, { places, series, format, strides }: Omit<Required<ChartProps>, 'label'>): UPlot {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const heights = stacked(series);
  // What reaches higher is drawn first, and covered by what lies below it.
  const order = series.map((_one, place) => place).reverse();
  const axis: UPlot.Axis = {
    stroke: colour('quiet'),
    grid: { stroke: colour('line'), width: 1 },
    ticks: { stroke: colour('line'), width: 1 },
    font: `13px ${style.fontFamily}`,
  };
  return new UPlot(
    {
      width: element.clientWidth,
      height,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: [-0.6, places.length - 0.4] },
        y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.05)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          incrs: [...strides],
          space: 56,
          values: (_plot, splits) => splits.map((place) => places[place] ?? ''),
        },
        {
          ...axis,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
          size: 56,
          values: (_plot, splits) => splits.map(format),
        },
      ],
      series: [
        {},
        ...order.map((place): UPlot.Series => {
          const fill = colour(`chart-${series[place]?.colour ?? 1}`);
          return {
            stroke: fill,
            fill,
            width: 0,
            points: { show: false },
            ...(UPlot.paths.bars === undefined ? {} : { paths: UPlot.paths.bars({ size: barWidth }) }),
          };
        }),
      ],
    },
    [places.map((_place, index) => index), ...order.map((place) => heights[place] ?? [])],
    element,
  );
}

/** How high each series reaches upon those below it. */
function stacked(series: readonly Series[]): (number | null)[][] {
  const heights: (number | null)[][] = [];
  for (const { values } of series) {
    const below = heights.at(-1);
    heights.push(values.map((value, place) => (value === null ? null : value + (below?.[place] ?? 0))));
  }
  return heights;
}

const darkness = matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  const [dark, setDark] = useState(darkness.matches);
  useEffect(() => {
    const change = (): void => setDark(darkness.matches);
    darkness.addEventListener('change', change);
    return () => darkness.removeEventListener('change', change);
  }, []);
  return dark;
}
