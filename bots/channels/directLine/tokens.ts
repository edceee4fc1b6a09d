/** Tokens of the chat: signed, for one conversation, thirty minutes. */
import { randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';

/** The client renews its token every 15 minutes, so a token outlives one renewal that failed. */
export const tokenSeconds = 1800;

const audience = 'directline';

export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  /** In seconds. */
  readonly expires_in: number;
}

export class Tokens {
  constructor(
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  /** A token for a conversation, a new one when none is named. */
  issue(conversationId: string = randomBytes(18).toString('base64url')): IssuedToken {
    const iat = Math.floor(this.now().getTime() / 1000);
    const token = jwt.sign({ iat, exp: iat + tokenSeconds }, this.secret, {
      algorithm: 'HS256',
      audience,
      subject: conversationId,
    });
    return { conversationId, token, expires_in: tokenSeconds };
  }

  /** The conversation that a token is for; `undefined` when it is forged, for something else, or too old. */
  verify(token: string): string | undefined {
    try {
      const claims = jwt.verify(token, this.secret, {
        algorithms: ['HS256'],
        audience,
        clockTimestamp: Math.floor(this.now().getTime() / 1000),
      });
      return typeof claims === 'object' ? claims.sub : undefined;
    } catch {
      return undefined;
    }
  }
}
