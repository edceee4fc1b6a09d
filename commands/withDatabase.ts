/** Lends a command the database of the service: that of the one that runs, or its own, started and stopped for the command. */
import type { Connection } from 'mongoose';
import { DatabaseError, openDatabase } from '../services/database';
import { readSettings, SettingsError, type Settings } from '../services/settings';
import type { Io } from './io';

export interface Lent {
  readonly connection: Connection;
  readonly settings: Settings;
}

/**
 * Settings and database as the service would have them.
 *
 * @returns what `work` returns, or 1 when the settings or the database are at fault, which is then said on standard error
 */
export async function withDatabase(io: Io, work: (lent: Lent) => Promise<number>): Promise<number> {
  try {
    const settings = readSettings(io.env);
    const { mongodbUri: uri, dataDir, mongodBinary } = settings;
    const log = (line: string): void => void io.stderr.write(`${line}\n`);
    const database = await openDatabase({ uri, dataDir, mongodBinary, join: true, log });
    try {
      return await work({ connection: database.connection, settings });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof DatabaseError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}
