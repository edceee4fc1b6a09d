/** The code of a challenge is derived, not stored: a stolen database holds nothing that could be tried. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeRules } from './verification';

/** HMAC-SHA256 over the challenge's id, the first 48 bits of it modulo 10^6 (the bias is below 10^-8). */
export function deriveCode(secret: string, challengeId: string): string {
  const bits = createHmac('sha256', secret).update(`one-time code/${challengeId}`).digest().readUIntBE(0, 6);
  return String(bits % 10 ** codeRules.digits).padStart(codeRules.digits, '0');
}

/**
 * The same request has the same id, so that a turn which runs again finds its challenge. Keyed, because the code follows
 * from it, and conversation ids are known outside.
 */
export function deriveChallengeId(secret: string, conversationId: string, inputKey: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['challenge', conversationId, inputKey]))
    .digest('base64url');
}

/** Compares in the same time wherever the first difference is. */
export function isSameCode(secret: string, given: string, expected: string): boolean {
  const digest = (code: string): Buffer => createHmac('sha256', secret).update(`given code/${code}`).digest();
  return timingSafeEqual(digest(given.replace(/[\s\p{Pd}.]+/gu, '')), digest(expected));
}
