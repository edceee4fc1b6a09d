/** The chat or call that the address names, with what is known beside it; or why it cannot be shown. */
import { useLayoutEffect } from 'preact/hooks';
import { useDesk } from '../context';
import { Talks } from '../talks/talks';
import { Known } from './known';
import { useChats } from './provider';
import { Talk } from './talk';

interface OpenedProps {
  readonly id: string;
  /** The tab to go back to. */
  readonly home: 'chats' | 'calls';
}

export function Opened({ id, home }: OpenedProps) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  useLayoutEffect(() => {
    store.view(id);
    return () => store.view(undefined);
  }, [store, id]);
  const chat = store.chats.get(id);
  const failure = store.failure(id);
  if (chat !== undefined)
    return (
      <>
        <Talk key={id} chat={chat} home={home} />
        <Known chat={chat} />
      </>
    );
  return (
    <section class="talk empty" aria-label={words.talk}>
      <a class="back" href={`#${home}`}>
        {texts[home].back}
      </a>
      <p role={failure === undefined ? 'status' : 'alert'}>
        {failure === undefined
          ? texts.loading
          : failure === 403
            ? words.notYours
            : failure === 404
              ? words.notFound
              : texts.failed}
      </p>
      {failure === 403 ? <Talks conversation={id} /> : null}
    </section>
  );
}

/** Where the service cannot be reached. */
export function Lost() {
  const { texts } = useDesk();
  return useChats().connection === 'lost' ? (
    <p class="told" role="alert">
      {texts.chats.lost}
    </p>
  ) : null;
}
