/** Requests as a table for a spreadsheet. */
import { csvLine, csvMark } from '../shared/csv';
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

/** In pieces, a line each. */
export async function* csvOf(requests: AsyncIterable<OfficeRequest>): AsyncGenerator<string> {
  yield csvMark + csvLine(columns);
  for await (const request of requests) yield csvLine(row(request));
}
