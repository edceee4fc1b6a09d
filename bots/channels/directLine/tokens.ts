/** Tokens of the chat: signed, for one conversation, or what comes in it from some point on, or one of its files; thirty minutes. */
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';

/** The client renews its token every 15 minutes, so a token outlives one renewal that failed. */
export const tokenSeconds = 1800;

const audience = 'directline';
const fileAudience = 'file';

export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  /** In seconds. */
  readonly expires_in: number;
}

/** What a token lets its bearer have. */
interface Grant {
  readonly conversationId: string;
  /** The watermark before which nothing is shown: who came by a link does not see what was said before. */
  readonly since: number;
}

export class Tokens {
  /** Made once: of a bare string, the library would first try whether it is a public key, each time. */
  private readonly key: KeyObject;
  /** A chat sends its token with every message; its signature is checked once. */
  private readonly verified = new LRUCache<string, Grant & { readonly until: number }>({
    max: 5000,
  });

  constructor(
    secret: string,
    private readonly now: () => Date,
  ) {
    this.key = createSecretKey(Buffer.from(secret));
  }

  /** A token for a conversation, a new one when none is named. */
  issue(conversationId: string = randomBytes(18).toString('base64url'), since = 0): IssuedToken {
    return { conversationId, token: this.sign(conversationId, audience, since), expires_in: tokenSeconds };
  }

  /** An address of ours with a token that lets its bearer have the file there, and nothing else. */
  signFile(address: string): string {
    return `${address}?t=${this.sign(address, fileAudience)}`;
  }

  verifyFile(token: string, address: string): boolean {
    return token !== '' && this.read(token, fileAudience)?.sub === address;
  }

  /** The conversation that a token is for; `undefined` when it is forged, for something else, or too old. */
  verify(token: string): string | undefined {
    return this.grant(token)?.conversationId;
  }

  /** From where on a valid token lets its bearer read. */
  since(token: string): number {
    return this.grant(token)?.since ?? 0;
  }

  private grant(token: string): Grant | undefined {
    const known = this.verified.get(token);
    if (known !== undefined) return this.now().getTime() < known.until ? known : undefined;
    const claims = this.read(token, audience);
    if (claims?.sub === undefined || claims.exp === undefined) return undefined;
    const since: unknown = claims['since'];
    const grant = { conversationId: claims.sub, since: typeof since === 'number' ? since : 0 };
    this.verified.set(token, { ...grant, until: claims.exp * 1000 });
    return grant;
  }

  private sign(subject: string, of: string, since = 0): string {
    const iat = Math.floor(this.now().getTime() / 1000);
    const claims = { iat, exp: iat + tokenSeconds, ...(since === 0 ? {} : { since }) };
    return jwt.sign(claims, this.key, { algorithm: 'HS256', audience: of, subject });
  }

  private read(token: string, of: string): jwt.JwtPayload | undefined {
    try {
      const claims = jwt.verify(token, this.key, {
        algorithms: ['HS256'],
        audience: of,
        clockTimestamp: Math.floor(this.now().getTime() / 1000),
      });
      return typeof claims === 'object' ? claims : undefined;
    } catch {
      return undefined;
    }
  }
}
