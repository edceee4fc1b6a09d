/** An answer to be edited: its texts in the order in which they are tried, the first that may be told is told. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Conflict, Field, Heading } from '../parts';
import { BilingualFields, Preview } from './bilingual';
import { toldToday } from './toldToday';
import type { Answer, AnswerList, AnswerText, Versioned } from './types';
import { useSave } from './useSave';

interface FormProps {
  readonly answer: Versioned<Answer>;
  readonly list: AnswerList;
  readonly onClose: (saved: boolean) => void;
}

const blank: AnswerText = { sl: { text: '' }, en: { text: '' } };

export function AnswerForm({ answer, list, onClose }: FormProps) {
  const { texts: desk, language } = useDesk();
  const words = desk.answers;
  const [texts, setTexts] = useState(answer.entry.texts);
  const { busy, save, faultOf, failed, conflict, settle } = useSave<Answer>();
  const { id } = answer.entry;
  const today = toldToday(texts, list);

  const submit = (version: number): void => {
    void save('PUT', `/answers/${id}`, { version, entry: { id, texts } }).then((done) => done && onClose(true));
  };

  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        submit(answer.version);
      }}
    >
      <Heading>{words.questions[id]}</Heading>
      <p>{words.order}</p>
      <p role="alert" class={failed === '' ? 'quiet' : 'told'}>
        {[failed, faultOf('texts') ?? ''].join(' ').trim()}
      </p>
      {conflict === undefined ? null : (
        <Conflict
          words={desk.content.conflict}
          busy={busy}
          onLeave={() => {
            settle();
            onClose(false);
          }}
          onRepeat={() => submit(conflict.version)}
        >
          <Preview
            words={toldToday(conflict.entry.texts, list)?.[language] ?? { text: '' }}
            language={language}
            placeholders={list.placeholders}
          />
        </Conflict>
      )}
      {texts.map((text, n) => (
        <TextFields
          key={n}
          n={n}
          text={text}
          isToday={text === today}
          list={list}
          faultOf={faultOf}
          onChange={(changed) => setTexts(texts.map((one, at) => (at === n ? changed : one)))}
          onRemove={texts.length === 1 ? undefined : () => setTexts(texts.filter((one) => one !== text))}
        />
      ))}
      <p>
        <button type="button" class="plain" onClick={() => setTexts([blank, ...texts])}>
          {words.add}
        </button>
      </p>
      <button class="action" disabled={busy}>
        {desk.content.save}
      </button>
      <button type="button" class="plain" onClick={() => onClose(false)}>
        {desk.content.cancel}
      </button>
    </form>
  );
}

interface TextProps {
  readonly n: number;
  readonly text: AnswerText;
  readonly isToday: boolean;
  readonly list: AnswerList;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (text: AnswerText) => void;
  /** Absent for the only one. */
  readonly onRemove: (() => void) | undefined;
}

function TextFields({ n, text, isToday, list, faultOf, onChange, onRemove }: TextProps) {
  const { texts } = useDesk();
  const words = texts.answers;
  const prefix = `texts.${n}.`;
  const days = ['validFrom', 'validUntil'] as const;
  const own = faultOf(`texts.${n}`);
  return (
    <section class="text">
      <h2>
        {words.text(n + 1)} {isToday ? <span class="mark done">{words.today}</span> : null}
      </h2>
      {own === undefined ? null : (
        <p role="alert" class="told">
          {own}
        </p>
      )}
      <div class="row">
        {days.map((day) => (
          <Field key={day} id={`${prefix}${day}`} label={words[day]} fault={faultOf(`${prefix}${day}`)}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={text[day] ?? ''}
                onInput={(event) => onChange({ ...text, [day]: event.currentTarget.value || undefined })}
              />
            )}
          </Field>
        ))}
        <label>
          {words.during}
          <select
            value={text.during ?? ''}
            onChange={(event) =>
              onChange({ ...text, during: list.measures.find((measure) => measure === event.currentTarget.value) })
            }
          >
            <option value="">{words.always}</option>
            {list.measures.map((measure) => (
              <option key={measure} value={measure}>
                {words.measures[measure]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <BilingualFields
        prefix={prefix}
        value={text}
        onChange={onChangeWords}
        faultOf={faultOf}
        placeholders={list.placeholders}
      />
      {onRemove === undefined ? null : (
        <button type="button" class="plain" aria-label={`${words.remove}: ${words.text(n + 1)}`} onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </section>
  );

  function onChangeWords({ sl, en }: Pick<AnswerText, 'sl' | 'en'>): void {
    onChange({ ...text, sl, en });
  }
}
