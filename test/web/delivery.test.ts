/** A message is sent until the service has it, refuses it, or time is up. */
import { Delivery } from '../../web/chat/delivery';
import { ConversationEndedError, RefusedError } from '../../web/chat/errors';

/** Fails so many times, then succeeds. */
function post(failures: number, error = new Error('network')) {
  let calls = 0;
  return {
    calls: () => calls,
    send: () => ((calls += 1) > failures ? Promise.resolve('id-1') : Promise.reject(error)),
  };
}

describe('delivery', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tries again after network errors', async () => {
    const service = post(3);
    const sent = new Delivery().deliver(service.send);
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(sent).resolves.toBe('id-1');
    expect(service.calls()).toBe(4);
  });

  it('tries at once when the connection is back', async () => {
    const delivery = new Delivery();
    const sent = delivery.deliver(post(1).send);
    await jest.advanceTimersByTimeAsync(0);
    delivery.wake();
    await expect(sent).resolves.toBe('id-1');
  });

  it.each([new RefusedError('413'), new ConversationEndedError('403')])('does not insist on %s', async (error) => {
    const service = post(9, error);
    await expect(new Delivery().deliver(service.send)).rejects.toBe(error);
    expect(service.calls()).toBe(1);
  });

  it('gives up before the visitor is asked to send it again', async () => {
    const sent = new Delivery().deliver(post(1_000).send);
    const outcome = expect(sent).rejects.toThrow('network');
    await jest.advanceTimersByTimeAsync(59_000);
    await outcome;
  });
});
