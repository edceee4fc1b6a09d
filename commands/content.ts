/** What the office edits, as `import` and `export` see it: answers, notices, measures and canned replies. */
import { readFile } from 'node:fs/promises';
import type { Connection } from 'mongoose';
import { answerShape, MongoAnswers } from '../services/answers';
import { cannedReplyShape, MongoCannedReplies } from '../services/cannedReplies';
import { readContentFile, writeContentFile, type Content, type ContentShape } from '../services/content';
import { measureShape, MongoMeasures } from '../services/measures';
import { MongoNotices, noticeShape } from '../services/notices';
import { counted, done, refuseFile, type Options } from './import/file';
import type { Io } from './io';
import type { Lent } from './withDatabase';

export interface ContentKind {
  import(io: Io, lent: Lent, options: Options): Promise<number>;
  /** The file that imports as what is in the database. */
  export(connection: Connection): Promise<string>;
}

const now = (): Date => new Date();

export const contentKinds: ReadonlyMap<string, ContentKind> = new Map([
  ['answers', kind(answerShape, (connection) => new MongoAnswers(connection, now, new MongoMeasures(connection, now)))],
  ['notices', kind(noticeShape, (connection) => new MongoNotices(connection, now))],
  ['measures', kind(measureShape, (connection) => new MongoMeasures(connection, now))],
  ['replies', kind(cannedReplyShape, (connection) => new MongoCannedReplies(connection, now))],
]);

function kind<T extends { readonly id: string }>(
  shape: ContentShape<T>,
  open: (connection: Connection) => Content<T>,
): ContentKind {
  return {
    async import(io, { connection }, options) {
      const read = readContentFile(await readFile(options.file, 'utf8'), shape);
      if (!read.ok) {
        refuseFile(io, read.faults);
        return 1;
      }
      const count = counted(read.entries.length, shape.name.replace(/s$/, ''));
      if (options.check) return done(io, `${count} without a fault; nothing was changed.`);
      await open(connection).load(read.entries, options.replace ? 'go' : 'stay');
      return done(io, `${count} imported. A service that runs tells of them within seconds.`);
    },
    async export(connection) {
      const saved = await open(connection).all();
      return writeContentFile(
        saved.map(({ entry }) => entry),
        shape,
      );
    },
  };
}
