/** The talks with agents that a conversation, or its subscriber, has had: each summed up, with the agent's own line. */
import { useState } from 'preact/hooks';
import { call } from '../api';
import { useDesk } from '../context';
import { useMoment } from '../parts';
import { useLoad } from '../useLoad';
import { labelled } from './answers';
import { RemarkField } from './remarkField';
import type { FinishedTalk, TalkList } from './types';

export function Talks({ conversation }: { readonly conversation: string }) {
  const { texts } = useDesk();
  // Who cannot read them now does not need them for what they do.
  const { value, set } = useLoad<TalkList>(`/talks/${encodeURIComponent(conversation)}`);
  if (value === undefined || value.talks.length === 0) return null;
  return (
    <section class="talks" aria-labelledby="talks">
      <h2 id="talks">{texts.talks.heading}</h2>
      <ul>
        {value.talks.map((talk) => (
          <li key={`${talk.conversationId} ${talk.since}`}>
            <Summary talk={talk} />
            <Remark talk={talk} onSaved={set} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const minutesFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

function Summary({ talk }: { readonly talk: FinishedTalk }) {
  const { texts, language } = useDesk();
  const words = texts.talks;
  const { chats, requests: requestWords } = texts;
  const moment = useMoment();
  const { subscriberNumber, verification, channel, since, reason, agent, acceptedAt, closedAt, outcome, rating } = talk;
  const { flow, answers = {}, steps = [], requests = [] } = talk.summary ?? {};
  return (
    <>
      <p>{words.who(subscriberNumber, chats.proofs[verification], channel)}</p>
      <p>{words.wish(moment(since), chats.reasons[reason])}</p>
      <p>{words.taken(agent.name, minutesFrom(since, acceptedAt), minutesFrom(acceptedAt, closedAt))}</p>
      <p>{words.end(moment(closedAt), outcome, channel)}</p>
      <p>
        {flow === undefined ? words.noFlow : words.before(chats.flows[flow] ?? flow)}
        {labelled(answers, chats).map(({ label, value }) => ` ${label}: ${value}.`)}
        {steps.length === 0 ? '' : ` ${words.steps(steps.map((step) => step[language]).join(', '))}`}
      </p>
      {requests.length === 0 ? (
        <p>{words.noRequests}</p>
      ) : (
        <p>
          {words.requests}
          {requests.map(({ reference, kind }) => (
            <span key={reference}>
              {' '}
              <a href={`#requests/${reference}`}>{reference}</a> ({requestWords.kinds[kind]})
            </span>
          ))}
        </p>
      )}
      <p>{rating === undefined ? words.noRating : words.rating(rating.score, rating.comment ?? '')}</p>
    </>
  );
}

interface RemarkProps {
  readonly talk: FinishedTalk;
  readonly onSaved: (list: TalkList) => void;
}

function Remark({ talk, onSaved }: RemarkProps) {
  const { texts, me } = useDesk();
  const words = texts.talks;
  const moment = useMoment();
  const { remark, agent, conversationId, since } = talk;
  const [editing, setEditing] = useState<string>();
  const [failed, setFailed] = useState(false);
  const mayEdit = agent.id === me?.id || me?.role === 'supervisor';

  const save = (event: Event): void => {
    event.preventDefault();
    const text = editing?.trim() ?? '';
    call<TalkList>('PUT', `/talks/${encodeURIComponent(conversationId)}/remark`, { since, text }).then(
      (list) => {
        setFailed(false);
        setEditing(undefined);
        onSaved(list);
      },
      () => setFailed(true),
    );
  };
  if (editing !== undefined)
    return (
      <form onSubmit={save}>
        <RemarkField id={`remark-${since}`} value={editing} onChange={setEditing} />
        <p role="alert" class={failed ? 'told' : 'quiet'}>
          {failed ? texts.failed : ''}
        </p>
        <button class="action">{words.save}</button>{' '}
        <button type="button" class="plain" onClick={() => setEditing(undefined)}>
          {words.cancel}
        </button>
      </form>
    );
  return (
    <>
      {remark === undefined ? null : (
        <p>
          <strong>{words.remark}:</strong> {remark.text}{' '}
          <span class="hint">{words.remarkBy(remark.by.name, moment(remark.at))}</span>
        </p>
      )}
      {mayEdit ? (
        <button type="button" class="plain" onClick={() => setEditing(remark?.text ?? '')}>
          {remark === undefined ? words.add : words.edit}
        </button>
      ) : null}
    </>
  );
}
