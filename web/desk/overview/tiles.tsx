/** The figures that are looked at first, each with what it means. */
import { useDesk } from '../context';
import { About } from './parts';
import { none, useFormats } from './formats';
import { counted, meanScore, quantile, total } from './reckon';
import type { Sum } from './types';

export function Tiles({ sum }: { readonly sum: Sum }) {
  const words = useDesk().texts.overview;
  const { number, share, duration } = useFormats();
  const { outcomes, handoffs } = sum;
  const tasks = total(Object.values(outcomes));
  const score = meanScore(handoffs.ratings);
  const tiles = [
    { figure: 'conversations', value: number(counted(sum.conversations)), note: '' },
    { figure: 'solved', value: share(outcomes.solved, tasks), note: words.of(outcomes.solved, tasks) },
    { figure: 'missed', value: share(sum.missed, sum.utterances), note: words.of(sum.missed, sum.utterances) },
    {
      figure: 'wait',
      value: duration(quantile(handoffs.waits, 0.5)),
      note: words.of(handoffs.waits.length, counted(handoffs.reasons)),
    },
    { figure: 'talk', value: duration(quantile(handoffs.talks, 0.5)), note: '' },
    {
      figure: 'rating',
      value: score === undefined ? none : number(score),
      note: words.of(total(handoffs.ratings), handoffs.talks.length),
    },
  ] as const;
  return (
    <ul class="tiles">
      {tiles.map(({ figure, value, note }) => (
        <li key={figure}>
          <h2>{words.figures[figure]}</h2>
          <strong>{value}</strong>
          <span class="quiet">{note}</span>
          <About figure={figure} />
        </li>
      ))}
    </ul>
  );
}
