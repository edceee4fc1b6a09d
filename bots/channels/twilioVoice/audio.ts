/** The sounds that calls play, and the words spoken in them. */
import type { Request, Response, Server } from 'restify';
import { clipsPath, silentWav, SpeechError, type Sound, type Speech } from '../../../services/speech';
import { textIn } from '../http';

/** The content of an id never changes. */
const forever = 'public, max-age=31536000, immutable';

/**
 * Serves `GET` and `HEAD` of `/voice/audio/<id>.wav` and `/voice/audio/<id>.txt`.
 *
 * A sound that no voice can make is a moment of silence: a call goes on with what comes after it, and ends at an HTTP error.
 */
export function registerAudio(server: Server, speech: Pick<Speech, 'find'>, report: (error: unknown) => void): void {
  const found = (id: string): Promise<Sound | 'silence' | undefined> =>
    speech.find(id).catch((error: unknown) => {
      if (!(error instanceof SpeechError)) throw error;
      report(error);
      return 'silence';
    });
  const answer = async (request: Request, response: Response): Promise<void> => {
    const [, id = '', kind] = /^([0-9a-f]{40})\.(wav|txt)$/.exec(textIn(request.params, 'file') ?? '') ?? [];
    const sound = kind === undefined ? undefined : await found(id);
    if (sound === 'silence') {
      const headers = { 'Content-Type': 'audio/wav', 'Content-Length': silentWav.length, 'Cache-Control': 'no-store' };
      response.writeHead(200, headers);
      response.end(silentWav);
      return;
    }
    if (sound === undefined) {
      response.sendRaw(404, 'Not found', { 'Content-Type': 'text/plain' });
      return;
    }
    const body = kind === 'wav' ? sound.wav : Buffer.from(sound.words);
    const etag = `"${id}"`;
    const headers = { 'Cache-Control': forever, ETag: etag, 'X-Content-Type-Options': 'nosniff' };
    if (request.header('if-none-match', '').includes(etag)) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': kind === 'wav' ? 'audio/wav' : 'text/plain; charset=utf-8',
      'Content-Length': body.length,
    });
    // Of a HEAD, Node sends the headers alone.
    response.end(body);
  };
  server.get(`${clipsPath}:file`, answer);
  server.head(`${clipsPath}:file`, answer);
}
