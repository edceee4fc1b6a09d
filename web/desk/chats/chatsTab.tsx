/** The tab of chats: the lists, and the chat that the address names. */
import { useLayoutEffect } from 'preact/hooks';
import { useDesk } from '../context';
import { Known } from './known';
import { Lists } from './lists';
import { useChats } from './provider';
import { Talk } from './talk';

export function ChatsTab({ rest: id }: { readonly rest: string }) {
  const { texts } = useDesk();
  const store = useChats();
  const chosen = id === '' ? undefined : id;
  useLayoutEffect(() => {
    store.view(chosen);
    return () => store.view(undefined);
  }, [store, chosen]);
  const chat = chosen === undefined ? undefined : store.chats.get(chosen);
  const failure = chosen === undefined ? undefined : store.failure(chosen);

  return (
    <>
      <h1 class="unseen">{texts.chats.heading}</h1>
      {store.connection === 'lost' ? (
        <p class="told" role="alert">
          {texts.chats.lost}
        </p>
      ) : null}
      <div class={`chats${chosen === undefined ? '' : ' chosen'}`}>
        <Lists chosen={chosen} />
        {chat === undefined ? (
          <section class="talk empty" aria-label={texts.chats.talk}>
            {chosen === undefined ? null : (
              <a class="back" href="#chats">
                {texts.chats.back}
              </a>
            )}
            <p role={failure === undefined ? 'status' : 'alert'}>
              {chosen === undefined
                ? texts.chats.choose
                : failure === undefined
                  ? texts.loading
                  : failure === 403
                    ? texts.chats.notYours
                    : failure === 404
                      ? texts.chats.notFound
                      : texts.failed}
            </p>
          </section>
        ) : (
          <>
            <Talk key={chat.detail.id} chat={chat} />
            <Known chat={chat} />
          </>
        )}
      </div>
    </>
  );
}
