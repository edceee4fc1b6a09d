/** A voice that speaks at once: a clip of silence for each text, its words beside it. For tests of what is around the voice. */
import { createHash } from 'node:crypto';
import type { Server } from 'restify';
import type { Speaker } from '../../../bots/channels/twilioVoice/speaking';

/** A WAV file without a sound: 8 kHz, mono, µ-law. */
const silence = Buffer.from(
  '524946462e00000057415645666d74201200000007000100401f0000401f000001000800000064617461080000007f7f7f7f7f7f7f7f',
  'hex',
);

export class FakeSpeaker implements Speaker {
  /** Set to have it fail, or never answer. */
  trouble: 'none' | 'fails' | 'hangs' = 'none';
  private readonly texts = new Map<string, string>();

  speak(text: string): Promise<{ readonly path: string }> {
    if (this.trouble === 'fails') return Promise.reject(new Error('the voice is gone'));
    if (this.trouble === 'hangs') return new Promise(() => undefined);
    const id = createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.texts.set(id, text);
    return Promise.resolve({ path: `/voice/audio/${id}.wav` });
  }

  words(text: string): string {
    return text;
  }

  /** Serves the clips and their words. */
  register(server: Server): void {
    server.get('/voice/audio/:file', (request, response, next) => {
      const [, id = '', kind] =
        /^(\w+)\.(wav|txt)$/.exec(new URL(request.url ?? '', 'http://x').pathname.split('/').at(-1) ?? '') ?? [];
      const text = this.texts.get(id);
      if (text === undefined) response.sendRaw(404, '');
      else if (kind === 'txt') response.sendRaw(200, text, { 'content-type': 'text/plain; charset=utf-8' });
      else {
        response.header('content-type', 'audio/wav');
        response.sendRaw(200, silence);
      }
      next();
    });
  }
}
