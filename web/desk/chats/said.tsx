/** One message of a chat: who said it and when, with its cards, files and offered choices. What was said is text and never more. */
import { Fragment } from 'preact';
import { useDesk } from '../context';
import { Card } from './card';
import type { Activity, Attachment } from './types';

const filesPath = '/v3/directline/attachments/';
const shownTypes = ['image/png', 'image/jpeg'];

export function useClock(): (instant: string) => string {
  const { language } = useDesk();
  const format = new Intl.DateTimeFormat(language === 'sl' ? 'sl-SI' : 'en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Ljubljana',
  });
  return (instant) => format.format(new Date(instant));
}

export function Said({ activity, language }: { readonly activity: Activity; readonly language: string }) {
  const { texts } = useDesk();
  const clock = useClock();
  const words = texts.chats;
  const { from, text = '', attachments = [], suggestedActions, timestamp } = activity;
  const kind = from.role === 'user' ? 'subscriber' : from.id === 'agent' ? 'agent' : 'bot';
  const offered = suggestedActions?.actions.map(({ title }) => title) ?? [];
  return (
    <li class={`said ${kind}`}>
      <span class="by">
        {kind === 'agent' ? (from.name ?? '') : words.by[kind]} <time dateTime={timestamp}>{clock(timestamp)}</time>
      </span>
      <div class="words" lang={language}>
        {text === '' ? null : <p>{kind === 'bot' ? <Bold text={text} /> : text}</p>}
        {attachments.map((attachment, n) => (
          <Attached key={n} attachment={attachment} />
        ))}
        {offered.length === 0 ? null : (
          <p class="hint">
            {words.offered} {offered.join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}

/** The bot marks what counts as **bold**; everything else it writes is plain. */
function Bold({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split('**')
        .map((part, n) => (n % 2 === 1 ? <strong key={n}>{part}</strong> : <Fragment key={n}>{part}</Fragment>))}
    </>
  );
}

function Attached({ attachment }: { readonly attachment: Attachment }) {
  const { contentType, content, contentUrl = '', name = '' } = attachment;
  if (contentType === 'application/vnd.microsoft.card.adaptive') return <Card content={content} />;
  if (!contentUrl.startsWith(filesPath)) return <p>{name}</p>;
  return (
    <p>
      <a href={contentUrl} target="_blank" rel="noreferrer">
        {shownTypes.includes(contentType) ? <img src={contentUrl} alt={name} /> : name}
      </a>
    </p>
  );
}
