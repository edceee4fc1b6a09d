/** Azure Speech against a stub that keeps to its documented REST interface. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { createVoices } from '../../../services/speech/voices';
import { AzureVoice } from '../../../services/speech/voices/azureVoice';
import { tone } from './sounds';

const soon = (): AbortSignal => AbortSignal.timeout(20_000);

describe('Azure', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const asked: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      void textOf(request).then((body) => {
        asked.push({ url: request.url ?? '', headers: request.headers, body });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const hosts: string[] = [];
  /** Everything goes to the stub instead of the world. */
  const toStub: typeof fetch = (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input));
    hosts.push(url.origin);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return fetch(`http://127.0.0.1:${port}${url.pathname}`, init);
  };
  const azure = (): AzureVoice => new AzureVoice({ key: 'key', region: 'westeurope', speed: 0.95, fetch: toStub });

  test('is asked as its REST interface wants it, the words escaped', async () => {
    const samples = tone(500, 8000);
    answer = (_request, response) => response.end(Buffer.from(samples.buffer));
    expect(await azure().speak('Kos & sin <b>', 'sl', soon())).toEqual({ samples, rate: 8000 });
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = asked.splice(0);
    expect(hosts.at(-1)).toBe('https://westeurope.tts.speech.microsoft.com');
    expect(url).toBe('/cognitiveservices/v1');
    expect(headers).toMatchObject({
      'ocp-apim-subscription-key': 'key',
      'content-type': 'application/ssml+xml',
      'x-microsoft-outputformat': 'raw-8khz-16bit-mono-pcm',
      'user-agent': 'kabelnet-support-bot',
    });
    expect(body).toBe(
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="sl-SI"><voice name="sl-SI-PetraNeural"><prosody rate="-5%">Kos &amp; sin &lt;b&gt;</prosody></voice></speak>',
    );
    await azure().speak('Hello', 'en', soon());
    expect(asked.splice(0)[0]?.body).toContain('name="en-GB-SoniaNeural"');
  });

  test.each([
    [401, 'it answered 401. Check AZURE_SPEECH_KEY'],
    [429, 'it answered 429. The account speaks more'],
    [503, 'it answered 503. It will be tried again'],
  ])('that answers %i fails by name, without its key', async (status, message) => {
    answer = (_request, response) => {
      response.statusCode = status;
      response.end('no');
    };
    const failed = azure().speak('Dober dan.', 'sl', soon());
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow(/\bkey\b/);
  });

  test('that does not answer fails when the time is over', async () => {
    answer = () => undefined;
    await expect(azure().speak('Dober dan.', 'sl', AbortSignal.timeout(200))).rejects.toThrow(/cannot be reached/);
    server.closeAllConnections();
  });

  test('is never asked in demo mode, whatever is set', () => {
    const voice = { kind: 'azure', key: 'key', region: 'westeurope', speed: 1, espeakBinary: undefined } as const;
    const names = (mode: 'demo' | 'production'): string[] =>
      createVoices({ mode, voice }, '.').sl.map(({ name }) => name);
    expect(names('demo').join()).not.toContain('azure');
    expect(names('production')[0]).toContain('azure');
    // Behind every voice stands the one that needs nobody.
    expect(names('production')[1]).toContain('espeak');
  });
});
