/** The queue and the chats under way, each with what is to be known before opening it. */
import { useState } from 'preact/hooks';
import { useDesk } from '../context';
import { setSound, soundIsOn } from './chime';
import { useChats } from './provider';
import { minutesSince, useTick } from './tick';
import type { ChatSummary } from './types';

export function Lists({ chosen }: { readonly chosen: string }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const [sound, keepSound] = useState(soundIsOn);
  useTick();
  const { waiting, mine, others } = store.state;

  return (
    <section class="lists" aria-label={words.heading}>
      <label class="check">
        <input
          type="checkbox"
          checked={store.takes}
          onChange={(event) => store.setTakes(event.currentTarget.checked)}
        />
        {words.takes}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={sound}
          onChange={(event) => {
            setSound(event.currentTarget.checked);
            keepSound(event.currentTarget.checked);
          }}
        />
        {words.sound}
      </label>
      <List heading={words.mine(mine.length)} none={words.noneMine} chats={mine} chosen={chosen} />
      <List heading={words.waiting(waiting.length)} none={words.noneWaiting} chats={waiting} chosen={chosen} />
      {others.length === 0 ? null : (
        <List heading={words.others(others.length)} none="" chats={others} chosen={chosen} />
      )}
    </section>
  );
}

interface ListProps {
  readonly heading: string;
  readonly none: string;
  readonly chats: readonly ChatSummary[];
  readonly chosen: string;
}

function List({ heading, none, chats, chosen }: ListProps) {
  const { texts, language } = useDesk();
  const words = texts.chats;
  const store = useChats();
  return (
    <>
      <h2>{heading}</h2>
      {chats.length === 0 ? <p class="hint">{none}</p> : null}
      <ul class="chat-list">
        {chats.map((chat) => {
          const unread = store.unread(chat.id);
          const minutes = minutesSince(chat.since, store.now());
          return (
            <li key={chat.id}>
              <a href={`#chats/${chat.id}`} aria-current={chat.id === chosen ? 'true' : undefined}>
                <span class="line">
                  <strong>{chat.subscriberNumber ?? words.unknown}</strong>
                  {unread === 0 ? null : <span class="unread">{words.unread(unread)}</span>}
                  {chat.language === language ? null : <span class="mark">{words.languages[chat.language]}</span>}
                </span>
                <span class="line hint">
                  {[
                    ...(chat.state === 'waiting' ? [words.waits(minutes)] : []),
                    ...(chat.state === 'accepted' && !store.isMine(chat.id) ? [chat.agent?.name] : []),
                    words.reasons[chat.reason],
                  ].join(' · ')}
                </span>
                {chat.lastWords === '' ? null : <span class="last">»{chat.lastWords}«</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
