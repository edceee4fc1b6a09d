/** The tab of notices: those that hold, those to come and those that are over; one of them, or a new one, to be edited. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { Heading, Waiting } from '../parts';
import { useLoad } from '../useLoad';
import { NoticeForm } from './noticeForm';
import type { Notice, NoticeList, NoticeState, Versioned } from './types';
import { useSave } from './useSave';

const states: readonly NoticeState[] = ['current', 'later', 'over'];

export function NoticesTab() {
  const { texts } = useDesk();
  const words = texts.notices;
  const { value, failed, reload } = useLoad<NoticeList>('/notices');
  const [open, setOpen] = useState<Versioned<Notice> | 'new'>();
  const [done, setDone] = useState('');
  const close = (saved: boolean): void => {
    setOpen(undefined);
    setDone(saved ? words.saved : '');
    reload();
  };
  if (value === undefined) return <Waiting failed={failed !== undefined} onRetry={reload} />;
  if (open !== undefined)
    return (
      <NoticeForm
        key={open === 'new' ? 'new' : open.entry.id}
        notice={open === 'new' ? undefined : open}
        places={value.places}
        onClose={close}
      />
    );
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p>{words.lead}</p>
      <p role="status" class="done">
        {done}
      </p>
      <button type="button" class="action" onClick={() => setOpen('new')}>
        {words.publish}
      </button>
      {states.map((state) => {
        const some = value.notices.filter((one) => one.state === state);
        return some.length === 0 ? null : (
          <section key={state}>
            <h2>{words.states[state]}</h2>
            <ul class="cards">
              {some.map((one) => (
                <NoticeCard
                  key={`${one.entry.id}/${one.version}`}
                  notice={one}
                  state={state}
                  onEdit={() => setOpen(one)}
                  onEnded={() => close(true)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface CardProps {
  readonly notice: Versioned<Notice>;
  readonly state: NoticeState;
  readonly onEdit: () => void;
  readonly onEnded: () => void;
}

function NoticeCard({ notice: { entry, version }, state, onEdit, onEnded }: CardProps) {
  const { texts, language } = useDesk();
  const words = texts.notices;
  const { busy, save, conflict, failed } = useSave<Notice>();
  const where = entry.places.length === 0 ? words.everywhere : entry.places.join(', ');
  const end = (): void => {
    void save('POST', `/notices/${entry.id}/end`, { version }).then((ended) => ended && onEnded());
  };
  return (
    <li>
      <h3>
        {words.kinds[entry.kind]}: {where}
      </h3>
      <p class="when">
        {entry.from}
        {' – '}
        {entry.until ?? words.untilFurther}
      </p>
      <p>{entry[language].text}</p>
      {conflict === undefined && failed === '' ? null : (
        <p role="alert" class="told">
          {conflict === undefined ? failed : words.changed}
        </p>
      )}
      <button type="button" class="plain" aria-label={`${words.edit}: ${where}`} onClick={onEdit}>
        {words.edit}
      </button>
      {state === 'over' ? null : (
        <button type="button" class="plain" aria-label={`${words.end}: ${where}`} disabled={busy} onClick={end}>
          {words.end}
        </button>
      )}
    </li>
  );
}
