/** One request: what is asked for, whose it is, what has been done, and what can be done next. */
import { useEffect, useState } from 'preact/hooks';
import { call, CallError } from '../api';
import type { RequestTexts } from '../../texts/desk/requests/types';
import { useDesk } from '../context';
import { Conflict, Heading, useMoment, Waiting } from '../parts';
import { Talks } from '../talks/talks';
import { useLoad } from '../useLoad';
import { Actions } from './actions';
import { History } from './history';
import type { Change, Detail } from './types';

/** A change that somebody else's came before, with what is true now. */
interface Second {
  readonly change: Change;
  readonly seen: Detail;
  readonly current: Detail;
}

export function RequestDetail({ reference }: { readonly reference: string }) {
  const { texts, language } = useDesk();
  const words = texts.requests;
  const moment = useMoment();
  const { value: request, failed, set, reload } = useLoad<Detail>(`/requests/${reference}?lang=${language}`);
  const [conflict, setConflict] = useState<Second>();
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);

  // What can be taken back for a minute is offered for no longer.
  useEffect(() => {
    if (request?.undo === undefined) return undefined;
    const timer = setTimeout(reload, request.undo.forMs + 100);
    return () => clearTimeout(timer);
  }, [request]);

  if (request === undefined)
    return failed === 404 ? (
      <>
        <Heading>{words.notFound}</Heading>
        <a href="#requests">{words.back}</a>
      </>
    ) : (
      <Waiting failed={failed !== undefined} onRetry={reload} />
    );

  /** @param seen what the change is based on */
  const apply = async (change: Change, seen: Detail): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    setDone('');
    try {
      set(
        await call<Detail>('POST', `/requests/${reference}/changes?lang=${language}`, {
          version: seen.version,
          change,
        }),
      );
      setConflict(undefined);
      setDone(doneWords(change, seen, words));
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.code === 'Changed') setConflict({ change, seen, current: error.current as Detail });
      else setFault(error.code === 'ChangeRefused' ? words.refused : texts.failed);
      return false;
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <p>
        <a href="#requests">{words.back}</a>
      </p>
      <Heading>
        {words.kinds[request.kind]} {request.reference}
      </Heading>
      <p role="status" class="done">
        {done}
      </p>
      {fault === undefined ? null : (
        <p role="alert" class="told">
          {fault}
        </p>
      )}
      {conflict === undefined ? null : (
        <Conflict
          words={words.conflict}
          busy={busy}
          onLeave={() => {
            set(conflict.current);
            setConflict(undefined);
          }}
          onRepeat={isPossible(conflict) ? () => void apply(conflict.change, conflict.current) : undefined}
        >
          <History entries={newSince(conflict.seen, conflict.current)} />
        </Conflict>
      )}
      <div class="two">
        <div>
          <section>
            <h2>{words.asked}</h2>
            <p>
              <span class={`mark ${request.status}`}>{words.statuses[request.status]}</span>{' '}
              {request.verification === 'otp' ? null : (
                <span class="mark unverified">{words.verified[request.verification]}</span>
              )}
            </p>
            <ul class="lines">
              {request.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
              <li>
                {words.columns.received}: {moment(request.createdAt)}
              </li>
              {request.files.map(({ id, name }) => (
                <li key={id}>
                  {words.file}: <a href={`/agent/api/files/${encodeURIComponent(id)}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{words.columns.subscriber}</h2>
            <Subscriber request={request} />
          </section>
          <section>
            <h2>{words.history}</h2>
            <History entries={request.history} />
          </section>
          <Talks conversation={request.conversationId} />
        </div>
        <Actions key={request.status} request={request} busy={busy} apply={(change) => apply(change, request)} />
      </div>
    </>
  );
}

function Subscriber({ request: { subscriberNumber, subscriber } }: { readonly request: Detail }) {
  const { texts } = useDesk();
  const words = texts.requests;
  if (subscriberNumber === null) return <p>{words.nobody}</p>;
  if (subscriber === undefined)
    return (
      <p>
        {subscriberNumber} ({words.notOnFile})
      </p>
    );
  const { name, address, phone, email } = subscriber;
  return (
    <ul class="lines">
      <li>
        {subscriberNumber}, {name}
      </li>
      <li>
        {address.street}, {address.postcode} {address.place}
      </li>
      {phone === undefined ? null : (
        <li>
          <a href={`tel:${phone}`}>{phone}</a>
        </li>
      )}
      {email === undefined ? null : (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
    </ul>
  );
}

const newSince = (seen: Detail, current: Detail): Detail['history'] =>
  current.history.slice(-(current.version - seen.version));

/** Whether the change that came second still makes sense. */
const isPossible = ({ change, current }: Second): boolean =>
  change.type === 'status'
    ? current.next.includes(change.status)
    : change.type === 'onItsWay'
      ? current.canBeOnItsWay
      : change.type !== 'undo';

function doneWords(change: Change, seen: Detail, words: RequestTexts): string {
  if (change.type === 'onItsWay') return words.onItsWaySaved;
  return change.type === 'status' && seen.told ? words.willBeTold : words.saved;
}
