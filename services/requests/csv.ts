/** Requests as a table for a spreadsheet. */
import type { OfficeRequest } from './officeRequests';

const columns = [
  'reference',
  'kind',
  'status',
  'subscriberNumber',
  'verification',
  'channel',
  'language',
  'createdAt',
  'updatedAt',
  'assignee',
  'details',
] as const;

/** What a spreadsheet would take for a formula: subscribers wrote some of this, and the office opens it. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values: readonly string[]): string => `${values.map(cell).join(';')}\r\n`;

const row = (request: OfficeRequest): readonly string[] => [
  request.reference,
  request.kind,
  request.status,
  request.subscriberNumber ?? '',
  request.verification,
  request.channel,
  request.language,
  request.createdAt.toISOString(),
  request.updatedAt.toISOString(),
  request.assignee?.name ?? '',
  JSON.stringify(request.details),
];

/** In pieces, a line each; semicolons and the mark at the beginning are what spreadsheets here read č š ž by. */
export async function* csvOf(requests: AsyncIterable<OfficeRequest>): AsyncGenerator<string> {
  yield `\uFEFF${line(columns)}`;
  for await (const request of requests) yield line(row(request));
}
