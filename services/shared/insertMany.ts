/** Inserts many documents at once and tells which were refused. */
import { mongo } from 'mongoose';

/**
 * The errors of the refused documents by their place; the others are saved.
 *
 * @throws the driver's error when the whole batch is in doubt
 */
export async function insertMany<T extends mongo.Document>(
  collection: mongo.Collection<T>,
  documents: readonly mongo.OptionalUnlessRequiredId<T>[],
): Promise<ReadonlyMap<number, Error>> {
  try {
    await collection.insertMany([...documents], { ordered: false, ignoreUndefined: true });
    return new Map();
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const refused = [error.writeErrors].flat();
    // The driver wraps a lost connection in the same error, and then every document of the batch is in doubt.
    if (refused.length === 0 || error.result.getWriteConcernError() !== undefined) throw error;
    return new Map(
      refused.map((one) => [
        one.index,
        new mongo.MongoServerError({ message: 'The document was refused', code: one.code }),
      ]),
    );
  }
}
