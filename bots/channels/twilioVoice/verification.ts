/** Whether a request is Twilio's: signed with the account's token, over the address that Twilio was told to call. */
import type { Request } from 'restify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';

export interface VerificationOptions {
  /** The account's; absent in demo mode. */
  readonly authToken: string | undefined;
  /** The address that Twilio calls, in front of all proxies. */
  readonly publicUrl: string | undefined;
  readonly demo: boolean;
}

export type Verified =
  | { readonly ok: true }
  /** What whoever runs the service should look at. */
  | { readonly ok: false; readonly fix: string };

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Checks the signature over the public address, the query and the posted fields.
 *
 * Without a signature only demo mode on this machine lets a call in, for the simulator.
 */
export function verify(
  request: Request,
  fields: Readonly<Record<string, unknown>>,
  options: VerificationOptions,
): Verified {
  const { authToken, publicUrl, demo } = options;
  const signature = request.header('x-twilio-signature', '');
  if (signature === '') {
    if (demo && loopback.includes(request.socket.remoteAddress ?? '')) return { ok: true };
    return { ok: false, fix: 'it is not signed; only Twilio may call this address' };
  }
  if (authToken === undefined) return { ok: false, fix: 'set TWILIO_AUTH_TOKEN, by which the signature is checked' };
  // Proxies change scheme, host and port: what Twilio signed is the address that it was told.
  const base = publicUrl ?? `http://${request.header('host', 'localhost')}`;
  if (validateRequest(authToken, signature, `${base}${request.url ?? ''}`, { ...fields })) return { ok: true };
  return {
    ok: false,
    fix: 'its signature does not fit: check that PUBLIC_URL is the very address that Twilio calls (https, host, port, path), and that TWILIO_AUTH_TOKEN is that of the account',
  };
}
