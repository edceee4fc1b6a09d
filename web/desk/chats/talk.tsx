/** A chat from its beginning, and what can be done in it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CallError } from '../api';
import { useDesk } from '../context';
import { Composer } from './composer';
import { Deeds } from './deeds';
import { useChats } from './provider';
import { Said } from './said';
import { typingShownMs, type OpenChat } from './store';

/** Who has scrolled up reads on there; who is so near the end sees what comes. */
const nearEnd = 40;

export function Talk({ chat }: { readonly chat: OpenChat }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { detail, activities, over } = chat;
  const { id, language } = detail;
  const summary = store.summary(id);
  const isMine = store.isMine(id);
  const waits = summary?.state === 'waiting' && !over;
  const sending = store.outbox.items.filter((item) => item.chat === id);
  const [fault, setFault] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => heading.current?.focus(), [id]);
  useLayoutEffect(() => {
    const list = log.current;
    if (list === null) return;
    const toEnd = (): void => {
      if (atEnd.current) list.scrollTop = list.scrollHeight;
    };
    // What appears below takes its height from the list; what comes, or is loaded late, adds to it.
    const sizes = new ResizeObserver(toEnd);
    sizes.observe(list);
    if (list.firstElementChild !== null) sizes.observe(list.firstElementChild);
    toEnd();
    return () => sizes.disconnect();
  }, [id]);

  const accept = (): void => {
    setFault('');
    store.accept(id).catch((error: unknown) => {
      const { status, code, current } = error instanceof CallError ? error : new CallError(0, '');
      const { agent } = (current ?? {}) as { agent?: string };
      setFault(status === 409 ? (code === 'Taken' ? words.taken(agent ?? '') : words.gone) : texts.failed);
    });
  };

  return (
    <section class="talk" aria-labelledby="talk-heading">
      <a class="back" href="#chats">
        {words.back}
      </a>
      <h2 id="talk-heading" ref={heading} tabIndex={-1}>
        {detail.subscriber?.name ?? summary?.subscriberNumber ?? detail.subscriberNumber ?? words.unknown}
      </h2>
      <div
        ref={log}
        class="log"
        role="log"
        aria-label={words.talk}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
        }}
      >
        <ol>
          {activities.map((activity) => (
            <Said key={activity.id} activity={activity} language={language} />
          ))}
          {sending.map((item) => (
            <li key={item.key} class="said agent sending">
              <span class="by">{item.refused === undefined ? words.sending : words.refused}</span>
              <div class="words">
                <p>{[item.text, ...item.files.map(({ name }) => name)].filter((part) => part !== '').join('\n')}</p>
              </div>
              {item.refused === undefined ? null : (
                <button type="button" class="plain" onClick={() => store.outbox.drop((one) => one === item)}>
                  {words.drop}
                </button>
              )}
            </li>
          ))}
        </ol>
      </div>
      <Writing since={chat.typingAt} />
      <p role="alert" class={fault === '' ? 'quiet' : 'told'}>
        {fault}
      </p>
      {waits ? (
        <button type="button" class="action" onClick={accept}>
          {words.accept}
        </button>
      ) : null}
      {isMine && !over ? (
        <>
          <Composer chat={chat} />
          <Deeds id={id} />
        </>
      ) : waits ? null : (
        <p class="hint">{over || summary === undefined ? words.over : words.readOnly(summary.agent?.name ?? '')}</p>
      )}
    </section>
  );
}

function Writing({ since }: { readonly since: number }) {
  const { texts } = useDesk();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const left = since + typingShownMs - Date.now();
    setShown(left > 0);
    const timer = window.setTimeout(() => setShown(false), Math.max(0, left));
    return () => window.clearTimeout(timer);
  }, [since]);
  return <p class="hint writing">{shown ? texts.chats.writing : ''}</p>;
}
