import { GroupCommit } from '../../../services/shared/groupCommit';

/** A write that ends when told to. */
function heldWrites() {
  const batches: {
    documents: readonly string[];
    end: (refused?: ReadonlyMap<number, Error>) => void;
    fail: (e: Error) => void;
  }[] = [];
  const write = (documents: readonly string[]) =>
    new Promise<ReadonlyMap<number, Error>>((resolve, reject) => {
      batches.push({ documents, end: (refused = new Map()) => resolve(refused), fail: reject });
    });
  return { batches, write };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

test('documents that come in the same round share a write', async () => {
  const { batches, write } = heldWrites();
  const commits = new GroupCommit(write);
  const saved = Promise.all([commits.add('a'), commits.add('b'), commits.add('c')]);
  await tick();
  expect(batches.map(({ documents }) => documents)).toEqual([['a', 'b', 'c']]);
  batches[0]?.end();
  await expect(saved).resolves.toEqual([undefined, undefined, undefined]);
});

test('a refused document is refused alone', async () => {
  const { batches, write } = heldWrites();
  const commits = new GroupCommit(write);
  const [a, b] = [commits.add('a'), commits.add('b')];
  const refusal = expect(b).rejects.toThrow('taken');
  await tick();
  batches[0]?.end(new Map([[1, new Error('taken')]]));
  await expect(a).resolves.toBeUndefined();
  await refusal;
});

test('when a write fails, every document of it is in doubt, and later ones are not', async () => {
  const { batches, write } = heldWrites();
  const commits = new GroupCommit(write, { batch: 10, inFlight: 2 });
  const refusals = [commits.add('a'), commits.add('b')].map((one) => expect(one).rejects.toThrow('no answer'));
  await tick();
  const later = commits.add('c');
  await tick();
  batches[0]?.fail(new Error('no answer'));
  batches[1]?.end();
  await Promise.all(refusals);
  await expect(later).resolves.toBeUndefined();
});

test('while as many writes as allowed are under way, documents wait and go together', async () => {
  const { batches, write } = heldWrites();
  const commits = new GroupCommit(write, { batch: 10, inFlight: 1 });
  const saved = [commits.add('a')];
  await tick();
  saved.push(commits.add('b'), commits.add('c'));
  await tick();
  expect(batches).toHaveLength(1);
  batches[0]?.end();
  await tick();
  expect(batches[1]?.documents).toEqual(['b', 'c']);
  batches[1]?.end();
  await Promise.all(saved);
});
