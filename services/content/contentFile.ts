/** Reads a content file (YAML, which JSON is too) whole: either every entry is right, or every fault is named by its line and place. */
import { LineCounter, isNode, parseDocument, stringify, type Document } from 'yaml';
import { z } from 'zod';
import { placeOf } from '../shared/place';

export type ReadContent<T> =
  { readonly ok: true; readonly entries: readonly T[] } | { readonly ok: false; readonly faults: readonly string[] };

/** A kind of content as its file has it: a list under a name. */
export interface ContentShape<T> {
  readonly name: string;
  readonly entry: z.ZodType<T>;
  /** How an entry is written, where that differs from what it is. */
  readonly written?: (entry: T) => object;
}

const most = 1_000;

/** Reads a file of the shape of `content/answers.yaml`. */
export function readContentFile<T extends { readonly id: string }>(
  text: string,
  { name, entry }: ContentShape<T>,
): ReadContent<T> {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): string => `line ${lines.linePos(offset).line}`;
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) return { ok: false, faults: [`${lineAt(broken)}: is not UTF-8: save the file as UTF-8`] };
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map(({ pos, message }) => `${lineAt(pos[0])}: ${message}`) };
  }
  const plain = plainOf(document);
  if (plain === undefined) return { ok: false, faults: ['The file: has an alias (*name), which is not possible here'] };
  const shape = z.strictObject({
    [name]: z.array(entry).min(1, 'is empty').max(most, `has more than ${most} entries`),
  });
  const read = shape.safeParse(plain.value, { error: inWords });
  const placed = (path: readonly PropertyKey[], fault: string): string =>
    `${lineAt(offsetOf(document, path))}, ${placeOf(path)}: ${fault}`;
  if (!read.success) return { ok: false, faults: read.error.issues.map(({ path, message }) => placed(path, message)) };
  const entries = read.data[name] ?? [];
  const doubled = entries.flatMap(({ id }, n) => {
    const first = entries.findIndex((other) => other.id === id);
    return first < n ? [placed([name, n, 'id'], `is the same as that of ${name}[${first}]`)] : [];
  });
  return doubled.length > 0 ? { ok: false, faults: doubled } : { ok: true, entries };
}

/** The file that reads as these entries. */
export function writeContentFile<T extends { readonly id: string }>(
  entries: readonly T[],
  { name, written = (entry) => entry }: ContentShape<T>,
): string {
  return stringify({ [name]: entries.map(written) }, { lineWidth: 120 });
}

/** Without aliases, with which a small file can become a huge one. */
function plainOf(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** Faults in the words of who writes the file. */
const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has something that is not known: ${issue.keys.join(', ')}`;
    default:
      return undefined;
  }
};

const kinds: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
};

/** Where the file says it; where something is missing, what it is missing in. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
