/** Gives chats whose agents are gone back to the queue. */
import { goneAfterMs, type Presence } from '../services/agents';
import type { Handoff, Handoffs, RemoteTarget } from '../services/handoff';
import type { Conversations } from './conversations';
import { repeat } from '../services/shared/repeat';

const everyMs = 5_000;

interface Parts {
  readonly handoffs: Pick<Handoffs, 'accepted'>;
  readonly presence: Pick<Presence, 'isHere'>;
  /** Whose agents have no page here. */
  readonly remote: Pick<RemoteTarget, 'has'> | undefined;
  readonly conversations: Pick<Conversations, 'head' | 'take'>;
  readonly report: (error: unknown) => void;
}

/** Any number of processes may run one each: what an agent has left is given back once, since the turn's key names their talk. */
export class Deserted {
  private endRounds: (() => void) | undefined;

  constructor(private readonly parts: Parts) {}

  async round(): Promise<void> {
    const { handoffs, presence, remote } = this.parts;
    // Who talks by phone has no page to be heard of.
    const talks = (await handoffs.accepted()).filter(({ channel }) => channel !== 'phone');
    const agents = new Set(talks.flatMap(({ agent }) => (agent === undefined ? [] : [agent.id])));
    const gone = new Set<string>();
    for (const id of agents) if (remote?.has(id) !== true && !(await presence.isHere(id))) gone.add(id);
    for (const talk of talks) if (talk.agent !== undefined && gone.has(talk.agent.id)) await this.giveBack(talk);
  }

  private async giveBack({ conversationId, channel, agent, acceptedAt }: Handoff): Promise<void> {
    const { conversations, report } = this.parts;
    if (agent === undefined || acceptedAt === undefined) return;
    try {
      // The image may be older than the conversation.
      if ((await conversations.head(conversationId))?.handoff?.agent?.id !== agent.id) return;
      const inputKey = `vanished/${agent.id}/${acceptedAt.toISOString()}`;
      const event = { name: 'agent', agent, does: 'leaves', why: 'vanished' } as const;
      await conversations.take({ conversationId, inputKey, channel, event });
    } catch (error) {
      // The next round tries again.
      report(error);
    }
  }

  /** Begins once the agents' pages have had the time to come back to a process that has just started. */
  start(): void {
    this.endRounds = repeat(() => this.round(), { everyMs, firstMs: goneAfterMs, report: this.parts.report });
  }

  stop(): void {
    this.endRounds?.();
  }
}
