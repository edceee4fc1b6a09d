/** Plans in MongoDB, read into memory for a few seconds at a time, since every turn may need them and they change twice a year. */
import { Schema, type Connection, type Model } from 'mongoose';
import { Kept } from '../shared/kept';
import type { Plan, Plans } from './plans';

interface StoredPlan extends Omit<Plan, 'id'> {
  readonly _id: string;
  /** The order of the catalogue. */
  readonly position: number;
}

const schema = new Schema<StoredPlan>(
  {
    _id: String,
    position: Number,
    name: String,
    network: String,
    services: [String],
    downMbps: Number,
    upMbps: Number,
    monthlyCents: Number,
  },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

export class MongoPlans implements Plans {
  private readonly model: Model<StoredPlan>;
  private last: readonly Plan[] = [];
  private readonly kept: Kept<readonly Plan[]>;

  constructor(
    private readonly connection: Connection,
    now: () => Date,
  ) {
    this.kept = new Kept(() => this.read(), now);
    this.model = connection.model<StoredPlan>('Plan', schema, 'plans', { overwriteModels: true });
  }

  async prepare(): Promise<void> {
    await this.model.createCollection();
  }

  all(): Promise<readonly Plan[]> {
    return this.kept.get();
  }

  latest(): readonly Plan[] {
    // Read anew in the background when it is time; a read that fails leaves the catalogue as it is.
    this.all().catch(() => undefined);
    return this.last;
  }

  async find(id: string): Promise<Plan | undefined> {
    return (await this.all()).find((plan) => plan.id === id);
  }

  async replaceAll(plans: readonly Plan[]): Promise<void> {
    const documents = plans.map(({ id, ...rest }, position) => ({ _id: id, position, ...rest }));
    await this.connection.transaction(async (session) => {
      await this.model.deleteMany({}, { session });
      await this.model.insertMany(documents, { session });
    });
    this.kept.forget();
  }

  private async read(): Promise<readonly Plan[]> {
    const found = await this.model.find().sort({ position: 1 }).lean();
    this.last = found.map(({ _id, position: _position, ...rest }) => ({ id: _id, ...rest }));
    return this.last;
  }
}
