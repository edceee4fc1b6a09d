/** The life of a turn: one at a time in a conversation, run on the newest state, saved once, done, told to who listens. */
import type { Activity } from 'botbuilder';
import type { BotEvent } from '../dialogs/events';
import type { HandoffPlace } from '../services/handoff';
import {
  activitiesOf,
  turnId,
  type Effect,
  type Effects,
  type OpenPlace,
  type StoredActivity,
  type Turn,
  type TurnFacts,
  type Turns,
  type Watcher,
} from '../services/turns';
import { Heads } from './heads';
import { KeyedLock } from './keyedLock';
import { Listeners } from './listeners';

/** What a channel hands over: an activity that it has verified, or an event, with the key that names it for ever. */
export type Incoming = IncomingBase & (Said | Happened);

interface IncomingBase {
  readonly conversationId: string;
  /** The channel's own id of the message; the same message that comes again has the same. */
  readonly inputKey: string;
  readonly channel: string;
  /** Language that a new conversation begins in. */
  readonly locale?: string;
  /** Counts only while the turn of that sequence is the newest one; afterwards nothing comes of it. */
  readonly onlyAfter?: number;
}

interface Said {
  readonly activity: Partial<Activity>;
  /** How sure a recogniser is of what was said, 0 to 1; absent where it was written or it does not tell. */
  readonly confidence?: number;
  readonly event?: undefined;
}

interface Happened {
  readonly event: BotEvent;
  readonly activity?: undefined;
  readonly confidence?: undefined;
}

/** What the bot makes of one activity; it has touched nothing outside. */
export interface Outcome {
  readonly replies: readonly Partial<Activity>[];
  readonly state: string;
  readonly effects: readonly Effect[];
  /** When the bot wants to be woken if nothing is said until then. */
  readonly wakeAt?: Date;
  /** What is open after the turn. */
  readonly open?: OpenPlace;
  /** Where the hand-off to a human stands after it. */
  readonly handoff?: HandoffPlace;
  /** What it tells for the overview. */
  readonly facts?: TurnFacts;
}

/** The bot as seen from here: state in, replies and state out. */
export interface Bot {
  turn(incoming: Incoming, state: string | undefined, at: Date): Promise<Outcome>;
}

/** May be told of a turn more than once: whoever listens knows by `through` what they have. */
export interface TurnListener {
  /** A turn of the conversation is saved and done. */
  turn(turn: Turn): void;
  /** Some may have been missed: read on from what is known. */
  gap(): void;
}

/** How often a turn is run again because another process was first; each loss means that another one won. */
const attempts = 20;

export class Conversations {
  private readonly lock = new KeyedLock();
  private readonly heads = new Heads();
  private readonly listeners = new Listeners<TurnListener>();

  constructor(
    private readonly parts: {
      readonly turns: Turns;
      readonly effects: Pick<Effects, 'settle'>;
      readonly bot: Bot;
      readonly node: string;
      readonly now: () => Date;
      /** Tells of the time a turn took, in seconds, for the metrics. */
      readonly onTurn?: (seconds: number, channel: string) => void;
    },
  ) {}

  /**
   * Takes one message and answers with the saved turn: its own the first time, the same one every other time.
   *
   * Rejects when the turn could not be saved or its effects not done; the same message may then be sent again.
   */
  take(incoming: Incoming): Promise<Turn> {
    return this.lock.run(incoming.conversationId, async () => {
      const started = performance.now();
      try {
        const turn = await this.takeNow(incoming);
        this.parts.onTurn?.((performance.now() - started) / 1000, incoming.channel);
        return turn;
      } catch (error) {
        // What is remembered may be older than what is saved.
        this.heads.forget(incoming.conversationId);
        throw error;
      }
    });
  }

  /** The newest turn, settled; `undefined` when there is no such conversation. */
  async head(conversationId: string): Promise<Turn | undefined> {
    const known = this.heads.get(conversationId);
    if (known !== undefined) return known;
    const turn = await this.heads.read(conversationId, async () => {
      const newest = await this.parts.turns.latest(conversationId);
      return newest === undefined ? undefined : this.settle(newest);
    });
    // Where its save was in doubt, nobody has been told of it yet.
    if (turn !== undefined) this.tell(turn);
    return turn;
  }

  /** The turn that answered a message, settled; `undefined` when it is not saved. */
  async find(conversationId: string, inputKey: string): Promise<Turn | undefined> {
    const turn = await this.parts.turns.find(conversationId, inputKey);
    return turn === undefined ? undefined : this.settle(turn);
  }

