/** Links as signed tokens; MongoDB only remembers which ones were used, for as long as they would be good. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { linkPaths, linkRules, type Links, type Redeemed } from './links';

interface UsedLink {
  readonly _id: string;
  readonly by: string;
  readonly expireAt: Date;
}

type Read = Redeemed & { readonly validUntil?: Date };

export class MongoLinks implements Links {
  private readonly collection: mongo.Collection<UsedLink>;

  /** @param origin where the service is reached, as far as it is known when a link is made */
  constructor(
    connection: Connection,
    private readonly secret: string,
    private readonly origin: () => string,
  ) {
    this.collection = connection.collection<UsedLink>('usedLinks');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { expireAt: 1 }, name: 'retention', expireAfterSeconds: 0 }]);
  }

  create({ conversationId, key, language }: Parameters<Links['create']>[0], now: Date): string {
    const validUntil = Math.floor((now.getTime() + linkRules.validMs) / 1000).toString(36);
    // Two links into one conversation at the same second are not the same link.
    const nonce = this.sign(`nonce/${conversationId}/${key}`).slice(0, 8);
    const said = `${Buffer.from(conversationId).toString('base64url')}.${validUntil}.${nonce}`;
    return `${this.origin()}${linkPaths[language]}#${said}.${this.sign(said)}`;
  }

  read(token: string, now: Date): Read {
    const parts = token.split('.');
    const [conversation = '', until = '', , signature = ''] = parts;
    const expected = this.sign(parts.slice(0, 3).join('.'));
    if (parts.length !== 4 || !same(signature, expected)) return { outcome: 'invalid' };
    const validUntil = new Date(Number.parseInt(until, 36) * 1000);
    if (validUntil <= now) return { outcome: 'expired' };
    const conversationId = Buffer.from(conversation, 'base64url').toString();
    return { outcome: 'opened', conversationId, linkId: signature, validUntil };
  }

  async redeem(token: string, by: string, now: Date): Promise<Redeemed> {
    const { validUntil, ...read } = this.read(token, now);
    if (read.outcome !== 'opened' || validUntil === undefined) return read;
    try {
      await this.collection.insertOne({ _id: read.linkId, by, expireAt: validUntil });
      return read;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const used = await this.collection.findOne({ _id: read.linkId });
      return used?.by === by ? read : { outcome: 'used' };
    }
  }

  /** 16 of the 32 bytes are as much as can be guessed in half an hour, and keep the link short enough for an SMS. */
  private sign(said: string): string {
    return createHmac('sha256', this.secret).update(`link/${said}`).digest().subarray(0, 16).toString('base64url');
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
