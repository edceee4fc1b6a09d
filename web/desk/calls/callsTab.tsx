/** The tab of calls: who waits and who talks now, the call that the address names, or what is on the answering machine. */
import { Lost, Opened } from '../chats/opened';
import { useDesk } from '../context';
import { CallList } from './callList';
import { Voicemails } from './voicemails';

export function CallsTab({ rest: id }: { readonly rest: string }) {
  const { texts } = useDesk();
  return (
    <>
      <h1 class="unseen">{texts.calls.heading}</h1>
      <Lost />
      <div class={`chats calls${id === '' ? '' : ' chosen'}`}>
        <CallList chosen={id} />
        {id === '' ? <Voicemails /> : <Opened id={id} home="calls" />}
      </div>
    </>
  );
}
