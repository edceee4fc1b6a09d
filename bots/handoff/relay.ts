/**
 * Carries conversations that want a human to the humans of another house, and what they say and do back. The saved turns are what
 * is to be carried and the hand-off's image says for how long, so nothing is lost by a restart or while nobody answers there.
 */
import { goneAfterMs } from '../../services/agents';
import type { Attachments, FileRef } from '../../services/attachments';
import {
  handoffId,
  statusEvent,
  type Claim,
  type Handoff,
  type HandoffKey,
  type Handoffs,
  type Relayed,
  type Relays,
  type RelayedFile,
  type RemoteTarget,
} from '../../services/handoff';
import type { KnownOptions } from '../channels/desk/known';
import type { Conversations } from '../conversations';
import { takeHeard } from './heard';
import { initiationOf, saidIn } from './initiation';
import { repeat } from '../../services/shared/repeat';

interface Parts extends KnownOptions {
  readonly remote: RemoteTarget;
  readonly relays: Relays;
  readonly handoffs: Pick<Handoffs, 'waiting' | 'accepted' | 'find' | 'listen'>;
  readonly conversations: Conversations;
  readonly attachments: Pick<Attachments, 'save' | 'find'>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

const tickMs = 2_000;
/** How often a talk is looked at of which nobody tells anything: what a webhook did not bring is found then. */
const lookEveryMs = 10_000;
/** While another process carries the same. */
const busyMs = 500;
/** Waits after failures in a row; the last one is kept to. */
const backOffMs = [2_000, 5_000, 10_000, 15_000];

/** Any number of processes may run one each. */
export class Relay {
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private endRounds: (() => void) | undefined;
  private unlisten: (() => void) | undefined;
  private stopped = false;

  constructor(private readonly parts: Parts) {}

  /** Something happened there. */
  async hint(place: string): Promise<void> {
    const key = await this.parts.relays.at(place);
    if (key !== undefined) void this.carry(key, true);
  }

  /** Carries what is due; resolves when it is done. */
  async round(): Promise<void> {
    const { handoffs, relays } = this.parts;
    const [waiting, accepted, open] = await Promise.all([handoffs.waiting(), handoffs.accepted(), relays.open()]);
    const wanted = [...waiting, ...accepted].filter((handoff) => this.isWanted(handoff));
    const keys = new Map([...wanted, ...open].map((key) => [handoffId(key), key]));
    await Promise.all([...keys.values()].map((key) => this.carry(key, false)));
  }

  start(): void {
    this.unlisten = this.parts.handoffs.listen((key) => void this.carry(key, true));
    this.endRounds = repeat(() => this.round(), { everyMs: tickMs, firstMs: 0, report: this.parts.report });
  }

  /** Resolves when what is being carried is through; the rest waits for the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endRounds?.();
    this.unlisten?.();
    await Promise.all(this.running.values());
  }

  /** One after another for each hand-off; what happens meanwhile is carried right after. */
  private carry(key: HandoffKey, hurried: boolean): Promise<void> {
    const id = handoffId(key);
    const running = this.running.get(id);
    if (running !== undefined) {
      if (hurried) this.again.add(id);
      return running;
    }
    const work = this.carryNow(key, hurried)
      .catch(this.parts.report)
      .finally(() => {
        this.running.delete(id);
        if (this.again.delete(id) && !this.stopped) void this.carry(key, true);
      });
    this.running.set(id, work);
    return work;
  }

  private async carryNow(key: HandoffKey, hurried: boolean): Promise<void> {
    const { relays, handoffs, now, report } = this.parts;
    if (this.stopped) return;
    const claim = await relays.claim(key, hurried);
    if (claim === 'busy' && hurried) setTimeout(() => void this.carry(key, true), busyMs).unref();
    if (typeof claim === 'string') return;
    const { failures, failingSince } = claim.relayed;
    // One that wanted a human before, and wants one again, is over.
    const newest = await handoffs.find(key.conversationId);
    const handoff = newest?.since.getTime() === key.since.getTime() ? newest : undefined;
    try {
      await this.pass(key, handoff, claim);
      await claim.done(new Date(now().getTime() + lookEveryMs));
    } catch (error) {
      report(error);
      const wait = backOffMs[Math.min(failures, backOffMs.length - 1)] ?? lookEveryMs;
      await claim.failed(new Date(now().getTime() + wait));
      if (failingSince !== undefined && now().getTime() - failingSince.getTime() >= goneAfterMs)
        await this.giveUp(handoff);
    }
  }

