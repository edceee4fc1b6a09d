/** A content file: read whole, or every fault named by its line and place in plain words. */
import { z } from 'zod';
import {
  bilingual,
  filled,
  readContentFile,
  writeContentFile,
  type Bilingual,
  type ContentShape,
} from '../../../services/content';

interface Note extends Bilingual {
  readonly id: string;
}

const shape: ContentShape<Note> = {
  name: 'notes',
  entry: z.strictObject({ id: z.string(), ...bilingual }),
};
const read = (text: string) => readContentFile(text, shape);
const faults = (text: string): readonly string[] => {
  const result = read(text);
  return result.ok ? [] : result.faults;
};

const good = `notes:
  - id: a
    sl: Besedilo
    en: { text: 'Text: long', speech: Said }
`;
const entry: Note = { id: 'a', sl: { text: 'Besedilo' }, en: { text: 'Text: long', speech: 'Said' } };

test('YAML is read, with or without a byte order mark, and JSON is YAML', () => {
  for (const text of [good, `\uFEFF${good}`, JSON.stringify({ notes: [entry] })])
    expect(read(text)).toEqual({ ok: true, entries: [entry] });
});

test('what is written reads as the same', () => {
  expect(read(writeContentFile([entry], shape))).toEqual({ ok: true, entries: [entry] });
});

test.each([
  ['notes:\n  - id: a\n    sl: x\n', ['line 2, notes[0].en: is missing']],
  ['notes:\n  - id: a\n    sl: x\n    en: 5\n', ['line 4, notes[0].en: must be a group of fields']],
  ['notes:\n  - id: a\n    sl: x\n    en: ""\n', ['line 4, notes[0].en.text: is empty']],
  ['notes:\n  - id: a\n    sl: x\n    en: { speech: y }\n', ['line 4, notes[0].en.text: is missing']],
  [
    `notes:\n  - id: a\n    sl: x\n    en: ${'y'.repeat(1001)}\n`,
    ['line 4, notes[0].en.text: is longer than 1000 characters'],
  ],
  [
    'notes:\n  - id: a\n    sl: Pokličite {tel}\n    en: Call {phone}\n',
    ['line 3, notes[0].sl.text: {tel} is not known; {phone} and {email} are'],
  ],
  [
    'notes:\n  - id: a\n    sl: Pokličite {phone\n    en: y\n',
    ['line 3, notes[0].sl.text: has a brace without its other one'],
  ],
  ['notes:\n  - id: a\n    sl: x\n    en: y\n    de: z\n', ['line 2, notes[0]: has something that is not known: de']],
  [
    'notes:\n  - id: a\n    sl: x\n    en: y\n  - id: a\n    sl: x\n    en: y\n',
    ['line 5, notes[1].id: is the same as that of notes[0]'],
  ],
  ['notes: []\n', ['line 1, notes: is empty']],
  ['notes: x\n', ['line 1, notes: must be a list']],
  ['answers: []\n', ['line 1, notes: is missing', 'line 1, The file: has something that is not known: answers']],
  ['', ['line 1, The file: must be a group of fields']],
  ['notes:\n  - id: a\n    id: b\n', ['line 3: Map keys must be unique']],
  ['notes:\n  - id: a\n    sl: one: two\n', ['line 3: Nested mappings are not allowed in compact mappings']],
  ['notes: &all [*all]\n', ['The file: has an alias (*name), which is not possible here']],
  ['notes:\n  - id: a\n    sl: Pokli\uFFFDite\n', ['line 3: is not UTF-8: save the file as UTF-8']],
])('a fault is named: %j', (text, expected) => {
  expect(faults(text)).toEqual(expected);
});

test('all faults are named at once', () => {
  expect(faults('notes:\n  - id: 1\n    sl: x\n    en: y\n  - id: b\n    sl: ""\n    en: "{place}"\n')).toHaveLength(3);
});

test('placeholders are filled with the operator’s own, in what is written and in what is said', () => {
  const words = { text: '{phone} ali {email}, {phone}', speech: 'na {phone}' };
  expect(filled(words, { phone: '041 621 365', email: 'a@b.si' })).toEqual({
    text: '041 621 365 ali a@b.si, 041 621 365',
    speech: 'na 041 621 365',
  });
});
