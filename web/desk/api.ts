/** Calls to the desk's API, with the mark of our own page. */

import type { FieldFault, Me } from '../../bots/channels/desk/shapes/session';

export type { FieldFault, Me };

/** The service refused a call, or (status 0) did not answer. */
export class CallError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly faults: readonly FieldFault[] = [],
    /** What is true now, where somebody else has changed it. */
    readonly current?: unknown,
  ) {
    super(`${status} ${code}`);
    this.name = 'CallError';
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What the service answers is of the shape that its routes have, and so it is not read twice: page and service come from one build. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  // The browser itself names the type of a form.
  const isForm = body instanceof FormData;
  const response = await fetch(`/agent/api${path}`, {
    method,
    headers: { 'X-Desk': '1', ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  }).catch(() => undefined);
  if (response === undefined) throw new CallError(0, 'NoAnswer');
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  // Whoever only asks who they are, or signs in or out, has no session that could end under their hands.
  if (response.status === 401 && path !== '/session' && path !== '/me') window.dispatchEvent(new Event('desk:over'));
  const { error } = (answer ?? {}) as { error?: { code?: string; faults?: FieldFault[]; current?: unknown } };
  throw new CallError(response.status, error?.code ?? 'Unknown', error?.faults, error?.current);
}
