/** What callers left on the answering machine, newest first: heard here, seen to once, and made a call-back of. */
import { useEffect, useState } from 'preact/hooks';
import { formatPhone } from '../../../cards/format';
import type { Voicemail as Kept } from '../../../services/voicemails/voicemails';
import { call } from '../api';
import { useChats } from '../chats/provider';
import { useDesk } from '../context';
import { Field, useMoment, Waiting } from '../parts';
import type { Sent } from '../sent';
import { useLoad } from '../useLoad';

type Voicemail = Sent<Kept>;
interface List {
  readonly voicemails: readonly Voicemail[];
}

const dayMs = 86_400_000;

export function Voicemails() {
  const { texts } = useDesk();
  const words = texts.calls;
  const { state } = useChats();
  const { value, failed, set, reload } = useLoad<List>('/voicemails');
  const [fault, setFault] = useState(false);
  // Somebody has left one, or a colleague has seen to one.
  const { mark } = state.voicemails;
  useEffect(reload, [mark]);

  const run = async (change: Promise<List>): Promise<void> => {
    setFault(false);
    await change.then(set, () => setFault(true));
  };
  return (
    <section class="voicemails" aria-labelledby="voicemails">
      <h2 id="voicemails">{words.voicemails(state.voicemails.open)}</h2>
      <p class="hint">{words.voicemailsLead}</p>
      <p role="alert" class={fault ? 'told' : 'quiet'}>
        {fault ? texts.failed : ''}
      </p>
      {value === undefined ? (
        <Waiting failed={failed !== undefined} onRetry={reload} />
      ) : value.voicemails.length === 0 ? (
        <p>{words.noVoicemails}</p>
      ) : (
        <ul>
          {value.voicemails.map((voicemail) => (
            <Item key={voicemail.id} voicemail={voicemail} run={run} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ItemProps {
  readonly voicemail: Voicemail;
  readonly run: (change: Promise<List>) => Promise<void>;
}

function Item({ voicemail, run }: ItemProps) {
  const { texts } = useDesk();
  const words = texts.calls;
  const moment = useMoment();
  const store = useChats();
  const { id, from, subscriberNumber, at, seconds, until, ready, done, callback } = voicemail;
  const caller = from === undefined ? words.hidden : formatPhone(from);
  const days = Math.max(0, Math.ceil((Date.parse(until) - store.now()) / dayMs));
  const name = words.voicemail(caller, moment(at));
  return (
    <li class={done === undefined ? undefined : 'done-with'} aria-label={name}>
      <p class="line">
        <strong>{from === undefined ? caller : <a href={`tel:${from}`}>{caller}</a>}</strong>
        {subscriberNumber === null ? null : <span>{subscriberNumber}</span>}
        <span>{moment(at)}</span>
      </p>
      <p class="hint">{[words.length(lengthOf(seconds)), words.until(days)].join(' · ')}</p>
      {ready ? (
        <audio
          controls
          preload="none"
          src={`/agent/api/voicemails/${encodeURIComponent(id)}/audio`}
          aria-label={name}
        />
      ) : (
        <p class="hint">{words.fetching}</p>
      )}
      <div class="line">
        {done === undefined ? null : <span>{words.done(done.by.name, moment(done.at))}</span>}
        <button
          type="button"
          class="plain"
          onClick={() => void run(call<List>('PUT', `/voicemails/${id}/done`, { done: done === undefined }))}
        >
          {done === undefined ? words.markDone : words.reopen}
        </button>
      </div>
      {callback !== undefined ? (
        <p>
          {words.callbackMade} <a href={`#requests/${callback}`}>{callback}</a>
        </p>
      ) : from === undefined ? (
        <p class="hint">{words.noCallback}</p>
      ) : (
        <Callback id={id} run={run} />
      )}
    </li>
  );
}

function Callback({ id, run }: { readonly id: string; readonly run: ItemProps['run'] }) {
  const { texts } = useDesk();
  const words = texts.calls;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const make = (event: Event): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') void run(call<List>('POST', `/voicemails/${id}/callback`, { reason }));
  };
  return (
    <details>
      <summary>{words.makeCallback}</summary>
      <form onSubmit={make}>
        <Field
          id={`reason-${id}`}
          label={words.callbackReason}
          hint={words.callbackHint}
          fault={missing ? words.callbackMissing : undefined}
        >
          {(described) => (
            <input
              {...described}
              maxLength={500}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <button class="action">{words.makeCallback}</button>
      </form>
    </details>
  );
}

/** 75 → "1:15". */
const lengthOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
