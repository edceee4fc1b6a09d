/** How a human can be reached now. */
import type { HandoffTarget } from '../handoff';

export type Reach =
  /** Agents take what waits in a queue, at our desk or at another house's. */
  | { readonly by: 'queue'; readonly agents: number }
  /** The call is put through to their phones. */
  | { readonly by: 'call'; readonly agents: number };

export interface Availability {
  /** @param channel the one that the conversation is on now */
  reach(channel: string): Promise<Reach>;
}

export class AgentAvailability implements Availability {
  constructor(
    private readonly target: HandoffTarget,
    /** Where agents take calls. */
    private readonly lines: () => Promise<readonly unknown[]>,
  ) {}

  async reach(channel: string): Promise<Reach> {
    return channel === 'phone'
      ? { by: 'call', agents: (await this.lines()).length }
      : { by: 'queue', agents: await this.target.takers() };
  }
}
