/** A chat from its beginning, and what can be done in it. */
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CallError } from '../api';
import { useDesk } from '../context';
import { Composer } from './composer';
import { Leaving } from './leaving';
import { useChats } from './provider';
import { Said } from './said';
import { typingShownMs, type OpenChat } from './store';

/** Who has scrolled up reads on there; who is so near the end sees what comes. */
const nearEnd = 40;
/** So much of a talk is laid out at a time: the page answers meanwhile. */
const atOnce = 100;

interface TalkProps {
  readonly chat: OpenChat;
  /** The tab to go back to. */
  readonly home: 'chats' | 'calls';
}

export function Talk({ chat, home }: TalkProps) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { detail, activities } = chat;
  const { id, language } = detail;
  const summary = store.summary(id);
  const sending = store.outbox.items.filter((item) => item.chat === id);
  const heading = useRef<HTMLHeadingElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const shown = useFromTheEnd(activities, id);
  const drawn = useDrawn(language);
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

  return (
    <section class="talk" aria-labelledby="talk-heading">
      <a class="back" href={`#${home}`}>
        {texts[home].back}
      </a>
      <h2 id="talk-heading" ref={heading} tabIndex={-1}>
        {detail.subscriber?.name ?? summary?.subscriberNumber ?? detail.subscriberNumber ?? words.unknown}
      </h2>
      <div
        ref={log}
        class="log"
        role="log"
        // What was said long ago is not read out while it is laid out.
        aria-live={shown.length < activities.length ? 'off' : 'polite'}
        aria-label={words.talk}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
        }}
      >
        <ol>
          {shown.map(drawn)}
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
      {detail.byPhone ? <ByPhone chat={chat} /> : <Deeds chat={chat} />}
    </section>
  );
}

/** Draws an activity, the same one once: what was drawn before is not looked at again when more comes. */
function useDrawn(language: OpenChat['detail']['language']) {
  return useMemo(() => {
    const before = new WeakMap<OpenChat['activities'][number], VNode>();
    return (activity: OpenChat['activities'][number]): VNode => {
      const known = before.get(activity) ?? <Said key={activity.id} activity={activity} language={language} />;
      before.set(activity, known);
      return known;
    };
  }, [language]);
}

/** The end of a list at once, and what is before it piece by piece. */
function useFromTheEnd<T>(all: readonly T[], of: string): readonly T[] {
  const [laidOut, layOut] = useState({ of, count: atOnce });
  const count = laidOut.of === of ? laidOut.count : atOnce;
  useEffect(() => {
    if (count >= all.length) return;
    const next = setTimeout(() => layOut({ of, count: count + atOnce }));
    return () => clearTimeout(next);
  }, [of, count, all.length]);
  return count >= all.length ? all : all.slice(-count);
}

/** What can be done in a chat: taking it, or talking in it. */
function Deeds({ chat: { detail, over }, chat }: { readonly chat: OpenChat }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { id } = detail;
  const summary = store.summary(id);
  const [fault, setFault] = useState('');

  const accept = (): void => {
    setFault('');
    store.accept(id).catch((error: unknown) => {
      const { status, code, current } = error instanceof CallError ? error : new CallError(0, '');
      const { agent } = (current ?? {}) as { agent?: string };
      setFault(status === 409 ? (code === 'Taken' ? words.taken(agent ?? '') : words.gone) : texts.failed);
    });
  };

  return (
    <>
      <p role="alert" class={fault === '' ? 'quiet' : 'told'}>
        {fault}
      </p>
      {store.isMine(id) && !over ? (
        <>
          <Composer chat={chat} />
          <Leaving id={id} />
        </>
      ) : over || summary === undefined ? (
        <p class="hint">{words.over}</p>
      ) : summary.state === 'accepted' ? (
        <p class="hint">{words.readOnly(summary.agent?.name ?? '')}</p>
      ) : (
        <button type="button" class="action" onClick={accept}>
          {words.accept}
        </button>
      )}
    </>
  );
}

/** A call is taken and talked in by phone: here it is only read. */
function ByPhone({ chat: { detail, over } }: { readonly chat: OpenChat }) {
  const { texts } = useDesk();
  const words = texts.calls;
  const store = useChats();
  const summary = store.summary(detail.id);
  if (over || summary === undefined) return <p class="hint">{words.over}</p>;
  return (
    <p class="hint">
      {summary.state === 'waiting'
        ? words.rings
        : store.isMine(detail.id)
          ? words.yours
          : words.withAgent(summary.agent?.name ?? '')}{' '}
      {words.byPhone}
    </p>
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
