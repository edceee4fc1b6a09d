/** The cookie that holds the token of an agent's session: for the desk's addresses alone, and never seen by a script. */
import type { IncomingMessage } from 'node:http';
import { longestMs } from '../../../services/agents';

export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string | undefined) {
    const secure = publicUrl?.startsWith('https:') === true;
    // `__Host-` would need Path=/, and so every page of ours would get it.
    this.name = secure ? '__Secure-desk' : 'desk';
    this.attributes = `Path=/agent; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  read({ headers }: IncomingMessage): string | undefined {
    return (headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.name}=`))
      ?.slice(this.name.length + 1);
  }

  /** The header that sets it. */
  set(token: string): string {
    return `${this.name}=${token}; ${this.attributes}; Max-Age=${longestMs / 1000}`;
  }

  /** The header that takes it away. */
  clear(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
