/** A chat of the benchmark: each message is sent when the last one's answer has come by WebSocket. */
import { randomInt, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { luhnDigit } from '../../services/subscribers';
import { post } from './load';

export type Conversation = 'callback' | 'planChange';

/** What is said, over and over from the first word to the saved request; answers by the question that is open. */
const conversations: Readonly<
  Record<Conversation, { readonly begins: string; readonly answers: Readonly<Record<string, string>> }>
> = {
  /** Three questions and answers, as the bare framework's waterfall has them. */
  callback: { begins: 'pokličite me', answers: { phone: '041 123 456', confirm: 'da' } },
  /** With a one-time code asked for, and without it going on. */
  planChange: {
    begins: 'delam od doma, menjava paketa na kabel internet l od 1. decembra',
    answers: { code: 'nadaljuj brez kode', confirm: 'potrjujem' },
  },
};

const issued = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string().optional() });
const frame = z.object({
  activities: z.array(
    z.looseObject({
      replyToId: z.string().optional(),
      channelData: z.looseObject({ prompt: z.string().optional(), request: z.unknown().optional() }).optional(),
    }),
  ),
});

/** One chat that orders package changes, each message sent when the last one's answer has come by WebSocket. */
export class OpenChat {
  /** Requests that the bot said it saved. */
  saved = 0;
  private prompt: string | undefined;
  private answered: (() => void) | undefined;

  private constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly socket: WebSocket,
    private readonly subscriberNumber: string,
  ) {
    socket.on('message', (data: Buffer) => {
      const { activities } = frame.parse(JSON.parse(data.toString()));
      const reply = activities.findLast(({ replyToId }) => replyToId !== undefined);
      if (reply === undefined) return;
      this.prompt = reply.channelData?.prompt;
      this.saved += activities.filter(({ channelData }) => channelData?.request !== undefined).length;
      this.answered?.();
    });
  }

  static async open(url: string): Promise<OpenChat> {
    const base = `${url}/v3/directline`;
    const { token } = issued.parse(JSON.parse((await post(`${base}/tokens/generate`, {})).body));
    const headers = { authorization: `Bearer ${token}` };
    const begun = issued.parse(JSON.parse((await post(`${base}/conversations`, {}, headers)).body));
    const socket = new WebSocket(begun.streamUrl ?? '');
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const number = String(randomInt(10_000, 100_000));
    return new OpenChat(
      `${base}/conversations/${begun.conversationId}/activities`,
      token,
      socket,
      number + luhnDigit(number),
    );
  }

  async turn(conversation: Conversation): Promise<void> {
    const answer = new Promise<void>((resolve) => {
      this.answered = resolve;
    });
    const { status, body } = await post(
      this.url,
      { type: 'message', text: this.next(conversation), channelData: { clientActivityID: randomUUID() } },
      { authorization: `Bearer ${this.token}` },
    );
    if (status !== 200) throw new Error(`The service answered ${status}: ${body}`);
    await answer;
  }

  close(): void {
    this.socket.terminate();
  }

  private next(conversation: Conversation): string {
    const { begins, answers } = conversations[conversation];
    if (this.prompt === 'subscriberNumber') return this.subscriberNumber;
    return answers[this.prompt ?? ''] ?? begins;
  }
}
