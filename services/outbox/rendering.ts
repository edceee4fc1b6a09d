/** Puts a stored message into words, with the code and the link that are not stored. */
import type { Language } from '../understanding/types';
import { codeRules } from '../verification';
import type { MessageChannel, Render, Rendered, Template } from './outbox';

/** The address of the page that confirms a request's e-mail address, as a message sent at that instant names it. */
export type ConfirmationLink = (reference: string, language: Language, sentAt: Date) => string;

/** The challenge whose code the message carries, if it carries one. */
export const challengeOf = (template: Template): string | undefined =>
  template.name === 'code' || template.name === 'emailConfirmation' ? template.values.challengeId : undefined;

export interface RenderedMessage {
  readonly template: Template;
  readonly channel: MessageChannel;
  readonly sentAt: Date;
  /** Of the message's challenge. */
  readonly code: string | undefined;
}

export function renderStored(
  { template, channel, code = '', sentAt }: RenderedMessage,
  render: Render,
  linkFor: ConfirmationLink,
): Rendered {
  const { language } = template;
  const validMinutes = codeRules.validMs / 60_000;
  if (template.name === 'code') return render({ name: 'code', language, values: { code, validMinutes } }, channel);
  if (template.name !== 'emailConfirmation') return render(template, channel);
  const { reference } = template.values;
  const url = linkFor(reference, language, sentAt);
  const validDays = codeRules.linkValidMs / 86_400_000;
  return render(
    { name: 'emailConfirmation', language, values: { code, validMinutes, reference, url, validDays } },
    channel,
  );
}
