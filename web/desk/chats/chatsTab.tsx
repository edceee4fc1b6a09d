/** The tab of chats: the lists, and the chat that the address names. */
import { useDesk } from '../context';
import { Lists } from './lists';
import { Lost, Opened } from './opened';

export function ChatsTab({ rest: id }: { readonly rest: string }) {
  const { texts } = useDesk();
  return (
    <>
      <h1 class="unseen">{texts.chats.heading}</h1>
      <Lost />
      <div class={`chats${id === '' ? '' : ' chosen'}`}>
        <Lists chosen={id} />
        {id === '' ? (
          <section class="talk empty" aria-label={texts.chats.talk}>
            <p role="status">{texts.chats.choose}</p>
          </section>
        ) : (
          <Opened id={id} home="chats" />
        )}
      </div>
    </>
  );
}
