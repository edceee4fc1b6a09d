/** Conversations that go on while the service and its database are killed; and what must hold afterwards. */
import { randomInt, randomUUID } from 'node:crypto';
import { luhnDigit } from '../../services/subscribers';
import { Chat, type ReceivedActivity } from '../support/chat';

interface Acknowledged {
  readonly key: string;
  readonly id: string;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One subscriber who orders package changes over and over, and sends each message again until it is acknowledged. */
export class Persistent {
  readonly acknowledged: Acknowledged[] = [];
  private stopped = false;
  private abandoned = false;
  private readonly work: Promise<void>;

  private constructor(readonly chat: Chat) {
    this.work = this.talk();
  }

  static async open(url: string): Promise<Persistent> {
    return new Persistent(await Chat.open(url));
  }

  /** Gives up at once, when there is no service to answer any more. */
  abandon(): void {
    this.stopped = true;
    this.abandoned = true;
  }

  /** Ends after the message under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.work;
  }

  private async talk(): Promise<void> {
    const number = String(randomInt(10_000, 100_000));
    const subscriberNumber = `${number}${luhnDigit(number)}`;
    while (!this.stopped) {
      // Which question is open tells what to say, as it does for a person.
      const answer = { subscriberNumber, code: 'nadaljuj brez kode', confirm: 'potrjujem' }[this.chat.prompt ?? ''];
      await this.send(answer ?? 'menjava paketa na kabel internet l od 1. decembra');
    }
  }

  private async send(text: string): Promise<void> {
    const key = randomUUID();
    while (!this.abandoned) {
      try {
        const id = await this.chat.post({ type: 'message', text, channelData: { clientActivityID: key } });
        this.acknowledged.push({ key, id });
        break;
      } catch {
        // Killed: the same message again, until the service is back.
        await pause(50);
      }
    }
    while (!this.abandoned) {
      try {
        await this.chat.read();
        return;
      } catch {
        await pause(50);
      }
    }
  }
}

/** What a conversation's history shows against the promise; empty when it is kept. */
export async function faultsOf({ chat, acknowledged }: Persistent): Promise<string[]> {
  const { activities } = await chat.history();
  const faults: string[] = [];
  const ids = activities.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('an activity stands twice');
  const said = activities.filter(({ from }) => from.role === 'user');
  const keys = said.map(({ channelData }) => channelData?.clientActivityID);
  if (new Set(keys).size !== keys.length) faults.push('a message was taken twice');
  const repliesTo = (id: string) => activities.filter(({ replyToId }) => replyToId === id);
  for (const { key, id } of acknowledged) {
    if (keys.filter((one) => one === key).length !== 1)
      faults.push(`an acknowledged message stands ${keys.filter((one) => one === key).length} times`);
    if (repliesTo(id).length === 0) faults.push('an acknowledged message has no answer');
  }
  return faults;
}

/** References of the requests that the bot said it saved. */
export const confirmed = (activities: readonly ReceivedActivity[]): string[] =>
  activities.flatMap(({ channelData }) => channelData?.request?.reference ?? []);
