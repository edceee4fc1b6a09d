/** Registration over HTTP, as `docs/provisioning.md` describes it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ProvisioningError, type Provisioning, type Registration, type RegistrationState } from './provisioning';

/** The subscriber waits for the answer. */
const timeoutMs = 5_000;

const answer = z.object({ state: z.enum(['pending', 'registered', 'failed']) });

interface Options {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string | undefined;
  readonly timeoutMs?: number;
}

export class HttpProvisioning implements Provisioning {
  constructor(private readonly options: Options) {}

  async register(registration: Registration, key: string): Promise<void> {
    const operation = 'Asking for a registration';
    const response = await this.call(operation, '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // A turn's name may hold what is not allowed in a header, and says more than others need to know.
        'idempotency-key': createHash('sha256').update(key).digest('base64url'),
      },
      body: JSON.stringify(registration),
    });
    if (!response.ok) throw new ProvisioningError(operation, `it answered ${response.status}`);
  }

  async stateOf(serial: string): Promise<RegistrationState> {
    const operation = 'Looking at a registration';
    const response = await this.call(operation, `/${encodeURIComponent(serial)}`, { method: 'GET' });
    if (response.status === 404) return 'unknown';
    if (!response.ok) throw new ProvisioningError(operation, `it answered ${response.status}`);
    const read = answer.safeParse(await response.json().catch(() => undefined));
    if (!read.success) throw new ProvisioningError(operation, 'its answer has no known state');
    return read.data.state;
  }

  private async call(
    operation: string,
    path: string,
    request: { readonly method: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Response> {
    const { url, token, timeoutMs: limit = timeoutMs } = this.options;
    try {
      return await fetch(`${url}/registrations${path}`, {
        ...request,
        headers: {
          accept: 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...request.headers,
        },
        redirect: 'error',
        signal: AbortSignal.timeout(limit),
      });
    } catch (error) {
      const late = typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
      throw new ProvisioningError(operation, late ? `no answer in ${limit / 1000} s` : 'it cannot be reached');
    }
  }
}
