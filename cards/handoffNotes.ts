/** What agents of another house read of a conversation: whom they talk with, what is known, what was said. In the language of the office. */
import type { HandoffContext, HandoffNotes, SaidActivity } from '../services/handoff';
import { wordings } from './wording';

const { handoffNote: words, phone } = wordings.sl;

export const handoffNotes: HandoffNotes = {
  contact: ({ subscriber, subscriberNumber }) => subscriber?.name ?? words.contact(subscriberNumber),
  initiate: ({ value, attachments: [{ content }] }) =>
    [...known(value), '', words.said, ...content.activities.flatMap(line)].join('\n'),
  bot: (text) => `${words.bot}: ${text}`,
};

function known(context: HandoffContext): readonly string[] {
  const { reason, language, subscriberNumber, verification, subscriber, open, answers, steps, requests } = context;
  const flows: Readonly<Partial<Record<string, string>>> = phone.whisper.flows;
  const kinds: Readonly<Partial<Record<string, string>>> = words.kinds;
  const flow = flows[open?.flow ?? ''];
  const told = Object.values(answers);
  return [
    `${words.title} ${phone.whisper.reasons[reason]}`,
    words.number(subscriberNumber, verification === 'otp'),
    ...(subscriber === undefined ? [] : [words.onFile(subscriber.name, subscriber.plan)]),
    words.language(language),
    ...(flow === undefined ? [] : [phone.whisper.open(flow)]),
    ...(told.length === 0 ? [] : [words.answers(told)]),
    ...(steps.length === 0 ? [] : [words.steps(steps)]),
    ...(requests.length === 0
      ? []
      : [words.requests(requests.map(({ reference, kind }) => `${reference} (${kinds[kind] ?? kind})`))]),
  ];
}

function line({ from, text, files }: SaidActivity): readonly string[] {
  const said = [...(text.trim() === '' ? [] : [text]), ...files.map(({ name }) => `[${name}]`)].join(' ');
  const who = { subscriber: words.subscriber, bot: words.bot, agent: from.name }[from.id];
  return said === '' ? [] : [`${who}: ${said}`];
}
