/** Which agents are at the desk now, as far as their pages tell. */

/** An agent whose page has been silent for so long is gone: closed, crashed or without a network. */
export const goneAfterMs = 60_000;

export interface Presence {
  prepare(): Promise<void>;
  /** The agent's page is open and the agent takes chats, or takes none for a while. */
  seen(agentId: string, takes: boolean): Promise<void>;
  /** The agent's page has closed: nobody is sent there any more, and the agent's chats wait a little for the page to come back. */
  closed(agentId: string): Promise<void>;
  /** The agent has signed out. */
  left(agentId: string): Promise<void>;
  /** Agents who are there and take chats. */
  takers(): Promise<readonly string[]>;
  /** Whether the agent's page has been heard of within {@link goneAfterMs}. */
  isHere(agentId: string): Promise<boolean>;
}
