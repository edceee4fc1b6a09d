/** What the bot knows of whom the agent talks to, and what agents have noted. */
import { useState } from 'preact/hooks';
import { formatPhone } from '../../../cards/format';
import { useDesk } from '../context';
import { labelled } from '../talks/answers';
import { Talks } from '../talks/talks';
import { useChats } from './provider';
import { useClock } from './said';
import type { OpenChat } from './store';

export function Known({ chat }: { readonly chat: OpenChat }) {
  const { texts, language } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { detail } = chat;
  const { subscriberNumber, verification, reason } = store.summary(detail.id) ?? detail;
  const { subscriber, open, question, answers, steps, requests } = detail;
  const caller = store.state.calls.find((call) => call.id === detail.id)?.caller ?? undefined;

  return (
    <section class="known" aria-label={words.known}>
      <h2>{words.known}</h2>
      <dl>
        {caller === undefined ? null : <Fact label={texts.calls.caller} value={formatPhone(caller)} />}
        <Fact label={words.number} value={subscriberNumber ?? words.unknown} />
        <Fact label={words.proof} value={words.proofs[verification]} />
        {subscriber === undefined ? null : (
          <>
            <Fact label={words.name} value={subscriber.name} />
            <Fact label={words.plan} value={subscriber.plan} />
          </>
        )}
        <Fact label={words.reason} value={words.reasons[reason]} />
        {open === undefined ? null : <Fact label={words.open} value={words.flows[open.flow] ?? open.flow} />}
        {open?.step === undefined ? null : (
          <Fact label={words.step} value={texts.overview.steps[open.step] ?? open.step} />
        )}
        {question === undefined ? null : <Fact label={words.question} value={`»${question}«`} />}
        {labelled(answers, words).map(({ label, value }) => (
          <Fact key={label} label={label} value={value} />
        ))}
        {steps.length === 0 ? null : (
          <Fact label={words.steps} value={steps.map((step) => step[language]).join(', ')} />
        )}
        {requests.map(({ reference, kind, status }) => (
          <Fact
            key={reference}
            label={words.request}
            value={`${reference}, ${words.flows[kind] ?? kind}, ${words.statuses[status] ?? status}`}
          />
        ))}
      </dl>
      {subscriber === undefined && verification !== 'otp' ? <p class="hint">{words.unproven}</p> : null}
      <Notes chat={chat} />
      {/* With the talk that is just over. */}
      <Talks key={String(chat.over)} conversation={detail.id} />
    </section>
  );
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

function Notes({ chat }: { readonly chat: OpenChat }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const clock = useClock();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const { id, notes } = chat.detail;
  const mayAdd = store.isMine(id) && !chat.over;

  const add = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    store.note(id, text.trim()).then(
      () => {
        setText('');
        setFailed(false);
      },
      () => setFailed(true),
    );
  };

  if (notes.length === 0 && !mayAdd) return null;
  return (
    <>
      <h2>{words.notes}</h2>
      <ul class="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <span class="hint">
              {note.by.name} {clock(note.at)}
            </span>
            {note.text}
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <form onSubmit={add}>
          <label for="note">{words.note}</label>
          <textarea
            id="note"
            maxLength={2_000}
            value={text}
            aria-describedby="note-hint"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span id="note-hint" class="hint">
            {words.noteHint}
          </span>
          <p role="alert" class={failed ? 'told' : 'quiet'}>
            {failed ? texts.failed : ''}
          </p>
          <button class="plain">{words.addNote}</button>
        </form>
      ) : null}
    </>
  );
}
