/** Where an agent writes: Enter sends, canned replies and files are a key away, and what is begun in one chat stays there. */
import { useRef, useState } from 'preact/hooks';
import { acceptedTypes, largestFile, mostFiles } from '../../../services/attachments/limits';
import { useDesk } from '../context';
import { Canned } from './canned';
import { draftOf, keepDraft } from './drafts';
import { useChats } from './provider';
import type { OpenChat } from './store';

/** As long as the service takes. */
const longest = 2_000;

export function Composer({ chat }: { readonly chat: OpenChat }) {
  const { texts } = useDesk();
  const words = texts.chats;
  const store = useChats();
  const { id, language } = chat.detail;
  const [text, setText] = useState(() => draftOf(id));
  const [fault, setFault] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);

  const write = (value: string): void => {
    keepDraft(id, value);
    setText(value);
  };
  const submit = (): void => {
    if (text.trim() === '') return;
    store.outbox.add(id, text.trim(), []);
    write('');
    area.current?.focus();
  };
  const attach = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    input.value = '';
    const bad = files.some(({ type, size }) => size > largestFile || !acceptedTypes.some((one) => one === type));
    setFault(bad || files.length > mostFiles ? words.badFile : '');
    if (bad || files.length > mostFiles || files.length === 0) return;
    store.outbox.add(id, text.trim(), files);
    write('');
    area.current?.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="say">{words.say}</label>
      <textarea
        id="say"
        ref={area}
        lang={language}
        maxLength={longest}
        value={text}
        aria-describedby="say-hint"
        onInput={(event) => {
          write(event.currentTarget.value);
          store.typing(id);
        }}
        onKeyDown={(event) => {
          // An input method's Enter chooses a character.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <p role="alert" class={fault === '' ? 'quiet' : 'told'}>
        {fault}
      </p>
      <div class="tools">
        <button class="action">{words.send}</button>
        <Canned
          chat={chat}
          onChosen={(reply) => {
            write(text.trim() === '' ? reply : `${text} ${reply}`);
            area.current?.focus();
          }}
        />
        <label class="attach plain">
          {words.attach}
          <input
            type="file"
            multiple
            accept={acceptedTypes.join(',')}
            onChange={(event) => attach(event.currentTarget)}
          />
        </label>
        <span id="say-hint" class="hint">
          {words.sayHint}
        </span>
      </div>
    </form>
  );
}
