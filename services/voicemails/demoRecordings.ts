/** Recordings of a demo, which calls nobody: each is a second of silence, and gone once it is deleted. */
import { mulawWav } from '../speech/audio/wav';
import { RecordingError, type Recordings } from './voicemails';

const silence = new Uint8Array(8000).fill(0xff);

export class DemoRecordings implements Recordings {
  private readonly deleted = new Set<string>();

  fetch(id: string): Promise<Buffer> {
    if (this.deleted.has(id)) return Promise.reject(new RecordingError('Fetching', '404'));
    return Promise.resolve(mulawWav(silence));
  }

  delete(id: string): Promise<void> {
    this.deleted.add(id);
    return Promise.resolve();
  }
}
