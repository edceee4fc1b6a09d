/** Canned replies in MongoDB. */
import type { Connection } from 'mongoose';
import { MongoContent } from '../content';
import type { CannedReplies, CannedReply } from './cannedReplies';

export class MongoCannedReplies extends MongoContent<CannedReply> implements CannedReplies {
  constructor(connection: Connection, now: () => Date) {
    super(connection, 'cannedReplies', now);
  }
}
