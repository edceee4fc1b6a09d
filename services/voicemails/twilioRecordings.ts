/** Recordings at Twilio, fetched and deleted with the account's token. */
import { RecordingError, type Recordings } from './voicemails';

interface Account {
  readonly accountSid: string;
  readonly authToken: string;
}

const timeoutMs = 20_000;

export class TwilioRecordings implements Recordings {
  private readonly base: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor({ accountSid, authToken }: Account, origin = 'https://api.twilio.com') {
    this.base = `${origin}/2010-04-01/Accounts/${accountSid}/Recordings`;
    this.headers = { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` };
  }

  async fetch(id: string): Promise<Buffer> {
    const response = await this.request('Fetching', `${id}.wav`, 'GET');
    if (!response.ok) throw new RecordingError('Fetching', String(response.status));
    return Buffer.from(await response.arrayBuffer());
  }

  async delete(id: string): Promise<void> {
    const response = await this.request('Deleting', `${id}.json`, 'DELETE');
    if (!response.ok && response.status !== 404) throw new RecordingError('Deleting', String(response.status));
  }

  private async request(doing: string, name: string, method: string): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      return await fetch(`${this.base}/${name}`, { method, headers: this.headers, signal });
    } catch {
      // What the network answers may hold the address.
      throw new RecordingError(doing, 'no answer');
    }
  }
}
