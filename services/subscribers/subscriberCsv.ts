/** Reads a subscriber file (CSV) whole: either every line is right, or every fault is named by line and column. */
import { Readable, pipeline } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import { columns, readFields, type Column, type FieldRules, type Fields } from './subscriberFields';
import type { Subscriber } from './subscribers';

export interface CsvFault {
  /** As an editor counts them, from 1. */
  readonly line: number;
  /** Absent where the line as a whole is at fault. */
  readonly column?: string;
  readonly reason: string;
}

export type ReadCsv =
  | { readonly ok: true; readonly subscribers: readonly Subscriber[] }
  /** The first {@link maxFaults} and how many more. */
  | { readonly ok: false; readonly faults: readonly CsvFault[]; readonly more: number };

export const maxFaults = 50;

/**
 * Reads the bytes of a file: UTF-8 with or without a byte order mark, any line ends, separated by commas or semicolons (which
 * a Slovenian Excel writes), fields quoted where needed.
 *
 * @param progress told now and then how many lines have been read
 */
export async function readSubscriberCsv(
  bytes: AsyncIterable<Uint8Array>,
  rules: FieldRules,
  progress: (lines: number) => void = () => undefined,
): Promise<ReadCsv> {
  const reader = new SubscriberReader(rules);
  try {
    const text = decoded(bytes);
    const head = await firstLine(text);
    const [header = ''] = head.split(/[\r\n]/, 1);
    const parser = parse({
      bom: true,
      delimiter: header.includes(';') && !header.includes(',') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // A quote that is never closed would swallow the rest of the file; this ends it near to where it began.
      max_record_size: 20_000,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error !== undefined) reader.unreadable(error);
        return undefined;
      },
    });
    pipeline(Readable.from(chained(head, text)), parser, () => undefined);
    const records: AsyncIterable<{ record: string[]; info: Info }> = parser;
    for await (const { record, info } of records) {
      reader.record(record, info.lines);
      if (info.records % 1_000 === 0) progress(info.lines);
    }
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    return { ok: false, faults: [{ line: error.line, reason: 'is not UTF-8: save the file as “CSV UTF-8”' }], more: 0 };
  }
  return reader.result();
}

/** Collects subscribers and faults, record by record; the first record names the columns. */
class SubscriberReader {
  private header: readonly (Column | undefined)[] | undefined;
  private readonly subscribers: Subscriber[] = [];
  private readonly lineOf = new Map<string, number>();
  private readonly faults: CsvFault[] = [];
  private more = 0;

  constructor(private readonly rules: FieldRules) {}

  record(values: readonly string[], line: number): void {
    if (this.header === undefined) {
      this.header = this.readHeader(values, line);
      return;
    }
    // Without its columns right, every line would be at fault.
    if (this.header.includes(undefined)) return;
    if (values.length !== this.header.length) {
      this.fault({ line, reason: `has ${values.length} fields instead of ${this.header.length}` });
      return;
    }
    const byColumn = new Map(this.header.map((column, n) => [column, values[n] ?? '']));
    const subscriber = readFields(fieldsOf(byColumn), this.rules, (column, reason) => {
      this.fault({ line, column, reason });
    });
    if (subscriber !== undefined) this.add(subscriber, line);
  }

  unreadable(error: CsvError): void {
    const line = error['lines'];
    const reason =
      error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'has a quote that is not closed'
        : `cannot be read as CSV (${error.code})`;
    this.fault({ line: typeof line === 'number' ? line : 0, reason });
  }

  result(): ReadCsv {
    if (this.header === undefined) this.fault({ line: 1, reason: 'is missing: the file is empty' });
    if (this.faults.length === 0) return { ok: true, subscribers: this.subscribers };
    return { ok: false, faults: this.faults.sort((a, b) => a.line - b.line), more: this.more };
  }

  private readHeader(names: readonly string[], line: number): readonly (Column | undefined)[] {
    const header = names.map((name, n) => {
      const column = columns.find((known) => known.toLowerCase() === name.toLowerCase());
      if (column === undefined) {
        this.fault({ line, column: name === '' ? `(${n + 1})` : name, reason: 'is not a column of this file' });
      } else if (names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== n) {
        this.fault({ line, column, reason: 'is there twice' });
        return undefined;
      }
      return column;
    });
    const missing = columns.filter((column) => !header.includes(column));
    for (const column of missing) this.fault({ line, column, reason: 'is missing' });
    return missing.length > 0 ? [undefined] : header;
  }

  private add(subscriber: Subscriber, line: number): void {
    const before = this.lineOf.get(subscriber.number);
    if (before === undefined) {
      this.lineOf.set(subscriber.number, line);
      this.subscribers.push(subscriber);
    } else {
      this.fault({ line, column: 'number', reason: `is the same as in line ${before}` });
    }
  }

  private fault(fault: CsvFault): void {
    if (this.faults.length < maxFaults) this.faults.push(fault);
    else this.more += 1;
  }
}

function fieldsOf(values: ReadonlyMap<Column | undefined, string>): Fields {
  const of = (column: Column): string => values.get(column) ?? '';
  return {
    number: of('number'),
    kind: of('kind'),
    name: of('name'),
    street: of('street'),
    postcode: of('postcode'),
    place: of('place'),
    phone: of('phone'),
    email: of('email'),
    network: of('network'),
    plan: of('plan'),
    equipment: of('equipment'),
    eracun: of('eracun'),
    balanceCents: of('balanceCents'),
    dueDate: of('dueDate'),
  };
}

class NotUtf8Error extends Error {
  constructor(readonly line: number) {
    super(`Reading a CSV file: line ${line} is not UTF-8.`);
    this.name = 'NotUtf8Error';
  }
}

/** Fails on what is not UTF-8, where a plain decoder would put � into people's names. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      throw new NotUtf8Error(lines + linesBeforeFault(chunk));
    }
  };
  for await (const chunk of bytes) {
    const text = decode(chunk, true);
    lines += text.split('\n').length - 1;
    yield text;
  }
  // A letter that is cut off at the end of the file is a fault too.
  yield decode(new Uint8Array(), false);
}

/** Line ends in front of the first byte that UTF-8 does not know. */
function linesBeforeFault(chunk: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(chunk);
  return text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length - 1;
}

/** Reads until the first line is whole. */
async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (!/[\r\n]/.test(head)) {
    const next = await text.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

async function* chained(head: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* text;
}