  /** The turn of that place in the conversation, settled. */
  async at(conversationId: string, sequence: number): Promise<Turn | undefined> {
    const head = this.heads.get(conversationId);
    if (head?.sequence === sequence) return head;
    const turn = await this.parts.turns.at(conversationId, sequence);
    return turn === undefined ? undefined : this.settle(turn);
  }

  /** Whether it is known in this process that the turn of that sequence is the newest no more. */
  isPast(conversationId: string, sequence: number): boolean {
    return (this.heads.get(conversationId)?.sequence ?? sequence) > sequence;
  }

  /** Turns with activities past a watermark, oldest first, each settled. */
  async turnsAfter(conversationId: string, watermark: number): Promise<readonly Turn[]> {
    const head = this.heads.get(conversationId);
    if (head !== undefined && head.through <= watermark) return [];
    // The newest turn is all that is missing, most of the time.
    if (head !== undefined && activitiesOf(head).before <= watermark) return [head];
    const turns: Turn[] = [];
    for (const turn of await this.parts.turns.after(conversationId, watermark)) turns.push(await this.settle(turn));
    return turns;
  }

  /** Tells of each turn of a conversation once it is saved and done; the returned function ends it. */
  listen(conversationId: string, listener: TurnListener): () => void {
    return this.listeners.add(conversationId, listener);
  }

  /** Tells the listeners of this process of what another one saved. */
  readonly watcher: Watcher = {
    turn: (turn) => {
      this.heads.forget(turn.conversationId);
      this.tell(turn);
    },
    gap: () => {
      this.heads.forgetAll();
      for (const listener of this.listeners.all()) listener.gap();
    },
  };

  private async takeNow(incoming: Incoming): Promise<Turn> {
    const { turns, bot, now, node } = this.parts;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const head = await this.head(incoming.conversationId);
      if (head?.inputKey === incoming.inputKey) return head;
      if (head !== undefined && incoming.onlyAfter !== undefined && head.sequence !== incoming.onlyAfter) return head;
      const at = now();
      const outcome = await bot.turn(incoming, head?.state, at);
      const turn = this.toTurn(incoming, outcome, head, at, node);
      if (await turns.append(turn)) {
        const settled = await this.settle(turn);
        this.heads.set(settled);
        this.tell(settled);
        return settled;
      }
      const earlier = await turns.find(incoming.conversationId, incoming.inputKey);
      if (earlier !== undefined) {
        const settled = await this.settle(earlier);
        this.tell(settled);
        return settled;
      }
      // Another process added a turn meanwhile: this one is run anew on the state that it left.
      this.heads.forget(incoming.conversationId);
    }
    throw new Error('The conversation is too busy: send the message again');
  }

  private toTurn(incoming: Incoming, outcome: Outcome, head: Turn | undefined, at: Date, node: string): Turn {
    const sequence = head === undefined ? 0 : head.sequence + 1;
    const id = turnId(incoming);
    const timestamp = at.toISOString();
    const inputId = `${id}|in`;
    const input: StoredActivity | undefined =
      incoming.activity === undefined ? undefined : { type: 'message', ...incoming.activity, id: inputId, timestamp };
    const replies = outcome.replies.map((reply, place): StoredActivity => ({
      type: 'message',
      ...reply,
      id: `${id}|${place}`,
      timestamp,
      ...(input === undefined ? {} : { replyToId: inputId }),
    }));
    return {
      conversationId: incoming.conversationId,
      sequence,
      inputKey: incoming.inputKey,
      at,
      channel: incoming.channel,
      node,
      ...(input === undefined ? {} : { input }),
      replies,
      through: (head?.through ?? 0) + replies.length + (input === undefined ? 0 : 1),
      state: outcome.state,
      effects: outcome.effects,
      ...(outcome.wakeAt === undefined ? {} : { wakeAt: outcome.wakeAt }),
      ...(outcome.open === undefined ? {} : { open: outcome.open }),
      ...(outcome.handoff === undefined ? {} : { handoff: outcome.handoff }),
      ...(outcome.facts === undefined ? {} : { facts: outcome.facts }),
      pending: outcome.effects.length > 0,
    };
  }

  /** Nothing of a turn leaves before its effects are done. */
  private async settle(turn: Turn): Promise<Turn> {
    if (!turn.pending) return turn;
    await this.parts.effects.settle(turn);
    return { ...turn, pending: false };
  }

  private tell(turn: Turn): void {
    for (const listener of this.listeners.of(turn.conversationId)) listener.turn(turn);
  }
}
