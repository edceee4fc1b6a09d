/** Whether a webhook is Chatwoot's: an HMAC over the moment and the bytes of the body, as its documentation describes it. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A webhook that is repeated later than that is somebody else's; clocks may differ by half a minute. */
const oldestMs = 5 * 60_000;
const aheadMs = 30_000;

export interface SignedWebhook {
  /** Seconds since 1970, of `X-Chatwoot-Timestamp`. */
  readonly timestamp: string;
  /** `sha256=` and the digest, of `X-Chatwoot-Signature`. */
  readonly signature: string;
  readonly body: string;
}

export function isChatwoots({ timestamp, signature, body }: SignedWebhook, secret: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const age = now.getTime() - Number(timestamp) * 1000;
  if (age > oldestMs || age < -aheadMs) return false;
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
