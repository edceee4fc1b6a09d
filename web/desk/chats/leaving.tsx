/** How an agent leaves a talk: to a colleague, or back to the bot. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CallError } from '../api';
import { useDesk } from '../context';
import { RemarkField } from '../talks/remarkField';
import { useChats } from './provider';

export function Leaving({ id }: { readonly id: string }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { colleagues } = store.state;
  const [to, setTo] = useState('');
  const [ending, setEnding] = useState(false);
  const [remark, setRemark] = useState('');
  const yes = useRef<HTMLButtonElement>(null);
  // The line is optional: who has nothing to add ends with the next key.
  useEffect(() => yes.current?.focus(), [ending]);
  const [fault, setFault] = useState('');
  const chosen = colleagues.find((one) => one.id === to) ?? colleagues[0];

  const run = (deed: Promise<unknown>): void => {
    setFault('');
    deed.catch((error: unknown) => {
      setFault(error instanceof CallError && error.status === 409 ? words.notHere : texts.failed);
    });
  };

  return (
    <div class="deeds">
      <label class="transfer">
        {words.transferTo}
        <select
          value={chosen?.id}
          disabled={chosen === undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        >
          {chosen === undefined ? <option>{words.noColleague}</option> : null}
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="plain"
        disabled={chosen === undefined}
        onClick={() => {
          if (chosen !== undefined) run(store.transfer(id, chosen.id));
        }}
      >
        {words.transfer}
      </button>
      {ending ? (
        <form
          class="sure"
          aria-label={words.sure}
          onSubmit={(event) => {
            event.preventDefault();
            run(store.end(id, remark.trim()));
          }}
        >
          <p>{words.sure}</p>
          <RemarkField id="remark" value={remark} onChange={setRemark} />
          <button class="action" ref={yes}>
            {words.endYes}
          </button>
          <button type="button" class="plain" onClick={() => setEnding(false)}>
            {words.endNo}
          </button>
        </form>
      ) : (
        <button type="button" class="plain" onClick={() => setEnding(true)}>
          {words.end}
        </button>
      )}
      <p role="alert" class={fault === '' ? 'quiet' : 'told'}>
        {fault}
      </p>
    </div>
  );
}
