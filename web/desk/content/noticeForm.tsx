/** A notice to be published or changed. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Conflict, Field, Heading } from '../parts';
import { BilingualFields, Preview } from './bilingual';
import { noticeKinds, services, type Notice, type Versioned } from './types';
import { useSave } from './useSave';

interface FormProps {
  /** Absent: a new one. */
  readonly notice: Versioned<Notice> | undefined;
  readonly places: readonly string[];
  readonly onClose: (saved: boolean) => void;
}

/** Now by the clocks of the operator, as a field for moments takes it. */
const localNow = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Ljubljana', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date())
    .replace(' ', 'T');

const fresh = (): Notice => ({
  id: '',
  kind: 'outage',
  places: [],
  services: [],
  from: localNow(),
  sl: { text: '' },
  en: { text: '' },
});

export function NoticeForm({ notice, places, onClose }: FormProps) {
  const { texts, language } = useDesk();
  const words = texts.notices;
  const [entry, setEntry] = useState(notice?.entry ?? fresh());
  const [written, setWritten] = useState(entry.places.join(', '));
  const { busy, save, faultOf, failed, conflict, settle } = useSave<Notice>();
  const change = (more: Partial<Notice>): void => setEntry({ ...entry, ...more });

  const submit = (version: number | undefined): void => {
    const named = written.split(',').flatMap((place) => place.trim() || []);
    const { id, ...rest } = { ...entry, places: named };
    const saved =
      version === undefined
        ? save('POST', '/notices', { entry: rest })
        : save('PUT', `/notices/${id}`, { version, entry: { id, ...rest } });
    void saved.then((done) => done && onClose(true));
  };

  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        submit(notice?.version);
      }}
    >
      <Heading>{notice === undefined ? words.publish : words.edit}</Heading>
      <p role="alert" class={failed === '' ? 'quiet' : 'told'}>
        {failed}
      </p>
      {conflict === undefined ? null : (
        <Conflict
          words={texts.content.conflict}
          busy={busy}
          onLeave={() => {
            settle();
            onClose(false);
          }}
          onRepeat={() => submit(conflict.version)}
        >
          <Preview words={conflict.entry[language]} language={language} />
        </Conflict>
      )}
      <label>
        {words.kind}
        <select
          value={entry.kind}
          onChange={(event) =>
            change({ kind: noticeKinds.find((kind) => kind === event.currentTarget.value) ?? entry.kind })
          }
        >
          {noticeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <Field id="places" label={words.places} hint={words.placesHint(places)} fault={faultOf('places')}>
        {(described) => (
          <input {...described} value={written} onInput={(event) => setWritten(event.currentTarget.value)} />
        )}
      </Field>
      <fieldset>
        <legend>{words.services}</legend>
        {services.map((service) => (
          <label key={service} class="check">
            <input
              type="checkbox"
              checked={entry.services.includes(service)}
              onChange={(event) =>
                change({
                  services: services.filter((one) =>
                    one === service ? event.currentTarget.checked : entry.services.includes(one),
                  ),
                })
              }
            />
            {words.serviceNames[service]}
          </label>
        ))}
        <span class="hint">{words.servicesHint}</span>
      </fieldset>
      <Field id="from" label={words.from} fault={faultOf('from')}>
        {(described) => (
          <input
            {...described}
            type="datetime-local"
            value={entry.from.replace(' ', 'T')}
            onInput={(event) => change({ from: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="until" label={words.until} hint={words.untilHint} fault={faultOf('until')}>
        {(described) => (
          <input
            {...described}
            type="datetime-local"
            value={entry.until?.replace(' ', 'T') ?? ''}
            onInput={(event) => change({ until: event.currentTarget.value || undefined })}
          />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={entry.greet === true}
          onChange={(event) => change({ greet: event.currentTarget.checked || undefined })}
        />
        {words.greet}
      </label>
      <BilingualFields prefix="" value={entry} onChange={({ sl, en }) => change({ sl, en })} faultOf={faultOf} />
      <button class="action" disabled={busy}>
        {notice === undefined ? words.publish : texts.content.save}
      </button>
      <button type="button" class="plain" onClick={() => onClose(false)}>
        {texts.content.cancel}
      </button>
    </form>
  );
}
