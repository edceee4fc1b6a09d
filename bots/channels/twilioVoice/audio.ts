/** The sounds that calls play, and the words spoken in them. */
import type { Request, Response, Server } from 'restify';
import { clipsPath, type Speech } from '../../../services/speech';
import { textIn } from '../http';

/** The content of an id never changes. */
const forever = 'public, max-age=31536000, immutable';

/** Serves `GET` and `HEAD` of `/voice/audio/<id>.wav` and `/voice/audio/<id>.txt`. */
export function registerAudio(server: Server, speech: Pick<Speech, 'find'>): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const [, id = '', kind] = /^([0-9a-f]{40})\.(wav|txt)$/.exec(textIn(request.params, 'file') ?? '') ?? [];
    const sound = kind === undefined ? undefined : await speech.find(id);
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
