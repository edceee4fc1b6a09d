/** Talks that are over, for everyone at the desk: what each came to, and the agent's own words on it. */
import { z } from 'zod';
import type { Handoffs, Talks } from '../../../services/handoff';
import type { TalkSummaries } from '../../talkSummaries';
import type { Desk } from './desk';
import { Refusal } from './refusal';
import type { TalkList } from './shapes/talks';
import { agentOf } from './standing';

export interface DeskTalksOptions {
  readonly talks: Pick<Talks, 'list' | 'find' | 'remark'>;
  readonly summaries: Pick<TalkSummaries, 'round'>;
  readonly handoffs: Pick<Handoffs, 'find'>;
  readonly now: () => Date;
}

/** One line. */
export const remark = z.string().trim().max(500, 'is longer than 500 characters');
const params = z.object({ id: z.string().min(1).max(100) });

export function registerTalks(desk: Desk, { talks, summaries, handoffs, now }: DeskTalksOptions): void {
  async function listed(conversationId: string): Promise<TalkList> {
    await summaries.round(conversationId);
    const handoff = await handoffs.find(conversationId);
    // Who has not proven who they are is told nothing of others by mistake, if the agent knows nothing of others.
    const proven = handoff?.verification === 'otp' ? (handoff.subscriberNumber ?? undefined) : undefined;
    return { talks: await talks.list(conversationId, proven) };
  }

  desk.add({
    method: 'get',
    path: '/talks/:id',
    takes: z.object({ params }),
    handle: ({ taken }): Promise<TalkList> => listed(taken.params.id),
  });

  desk.add({
    method: 'put',
    path: '/talks/:id/remark',
    takes: z.object({ params, body: z.strictObject({ since: z.iso.datetime().pipe(z.coerce.date()), text: remark }) }),
    async handle({ account, taken: { params: of, body } }): Promise<TalkList> {
      const key = { conversationId: of.id, since: body.since };
      const talk = await talks.find(key);
      if (talk === undefined) throw new Refusal(404, 'NotFound', 'There is no such talk');
      if (talk.agent.id !== account.id && account.role !== 'supervisor')
        throw new Refusal(403, 'NotYours', 'This talk was another agent’s');
      await talks.remark(key, body.text === '' ? undefined : { text: body.text, by: agentOf(account), at: now() });
      return listed(of.id);
    },
  });
}
