/** The canned replies: a list that opens above the keyboard, each filled in with what is known of the subscriber. */
import { useState } from 'preact/hooks';
import { call } from '../api';
import { useDesk } from '../context';
import type { OpenChat } from './store';
import type { CannedReplies } from './types';

interface CannedProps {
  readonly chat: OpenChat;
  readonly onChosen: (text: string) => void;
}

export function Canned({ chat, onChosen }: CannedProps) {
  const { texts, language, me } = useDesk();
  const words = texts.chats;
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState<CannedReplies>();
  const { detail } = chat;

  const toggle = (): void => {
    setOpen(!open);
    if (!open) void call<CannedReplies>('GET', '/replies').then(setKnown, () => setOpen(false));
  };
  const values: Readonly<Record<string, string | undefined>> = {
    ...known?.values,
    name: detail.subscriber?.name,
    reference: detail.requests[0]?.reference,
    agent: me?.displayName,
  };
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

  return (
    <div
      class="canned"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button type="button" class="plain" aria-expanded={open} onClick={toggle}>
        {words.canned}
      </button>
      {open && known !== undefined ? (
        <ul>
          {known.replies.map((reply) => (
            <li key={reply.id}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onChosen(filled(reply[detail.language]));
                }}
              >
                <strong>{reply.title[language]}</strong>
                <span lang={detail.language}>{filled(reply[detail.language])}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
