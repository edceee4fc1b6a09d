/** How a human can be reached now. */
import type { Presence } from './presence';

export type Reach =
  /** Agents take what waits in a queue. */
  | { readonly by: 'queue'; readonly agents: number }
  /** The call is put through to their phones. */
  | { readonly by: 'call'; readonly agents: number };

export interface Availability {
  /** @param channel the one that the conversation is on now */
  reach(channel: string): Promise<Reach>;
}

export class AgentAvailability implements Availability {
  constructor(
    private readonly presence: Pick<Presence, 'takers'>,
    /** Where agents take calls. */
    private readonly lines: () => Promise<readonly unknown[]>,
  ) {}

  async reach(channel: string): Promise<Reach> {
    return channel === 'phone'
      ? { by: 'call', agents: (await this.lines()).length }
      : { by: 'queue', agents: (await this.presence.takers()).length };
  }
}
