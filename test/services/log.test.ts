/** What may be logged of an error: enough to find the fault, nothing that a subscriber said or is. */
import { mongo } from 'mongoose';
import { loggable } from '../../services/log';

test('the name, the message and the place of an error are logged', () => {
  const logged = loggable(new TypeError('Cannot read the plan'));
  expect(logged).toMatchObject({ name: 'TypeError', message: 'Cannot read the plan' });
  expect(logged.stack).toMatch(/^\s*at .*log\.test\.ts/);
});

test.each([
  [
    'a key that is taken',
    new mongo.MongoServerError({
      message:
        'E11000 duplicate key error collection: kabelnet.requests index: a dup key: { subscriberNumber: "100016", email: "ana.novak@example.com" }',
    }),
  ],
  ['JSON that is none', thrownBy(() => JSON.parse('moja številka je 100016, ana.novak@example.com'))],
  ['an address', new Error('550 no such user ana.novak@example.com at +386 41 000 017')],
  ['a cause', new Error('Sending failed', { cause: new Error('to ana.novak@example.com, 100016') })],
])('nothing personal stands in the log of %s', (_what, error) => {
  expect(JSON.stringify(loggable(error))).not.toMatch(/100016|ana|številka|000 017/);
});

test('what was thrown and is no error is not logged at all', () => {
  expect(JSON.stringify(loggable('100016'))).not.toContain('100016');
});

test('codes, ports and versions stay readable', () => {
  expect(loggable(new Error('connect ECONNREFUSED 127.0.0.1:27017')).message).toBe(
    'connect ECONNREFUSED 127.0.0.1:27017',
  );
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
