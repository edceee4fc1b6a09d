/** Where the humans are who take conversations over: our own desk, or another house's. */
import type { Presence } from '../agents';
import type { StoredFile } from '../attachments';
import type { AgentMessage, HandoffInitiate, HandoffStatus, SaidActivity } from './protocol';

export interface HandoffTarget {
  /** Humans who take chats now; none while nobody can be reached. */
  takers(): Promise<number>;
}

/** Our desk reads the conversations themselves, and what its agents do are turns of them: it needs no telling. */
export class DeskTarget implements HandoffTarget {
  constructor(private readonly presence: Pick<Presence, 'takers'>) {}

  async takers(): Promise<number> {
    return (await this.presence.takers()).length;
  }
}

export type RelayedFile = Pick<StoredFile, 'name' | 'type' | 'content'>;

/**
 * Another house is told what is said and asked what happened there. Whatever fails is done again, so each call must be safe to
 * repeat; calls of one conversation never overlap.
 */
export interface RemoteTarget extends HandoffTarget {
  /** Short; names what comes from there. */
  readonly name: string;
  /** Whether an agent is one of theirs. */
  has(agentId: string): boolean;
  /** A human is wanted, or wanted again after {@link end}. Answers with the target's own name for the conversation. */
  initiate(event: HandoffInitiate, files: readonly RelayedFile[]): Promise<string>;
  /** What happened there since `mark`; all of it where there is none, or an empty one. */
  hear(place: string, mark: string | undefined): Promise<Heard>;
  /** Something was said here. Who calls has looked by `hear` whether it is there already. */
  say(place: string, said: SaidActivity, files: readonly RelayedFile[]): Promise<void>;
  /** No human is wanted there any more. */
  end(place: string): Promise<void>;
}

export interface Heard {
  /** In the order in which it happened. */
  readonly activities: readonly (AgentMessage | HandoffStatus)[];
  /** Ids of what we said that is there. */
  readonly known: ReadonlySet<string>;
  /** Where to go on the next time. */
  readonly mark: string;
}
