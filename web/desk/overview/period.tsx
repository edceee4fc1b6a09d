/** The choice of the period; it stands in the address, so that it outlives a reload and can be passed on. */
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../context';

const tab = '#overview';
const mostDays = 366;
const dayMs = 86_400_000;

/** What the address asks for, as the API takes it; `undefined` where it makes no sense. */
export function queryOf(rest: string): string | undefined {
  const [from = '', to = ''] = rest.split('/');
  if (rest === '') return 'days=1';
  if (rest === '7' || rest === '30') return `days=${rest}`;
  return isPeriod(from, to) ? `from=${from}&to=${to}` : undefined;
}

function isPeriod(from: string, to: string): boolean {
  const length = (Date.parse(to) - Date.parse(from)) / dayMs;
  return [from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) && length >= 0 && length < mostDays;
}

interface PeriodProps {
  readonly rest: string;
  /** The period that is shown. */
  readonly from: string;
  readonly to: string;
}

export function Period({ rest, from, to }: PeriodProps) {
  const { overview: words } = useDesk().texts;
  const [first, setFirst] = useState<string>();
  const [last, setLast] = useState<string>();
  const [bad, setBad] = useState(false);
  useEffect(() => {
    setFirst(undefined);
    setLast(undefined);
    setBad(false);
  }, [from, to]);
  const wanted = { from: first ?? from, to: last ?? to };
  const choices = [
    { address: '', label: words.today },
    { address: '7', label: words.lastDays(7) },
    { address: '30', label: words.lastDays(30) },
  ];
  const submit = (event: Event): void => {
    event.preventDefault();
    const fits = isPeriod(wanted.from, wanted.to);
    setBad(!fits);
    if (fits) location.hash = `${tab}/${wanted.from}/${wanted.to}`;
  };
  return (
    <form class="period" aria-label={words.period} onSubmit={submit} noValidate>
      {choices.map(({ address, label }) => (
        <a
          key={address}
          class="plain choice"
          href={address === '' ? tab : `${tab}/${address}`}
          aria-current={rest === address ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
      <label>
        {words.from}
        <input type="date" value={wanted.from} onInput={(event) => setFirst(event.currentTarget.value)} />
      </label>
      <label>
        {words.to}
        <input type="date" value={wanted.to} onInput={(event) => setLast(event.currentTarget.value)} />
      </label>
      <button class="action">{words.show}</button>
      <p role="alert" class={bad ? 'told' : 'quiet'}>
        {bad ? words.badPeriod : ''}
      </p>
    </form>
  );
}
