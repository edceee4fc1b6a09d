/** Tells MongoDB's duplicate-key refusal from other failures; unique indexes are how services settle races. */
import { mongo } from 'mongoose';

/** E11000, alone or as every error of a bulk write. */
export function isDuplicateKey(error: unknown): boolean {
  if (error instanceof mongo.MongoBulkWriteError) {
    const errors = [error.writeErrors].flat();
    return errors.length > 0 && errors.every((one) => one.code === 11_000);
  }
  return error instanceof mongo.MongoServerError && error.code === 11_000;
}

/** Names of the fields of the index that refused. */
export function duplicateFields(error: unknown): readonly string[] {
  if (!(error instanceof mongo.MongoServerError)) return [];
  const pattern: unknown = error['keyPattern'];
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}
