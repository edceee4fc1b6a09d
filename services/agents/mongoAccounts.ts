/** Accounts in MongoDB: a document each, with the hash of its password and the wrong tries since it was last right. */
import { randomUUID } from 'node:crypto';
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { withoutUndefined } from '../shared/withoutUndefined';
import {
  AccountNameError,
  lockedMs,
  mostWrong,
  type Account,
  type Accounts,
  type Credentials,
  type NewAccount,
} from './accounts';
import { hashPassword, isPassword, newPassword, type PasswordHash } from './passwords';
import type { Sessions } from './sessions';

type AccountDocument = Omit<Account, 'id'> & {
  readonly _id: string;
  readonly password: PasswordHash;
  readonly wrong: number;
  readonly lockedUntil?: Date;
};

const nameShape = /^[a-z0-9][a-z0-9.-]{1,39}$/;
/** The supervisor that a new installation has. */
const first: NewAccount = { name: 'vodja', displayName: 'Vodja', role: 'supervisor', language: 'sl' };

const asTyped = (name: string): string => name.trim().toLowerCase();

export class MongoAccounts implements Accounts {
  private readonly collection: mongo.Collection<AccountDocument>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
    private readonly sessions: Pick<Sessions, 'closeAll'>,
  ) {
    this.collection = connection.collection<AccountDocument>('agents');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { name: 1 }, unique: true }]);
  }

  async addFirst(): Promise<Credentials | undefined> {
    if ((await this.collection.findOne({}, { projection: { _id: 1 } })) !== null) return undefined;
    try {
      return await this.add(first);
    } catch (error) {
      // Another process began at the same moment, and prints it.
      if (error instanceof AccountNameError) return undefined;
      throw error;
    }
  }

  async add(account: NewAccount): Promise<Credentials> {
    const name = asTyped(account.name);
    if (!nameShape.test(name)) throw new AccountNameError(name, 'shape');
    const password = newPassword();
    const document = {
      ...account,
      _id: randomUUID(),
      name,
      active: true,
      password: await hashPassword(password),
      wrong: 0,
    };
    try {
      await this.collection.insertOne(withoutUndefined(document));
    } catch (error) {
      if (isDuplicateKey(error)) throw new AccountNameError(name, 'taken');
      throw error;
    }
    return { name, password };
  }

  async list(): Promise<readonly Account[]> {
    return (await this.collection.find({}).sort({ name: 1 }).toArray()).map(toAccount);
  }

  async find(id: string): Promise<Account | undefined> {
    const found = await this.collection.findOne({ _id: id, active: true });
    return found === null ? undefined : toAccount(found);
  }

  async verify(name: string, password: string): Promise<Account | undefined> {
    const now = this.now();
    // A try is counted before it is looked at, so that many at once are no more than one after another.
    const found = await this.collection.findOneAndUpdate(
      { name: asTyped(name), active: true, $or: [{ lockedUntil: { $exists: false } }, { lockedUntil: { $lte: now } }] },
      { $inc: { wrong: 1 } },
      { returnDocument: 'after' },
    );
    const tries = found?.wrong ?? 0;
    const right = await isPassword(password, tries > mostWrong ? undefined : found?.password);
    if (found === null) return undefined;
    const { _id } = found;
    if (right) {
      await this.collection.updateOne({ _id }, { $set: { wrong: 0 } });
      return toAccount(found);
    }
    if (tries >= mostWrong) {
      const lockedUntil = new Date(now.getTime() + lockedMs);
      await this.collection.updateOne({ _id }, { $set: { wrong: 0, lockedUntil } });
    }
    return undefined;
  }

  async renewPassword(name: string): Promise<Credentials | undefined> {
    const password = newPassword();
    const kept = await hashPassword(password);
    const changed = await this.change(name, { $set: { password: kept, wrong: 0 }, $unset: { lockedUntil: 1 } });
    if (changed === undefined) return undefined;
    await this.sessions.closeAll(changed.id);
    return { name: changed.name, password };
  }

  async changePhone(name: string, phone: string): Promise<boolean> {
    return (await this.change(name, { $set: { phone } })) !== undefined;
  }

  async close(name: string): Promise<boolean> {
    const changed = await this.change(name, { $set: { active: false } });
    if (changed !== undefined) await this.sessions.closeAll(changed.id);
    return changed !== undefined;
  }

  private async change(name: string, update: mongo.UpdateFilter<AccountDocument>): Promise<Account | undefined> {
    const changed = await this.collection.findOneAndUpdate({ name: asTyped(name), active: true }, update);
    return changed === null ? undefined : toAccount(changed);
  }
}

const toAccount = ({
  _id: id,
  password: _password,
  wrong: _wrong,
  lockedUntil: _lockedUntil,
  ...account
}: AccountDocument): Account => ({ id, ...account });
