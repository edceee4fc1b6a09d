/** The calls of this moment: with whom, since when, and why. */
import { formatPhone } from '../../../cards/format';
import { useChats } from '../chats/provider';
import { minutesSince, useTick } from '../chats/tick';
import type { CallSummary } from '../chats/types';
import { useDesk } from '../context';

export function CallList({ chosen }: { readonly chosen: string }) {
  const { texts } = useDesk();
  const words = texts.calls;
  const { state } = useChats();
  useTick();
  return (
    <section class="lists" aria-label={words.heading}>
      <h2>{words.now(state.calls.length)}</h2>
      {state.calls.length === 0 ? <p class="hint">{words.none}</p> : null}
      <ul class="chat-list">
        {state.calls.map((call) => (
          <Call key={call.id} call={call} isChosen={call.id === chosen} />
        ))}
      </ul>
      {chosen === '' ? null : (
        <p>
          <a href="#calls">{words.voicemails(state.voicemails.open)}</a>
        </p>
      )}
    </section>
  );
}

function Call({ call, isChosen }: { readonly call: CallSummary; readonly isChosen: boolean }) {
  const { texts, language, me } = useDesk();
  const words = texts.calls;
  const store = useChats();
  const { id, agent, caller, subscriberNumber, since, acceptedAt, reason, lastWords } = call;
  const isMine = agent !== undefined && agent.id === me?.id;
  const mayRead = agent === undefined || isMine || me?.role === 'supervisor';
  const inside = (
    <>
      <span class="line">
        <strong>{caller === null ? words.hidden : formatPhone(caller)}</strong>
        {subscriberNumber === null ? null : <span>{subscriberNumber}</span>}
        {isMine ? <span class="unread">{words.mine}</span> : null}
        {call.language === language ? null : <span class="mark">{texts.chats.languages[call.language]}</span>}
      </span>
      <span class="line hint">
        {[
          agent === undefined
            ? words.ringing(minutesSince(since, store.now()))
            : words.talking(agent.name, minutesSince(acceptedAt ?? since, store.now())),
          texts.chats.reasons[reason],
        ].join(' · ')}
      </span>
      {lastWords === '' ? null : <span class="last">»{lastWords}«</span>}
    </>
  );
  return (
    <li>
      {mayRead ? (
        <a href={`#calls/${id}`} aria-current={isChosen ? 'true' : undefined}>
          {inside}
        </a>
      ) : (
        <div class="closed">{inside}</div>
      )}
    </li>
  );
}
