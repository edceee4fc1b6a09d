/** What was not understood: with one click into the suggestions for the training. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../api';
import { useDesk } from '../context';
import { useLoad } from '../useLoad';
import { useFormats } from './formats';
import { CsvLink, Part } from './parts';
import { intents, type Intent, type MissedList, type MissedUtterance } from './types';

/** Most of what was missed is none of our business, or one of the best guesses. */
const offered = 3;

export function Missed({ query, csv }: { readonly query: string; readonly csv: string }) {
  const words = useDesk().texts.overview;
  const { value: list } = useLoad<MissedList>(`/figures/missed?${query}`);
  if (list === undefined) return null;
  const { utterances, total } = list;
  return (
    <Part heading={words.headings.missed}>
      {total === 0 ? (
        <p class="quiet">{words.missedNone}</p>
      ) : (
        <>
          <p>{words.missedLead}</p>
          {total > utterances.length ? <p>{words.missedMore(utterances.length, total)}</p> : null}
          <CsvLink table={words.headings.missed} address={csv} />
          <ul class="missed">
            {utterances.map((one) => (
              <Utterance key={`${one.language} ${one.text}`} utterance={one} />
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Utterance({ utterance }: { readonly utterance: MissedUtterance }) {
  const words = useDesk().texts.overview;
  const { share, moment } = useFormats();
  const { text, language, count, lastAt, intents: guesses } = utterance;
  const [chosen, setChosen] = useState<Intent | ''>('');
  const [now, setNow] = useState<Intent>();
  const [failed, setFailed] = useState(false);
  const stands = useRef<HTMLParagraphElement>(null);
  const suggested = now ?? utterance.suggested;
  // The buttons are gone, so whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (now !== undefined) stands.current?.focus();
  }, [now]);
  const suggest = (intent: Intent): void => {
    setFailed(false);
    call<{ suggested: Intent }>('POST', '/figures/suggestions', { text, language, intent }).then(
      (answer) => setNow(answer.suggested),
      () => setFailed(true),
    );
  };
  return (
    <li>
      <q lang={language}>{text}</q>{' '}
      <span class="quiet">
        {words.times(count)} · {words.languages[language]} · {moment(lastAt)}
      </span>
      {suggested !== null ? (
        <p class="stands" role="status" tabIndex={-1} ref={stands}>
          {words.suggested(words.intents[suggested])}
        </p>
      ) : (
        <div class="ways" role="group" aria-label={words.guesses(text)}>
          {guesses.slice(0, offered).map(({ name, score }) => (
            <button key={name} type="button" class="plain" onClick={() => suggest(name)}>
              {words.intents[name]} {share(score, 1)}
            </button>
          ))}
          <select
            aria-label={words.other}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(intents.find((one) => one === currentTarget.value) ?? '')}
          >
            <option value="">{words.choose}</option>
            {intents.map((intent) => (
              <option key={intent} value={intent}>
                {words.intents[intent]}
              </option>
            ))}
          </select>
          <button type="button" class="plain" disabled={chosen === ''} onClick={() => chosen !== '' && suggest(chosen)}>
            {words.suggest}
          </button>
        </div>
      )}
      <p role="alert" class={failed ? 'told' : 'quiet'}>
        {failed ? words.notSuggested : ''}
      </p>
    </li>
  );
}
