/** What is secret about our own mongod: its key file and the address with the password, readable by the owner alone. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError, hasCode, messageOf } from './errors';

export const USER = 'kabelnet';
export const REPLICA_SET = 'kabelnet';
/** The database that is meant where none is named. */
export const DATABASE = 'kabelnet';

/** Where things lie under the data folder. */
export interface Folder {
  /** Holds all of the below, mode 0700. */
  readonly home: string;
  /** mongod's own files. */
  readonly db: string;
  readonly log: string;
  readonly keyFile: string;
  /** `uri: mongodb://…`, in the form that `mongodump --config` takes, so that no password is ever typed. */
  readonly access: string;
}

/** How to get into our mongod. */
export interface Access {
  readonly password: string;
  /** The port of the last run; `undefined` until the replica set and its user were made. */
  readonly port: number | undefined;
}

export function folderAt(home: string): Folder {
  return {
    home,
    db: join(home, 'db'),
    log: join(home, 'mongod.log'),
    keyFile: join(home, 'keyfile'),
    access: join(home, 'access.yaml'),
  };
}

/** Makes the folder under `dataDir`, for the owner alone also when it was there before. */
export async function makeFolder(dataDir: string): Promise<Folder> {
  const home = join(dataDir, 'mongodb');
  try {
    await mkdir(join(home, 'db'), { recursive: true, mode: 0o700 });
    await chmod(home, 0o700);
    // One name for one place: a mongod that was left behind is known by the path in its command line.
    return folderAt(await realpath(home));
  } catch (error) {
    throw new DatabaseError(
      `Making the data folder ${home}`,
      messageOf(error),
      'Name a folder that this user may write to in DATA_DIR.',
    );
  }
}

/** The address of our mongod for drivers and tools. */
export function uriOf(access: Access & { readonly port: number }): string {
  const query = new URLSearchParams({ replicaSet: REPLICA_SET, authSource: 'admin' });
  return `mongodb://${USER}:${access.password}@127.0.0.1:${access.port}/${DATABASE}?${query.toString()}`;
}

/** Reads what an earlier run left; `undefined` when there was none. */
export async function readAccess(folder: Folder): Promise<Access | undefined> {
  const text = await readFile(folder.access, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const found = /^uri: mongodb:\/\/[^:]+:([\w-]+)@127\.0\.0\.1:(\d+)\//m.exec(text);
  if (found?.[1] === undefined) return undefined;
  const port = Number(found[2]);
  return { password: found[1], port: port === 0 ? undefined : port };
}

/** Keeps the access for the next run; port 0 says that mongod does not know the password yet. */
export async function writeAccess(folder: Folder, access: Access): Promise<void> {
  const uri = uriOf({ ...access, port: access.port ?? 0 });
  await writePrivate(
    folder.access,
    `# The service's own MongoDB, for mongodump --config. Keep it to yourself.\nuri: ${uri}\n`,
  );
}

/** The access of this folder, made and kept when there was none. */
export async function ensureAccess(folder: Folder): Promise<Access> {
  const existing = await readAccess(folder);
  if (existing !== undefined) return existing;
  const access: Access = { password: randomBytes(24).toString('base64url'), port: undefined };
  await writeAccess(folder, access);
  return access;
}

/** mongod wants 6–1024 base64 characters, in a file that nobody else may read. */
export async function ensureKeyFile(folder: Folder): Promise<void> {
  try {
    await chmod(folder.keyFile, 0o600);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    await writePrivate(folder.keyFile, `${randomBytes(96).toString('base64')}\n`);
  }
}

/** Whole or not at all, also when the machine loses power in the middle. */
async function writePrivate(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
