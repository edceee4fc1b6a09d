/** Notices in MongoDB. */
import type { Connection } from 'mongoose';
import { EditConflictError, MongoContent } from '../content';
import type { Notice, Notices } from './notices';

/** So long ahead maintenance is told of. */
const aheadMs = 7 * 86_400_000;

export class MongoNotices extends MongoContent<Notice> implements Notices {
  constructor(connection: Connection, now: () => Date) {
    super(connection, 'notices', now);
  }

  async current(at: Date): Promise<readonly Notice[]> {
    return (await this.notOver(at)).filter(({ from }) => from <= at);
  }

  async announced(at: Date): Promise<readonly Notice[]> {
    const soon = new Date(at.getTime() + aheadMs);
    return (await this.notOver(at)).filter(({ kind, from }) => from <= at || (kind === 'maintenance' && from <= soon));
  }

  async end(id: string, version: number, at: Date): Promise<number> {
    const found = (await this.all()).find(({ entry }) => entry.id === id);
    if (found?.version !== version) throw new EditConflictError(id, found?.version ?? 0);
    return this.save({ ...found.entry, until: at }, version);
  }

  private async notOver(at: Date): Promise<readonly Notice[]> {
    return (await this.known())
      .filter(({ until }) => until === undefined || at < until)
      .sort((a, b) => b.from.getTime() - a.from.getTime());
  }
}
