/** Puts a stored message into words, with the code that is not stored. */
import { codeRules } from '../verification';
import type { MessageChannel, Render, Rendered, Template } from './outbox';

/** @param code of a `code` message; others have none */
export function renderWithCode(
  render: Render,
  template: Template,
  channel: MessageChannel,
  code: string | undefined,
): Rendered {
  if (template.name !== 'code') return render(template, channel);
  const values = { code: code ?? '', validMinutes: codeRules.validMs / 60_000 };
  return render({ name: 'code', language: template.language, values }, channel);
}
