/** A reply: what is written, what is said, and what it asks. */
import type { Activity, Attachment } from 'botbuilder';
import { aloud } from './aloud';
import type { Choice, ExpectedKind } from '../services/understanding';

/** Names of the questions; `channelData.prompt` of the reply that asks. */
export type PromptName =
  | 'subscriberNumber'
  | 'code'
  | 'purpose'
  | 'plan'
  | 'services'
  | 'startDate'
  | 'endDate'
  | 'reference'
  | 'email'
  | 'equipment'
  | 'mode'
  | 'address'
  | 'serial'
  | 'step'
  | 'phone'
  | 'symptom'
  | 'note'
  | 'rating'
  | 'callCode'
  | 'choose'
  | 'confirm';

/** Something said: `speech` where it differs from what is written. */
export interface Message {
  readonly text: string;
  readonly speech?: string;
  readonly card?: Attachment;
  /** Files and pictures that go along. */
  readonly files?: readonly Attachment[];
}

/** A choice as it is offered: `title` on the button, which types it; `labels` are other ways to name it. */
export interface Option extends Choice {
  readonly title: string;
}

export interface Question extends Message {
  readonly prompt: PromptName;
  readonly options?: readonly Option[];
}

/** Several messages as one. */
export function together(messages: readonly Message[], between = ' '): Message {
  const text = messages.map((message) => message.text).join(between);
  const speech = messages.map((message) => message.speech ?? message.text).join(between);
  return { text, ...(speech === text ? {} : { speech }) };
}

/** A reply that tells. */
export function tell(message: Message): Partial<Activity> {
  const attachments = [...(message.card === undefined ? [] : [message.card]), ...(message.files ?? [])];
  return {
    type: 'message',
    text: message.text,
    speak: aloud(message.speech ?? message.text),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** A reply that asks, with its choices as buttons; what it expects tells a channel how to listen. */
export function ask(question: Question, expecting?: ExpectedKind): Partial<Activity> {
  return {
    ...tell(question),
    inputHint: 'expectingInput',
    channelData: { prompt: question.prompt, ...(expecting === undefined ? {} : { expecting }) },
    ...(question.options === undefined || question.options.length === 0
      ? {}
      : {
          suggestedActions: {
            to: [],
            actions: question.options.map(({ title }) => ({ type: 'imBack', title, value: title })),
          },
        }),
  };
}

/** A choice whose button says `title`. */
export const option = (id: string, title: string, ...labels: readonly string[]): Option => ({
  id,
  title,
  labels: [title, ...labels],
});
