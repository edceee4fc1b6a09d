/** Requests at the desk: found, read, and led to their end by one of several people. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { detailLines } from '../../../cards/messages';
import { wordings } from '../../../cards/wording';
import type { Account } from '../../../services/agents';
import type { Attachments } from '../../../services/attachments';
import { localDay } from '../../../services/calendar';
import { stepTitles } from '../../../services/guides';
import type { Plans } from '../../../services/plans';
import {
  canBeOnItsWay,
  ChangeRefusedError,
  csvOf,
  isTold,
  nextStatuses,
  RequestChangedError,
  requestKinds,
  requestStatuses,
  undoable,
  undoMs,
  type OfficeRequest,
  type OfficeRequests,
  type RequestFilter,
} from '../../../services/requests';
import type { Subscribers } from '../../../services/subscribers';
import { sendFile } from '../http';
import type { Desk } from './desk';
import { Refusal } from './refusal';
import type { RequestDetail, RequestList, RequestRow } from './shapes/requests';

const pageSize = 50;
const dayMs = 86_400_000;
/** A name that more subscribers have than this is no search. */
const mostNamesakes = 200;

const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional();

const filter = z.object({
  kinds: listOf(requestKinds),
  statuses: listOf(requestStatuses),
  /** Older than so many days. */
  days: z.coerce.number().int().min(1).max(3650).optional(),
  unverified: z.literal('1').optional(),
  mine: z.literal('1').optional(),
  /** A subscriber number, a reference, or a name. */
  search: z.string().trim().max(100).optional(),
});

const text = z.string().trim().min(1, 'is empty').max(1_000, 'is longer than 1000 characters');
const reason = z.string().trim().max(300, 'is longer than 300 characters').optional();
const changes = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('take') }),
  z.strictObject({ type: z.literal('release') }),
  z.strictObject({ type: z.literal('comment'), text }),
  z.strictObject({ type: z.literal('status'), status: z.enum(requestStatuses), reason }).refine(
    // A subscriber who is refused wants to know why.
    ({ status, reason: why = '' }) => why !== '' || (status !== 'rejected' && status !== 'cancelled'),
    { path: ['reason'], message: 'is empty' },
  ),
  z.strictObject({ type: z.literal('onItsWay') }),
  z.strictObject({ type: z.literal('undo') }),
]);

const named = z.object({ reference: z.string().regex(/^\d{8}$/) });
const language = z.enum(['sl', 'en']).default('sl');

export interface DeskRequestsOptions {
  readonly officeRequests: OfficeRequests;
  readonly attachments: Pick<Attachments, 'find' | 'sentFor'>;
  readonly subscribers: Pick<Subscribers, 'find' | 'findByName'>;
  readonly plans: Pick<Plans, 'latest'>;
  readonly now: () => Date;
}

