/** `<Gather>` as Twilio has it: keys, speech and silence, whichever comes first. */
import { gather, type Fields } from '../../../web/phone/call/gather';
import { Inputs, type Input } from '../../../web/phone/call/inputs';
import type { Gather } from '../../../web/phone/call/twiml';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const plain: Gather = {
  verb: 'Gather',
  action: 'http://service/next',
  actionOnEmptyResult: true,
  hearsKeys: true,
  hearsSpeech: true,
  language: 'sl-SI',
  numDigits: undefined,
  finishOnKey: '#',
  timeout: 5,
  inside: [],
};

/** A gather that has begun, with what is keyed and said into it. */
function begin(wanted: Partial<Gather> = {}, { fallsSilent = true, ahead = '' } = {}) {
  const inputs = new Inputs();
  const keyed: string[] = [];
  const hangUp = new AbortController();
  const press = (keys: string): void => keys.split('').forEach((key) => inputs.push({ kind: 'key', key }));
  press(ahead);
  let promptCut = false;
  const side = {
    inputs,
    fallsSilent: () => fallsSilent,
    utter: (_sounds: unknown, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          promptCut = true;
          resolve();
        });
        setTimeout(resolve, 3_000);
      }),
    listening: () => undefined,
    keyed: (keys: string) => keyed.push(keys),
  };
  const result: Promise<Fields | undefined> = gather({ ...plain, ...wanted }, side, hangUp.signal);
  result.catch(() => undefined);
  const settle = () => jest.advanceTimersByTimeAsync(0);
  return {
    result,
    keyed,
    hangUp,
    isPromptCut: () => promptCut,
    press: async (keys: string) => {
      for (const key of keys.split('')) {
        inputs.push({ kind: 'key', key });
        await settle();
      }
    },
    push: (input: Input) => inputs.push(input),
    seconds: (count: number) => jest.advanceTimersByTimeAsync(count * 1000),
  };
}

it('takes as many keys as are asked for, and cuts off what is played', async () => {
  const { result, press, keyed, isPromptCut } = begin({ numDigits: 2 });
  await press('12');
  expect(await result).toEqual({ Digits: '12' });
  expect(keyed).toEqual(['12']);
  expect(isPromptCut()).toBe(true);
});

it('ends a number at the finishing key, which is not of it', async () => {
  const { result, press, keyed } = begin();
  await press('100016#');
  expect(await result).toEqual({ Digits: '100016' });
  expect(keyed).toEqual(['100016#']);
});

it('counts the finishing key alone as nothing', async () => {
  const { result, press } = begin();
  await press('#');
  expect(await result).toBeUndefined();
});

it('takes every key as a key where none finishes', async () => {
  const { result, press } = begin({ finishOnKey: '', numDigits: 1 });
  await press('#');
  expect(await result).toEqual({ Digits: '#' });
});

it('takes what was keyed when no further key comes in time', async () => {
  const { result, press, seconds } = begin();
  await press('7');
  await seconds(4);
  await press('8');
  await seconds(5);
  expect(await result).toEqual({ Digits: '78' });
});

it('hands over keys that were pressed before it began', async () => {
  const { result } = begin({ numDigits: 3 }, { ahead: '123' });
  expect(await result).toEqual({ Digits: '123' });
});

it('takes speech with its confidence, but none once a key was pressed', async () => {
  const spoken = begin();
  expect(spoken.push({ kind: 'speech', text: 'hitrejši internet', confidence: 0.9 })).toBe(true);
  expect(await spoken.result).toEqual({ SpeechResult: 'hitrejši internet', Confidence: '0.9' });

  const keyed = begin();
  await keyed.press('1');
  expect(keyed.push({ kind: 'speech', text: 'hitrejši internet' })).toBe(false);
  await keyed.press('#');
  expect(await keyed.result).toEqual({ Digits: '1' });
});

it('is deaf to what it does not listen for', () => {
  const keysOnly = begin({ hearsSpeech: false });
  expect(keysOnly.push({ kind: 'speech', text: 'halo' })).toBe(false);
  const speechOnly = begin({ hearsKeys: false });
  expect(speechOnly.push({ kind: 'key', key: '1' })).toBe(false);
});

it('is silent only after all was played and the time has passed; who speaks on is not', async () => {
  const { result, push, seconds } = begin();
  let isOver = false;
  void result.then(() => (isOver = true));
  await seconds(7);
  push({ kind: 'breath' });
  await seconds(4);
  expect(isOver).toBe(false);
  await seconds(1);
  expect(await result).toBeUndefined();
});

it('waits for ever where silence does not set in by itself, until somebody says that it has', async () => {
  const { result, push, seconds } = begin({}, { fallsSilent: false });
  let isOver = false;
  void result.then(() => (isOver = true));
  await seconds(600);
  expect(isOver).toBe(false);
  push({ kind: 'silence' });
  expect(await result).toBeUndefined();
});

it('ends with the call', async () => {
  const { result, hangUp } = begin();
  hangUp.abort(new Error('hung up'));
  await expect(result).rejects.toThrow('hung up');
});
