/** What was answered, with the labels of the office; what has no label is the bot's own affair. */
import type { ChatTexts } from '../../texts/desk/chats/types';

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

export const labelled = (answers: Readonly<Record<string, string>>, words: ChatTexts): readonly Labelled[] =>
  Object.entries(answers).flatMap(([name, value]) => {
    const label = words.answers[name];
    const values = value.split(', ').map((one) => words.values[one] ?? one);
    return label === undefined ? [] : [{ label, value: values.join(', ') }];
  });