export function registerRequests(desk: Desk, options: DeskRequestsOptions): void {
  const { officeRequests, attachments, subscribers, plans, now } = options;

  async function wanted(query: z.infer<typeof filter>, account: Account): Promise<RequestFilter> {
    const { kinds, statuses, days, unverified, mine, search = '' } = query;
    return {
      ...(kinds === undefined ? {} : { kinds }),
      ...(statuses === undefined ? {} : { statuses }),
      ...(days === undefined ? {} : { before: new Date(now().getTime() - days * dayMs) }),
      ...(unverified === undefined ? {} : { unverified: true }),
      ...(mine === undefined ? {} : { assignee: account.id }),
      ...(search === '' ? {} : { either: await searched(search) }),
    };
  }

  async function searched(search: string): Promise<NonNullable<RequestFilter['either']>> {
    const digits = search.replaceAll(/\s/g, '');
    if (/^\d+$/.test(digits)) return { subscriberNumbers: [digits], references: [digits] };
    return { subscriberNumbers: await subscribers.findByName(search, mostNamesakes), references: [] };
  }

  async function detailed(request: OfficeRequest, account: Account, lang: 'sl' | 'en'): Promise<RequestDetail> {
    const { subscriberNumber } = request;
    const subscriber = subscriberNumber === null ? undefined : await subscribers.find(subscriberNumber);
    const files = [...(request.files ?? []), ...(await attachments.sentFor(request.reference))];
    const undo = undoable(request, account.id, now());
    const changedAt = request.history.at(-1)?.at.getTime() ?? 0;
    return {
      ...request,
      files: files.filter(({ id }, n) => files.findIndex((file) => file.id === id) === n),
      lines: detailLines(withPlanNames(request), wordings[lang].messages, titlesOf(request, lang)),
      ...(subscriber === undefined
        ? {}
        : {
            subscriber: {
              name: subscriber.name,
              address: subscriber.address,
              ...(subscriber.phone === undefined ? {} : { phone: subscriber.phone }),
              ...(subscriber.email === undefined ? {} : { email: subscriber.email }),
            },
          }),
      next: nextStatuses[request.status],
      told: isTold(request),
      canBeOnItsWay: canBeOnItsWay(request),
      ...(undo === undefined ? {} : { undo: { ...undo, forMs: changedAt + undoMs - now().getTime() } }),
    };
  }

  /** As the subscriber was told them. */
  function withPlanNames(request: OfficeRequest): OfficeRequest {
    if (request.kind !== 'planChange') return request;
    const nameOf = (id: string): string => plans.latest().find((plan) => plan.id === id)?.name ?? id;
    const { details } = request;
    const fromPlan = details.fromPlan === null ? null : nameOf(details.fromPlan);
    return { ...request, details: { ...details, fromPlan, toPlan: nameOf(details.toPlan) } };
  }

  desk.add({
    method: 'get',
    path: '/requests',
    takes: z.object({ query: filter.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }) }),
    async handle({ account, taken: { query } }): Promise<RequestList> {
      const asked = await wanted(query, account);
      const [total, requests] = await Promise.all([
        officeRequests.count(asked),
        officeRequests.list(asked, { skip: (query.page - 1) * pageSize, limit: pageSize }),
      ]);
      return { total, page: query.page, pages: Math.max(1, Math.ceil(total / pageSize)), requests: requests.map(row) };
    },
  });

  desk.add({
    method: 'get',
    path: '/requests.csv',
    takes: z.object({ query: filter }),
    async handle({ account, taken: { query }, response }) {
      const asked = await wanted(query, account);
      response.writeHead(200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="vloge-${localDay(now())}.csv"`,
        'X-Content-Type-Options': 'nosniff',
      });
      await pipeline(Readable.from(csvOf(officeRequests.each(asked)), { objectMode: false }), response);
      return undefined;
    },
  });

  desk.add({
    method: 'get',
    path: '/requests/:reference',
    takes: z.object({ params: named, query: z.object({ lang: language }) }),
    async handle({ account, taken: { params, query } }) {
      const request = await officeRequests.find(params.reference);
      if (request === undefined) throw unknown();
      return detailed(request, account, query.lang);
    },
  });

  desk.add({
    method: 'get',
    path: '/files/:id',
    takes: z.object({ params: z.object({ id: z.string().max(200) }) }),
    async handle({ taken: { params }, response }) {
      const file = await attachments.find(params.id);
      if (file === undefined) throw new Refusal(404, 'NotFound', 'There is no such file');
      sendFile(response, file);
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/requests/:reference/changes',
    takes: z.object({
      params: named,
      query: z.object({ lang: language }),
      body: z.strictObject({ version: z.number().int().min(0), change: changes }),
    }),
    async handle({ account, taken: { params, query, body } }) {
      const by = { id: account.id, name: account.displayName };
      try {
        const change =
          body.change.type === 'status' ? { ...body.change, reason: body.change.reason || undefined } : body.change;
        const changed = await officeRequests.change(params.reference, body.version, change, by);
        if (changed === undefined) throw unknown();
        return await detailed(changed, account, query.lang);
      } catch (error) {
        if (error instanceof ChangeRefusedError)
          throw new Refusal(409, 'ChangeRefused', `The request cannot be changed so: ${error.why}`, { why: error.why });
        if (!(error instanceof RequestChangedError)) throw error;
        const current = await detailed(error.current, account, query.lang);
        throw new Refusal(409, 'Changed', 'Somebody else has changed the request meanwhile', { current });
      }
    },
  });
}

const unknown = (): Refusal => new Refusal(404, 'RequestNotFound', 'There is no such request');

const row = ({
  reference,
  kind,
  status,
  subscriberNumber,
  verification,
  channel,
  createdAt,
  assignee,
}: OfficeRequest): RequestRow => ({
  reference,
  kind,
  status,
  subscriberNumber,
  verification,
  channel,
  createdAt,
  ...(assignee === undefined ? {} : { assignee: assignee.name }),
});

const titlesOf = (request: OfficeRequest, lang: 'sl' | 'en'): readonly string[] =>
  request.kind === 'equipmentSwap' ? stepTitles(request.details.equipment, request.details.steps, lang) : [];