  /** Whom nobody can be reached for waits no longer than for an agent who has gone. */
  private async giveUp(handoff: Handoff | undefined): Promise<void> {
    if (handoff === undefined || !this.isWanted(handoff)) return;
    const id = `${handoffId(handoff)}/failed/${handoff.sequence}`;
    await takeHeard(
      statusEvent(id, { state: 'failed', message: 'nobody can be reached there', over: true }),
      handoff,
      this.parts,
    );
  }

  /** Whether a human of theirs is wanted, or has it. Calls are put through by phone. */
  private isWanted({ channel, state, agent }: Handoff): boolean {
    if (channel === 'phone') return false;
    return state === 'waiting' || (state === 'accepted' && agent !== undefined && this.parts.remote.has(agent.id));
  }

  private async pass(key: HandoffKey, handoff: Handoff | undefined, claim: Claim): Promise<void> {
    const { remote, conversations } = this.parts;
    const wanted = handoff !== undefined && this.isWanted(handoff);
    const begun = await this.begin(handoff, wanted, claim);
    if (begun === undefined) {
      await claim.save({ ended: true });
      return;
    }
    const { place } = begun;
    if (!wanted && claim.relayed.ended === true) return;
    const heard = await remote.hear(place, begun.mark);
    if (wanted) for (const activity of heard.activities) await takeHeard(activity, handoff, this.parts);
    await claim.save({ mark: heard.mark });
    const until = wanted ? Infinity : (handoff?.through ?? 0);
    for (const turn of await conversations.turnsAfter(key.conversationId, begun.through)) {
      for (const said of saidIn(turn)) {
        if (said.through <= begun.through || said.through > until) continue;
        const empty = said.text.trim() === '' && said.files.length === 0;
        // What agents said came from there.
        if (said.from.id !== 'agent' && !empty && !heard.known.has(said.id))
          await remote.say(place, said, await this.load(said.files));
        await claim.save({ through: said.through });
      }
    }
    if (wanted) return;
    await remote.end(place);
    await claim.save({ ended: true });
  }

  /** Begins it there, once, and again where it had ended; `undefined`: nobody there has heard of it, and nobody need. */
  private async begin(
    handoff: Handoff | undefined,
    wanted: boolean,
    { relayed, save }: Claim,
  ): Promise<(Pick<Relayed, 'mark'> & { readonly place: string; readonly through: number }) | undefined> {
    const { remote, conversations } = this.parts;
    const { place, through, mark } = relayed;
    if (place !== undefined && through !== undefined && !(wanted && relayed.ended === true))
      return { place, through, ...(mark === undefined ? {} : { mark }) };
    if (handoff === undefined || (!wanted && through === undefined)) return undefined;
    const { conversationId } = handoff;
    const [head, turns] = await Promise.all([
      conversations.head(conversationId),
      conversations.turnsAfter(conversationId, 0),
    ]);
    if (head === undefined) return undefined;
    // Noted first: were it begun twice, all that was said since would still be told once.
    const until = through ?? head.through;
    await save({ through: until });
    const said = turns.flatMap((turn) => saidIn(turn)).filter((one) => one.through <= until);
    const files = await this.load(said.filter(({ from }) => from.id === 'subscriber').flatMap((one) => one.files));
    const begun = await remote.initiate(await initiationOf(head, handoff, said, this.parts), files);
    await save({ place: begun, mark: '', ended: false });
    return { place: begun, through: until };
  }

  private async load(files: readonly FileRef[]): Promise<readonly RelayedFile[]> {
    const found = await Promise.all(files.map(({ id }) => this.parts.attachments.find(id)));
    return found.filter((file) => file !== undefined);
  }
}
