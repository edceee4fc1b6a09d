/** Measures in MongoDB. */
import type { Connection } from 'mongoose';
import { isWithin } from '../calendar';
import { MongoContent } from '../content';
import type { Measure, MeasureId, Measures } from './measures';

export class MongoMeasures extends MongoContent<Measure> implements Measures {
  constructor(connection: Connection, now: () => Date) {
    super(connection, 'measures', now);
  }

  async holds(id: MeasureId, day: string): Promise<boolean> {
    const measure = (await this.known()).find((one) => one.id === id);
    return measure !== undefined && isWithin(day, measure.since, measure.until);
  }
}
