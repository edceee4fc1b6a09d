/** What callers left on the answering machine, for everyone at the desk: heard, seen to, and made a call-back of. */
import { z } from 'zod';
import type { Requests } from '../../../services/requests';
import type { Voicemail, Voicemails } from '../../../services/voicemails';
import { sendSound } from '../http';
import { nothing, type Desk } from './desk';
import { Refusal } from './refusal';
import { agentOf } from './standing';

export interface DeskVoicemailsOptions {
  readonly voicemails: Pick<Voicemails, 'list' | 'find' | 'audio' | 'settle' | 'linkCallback'>;
  readonly requests: Pick<Requests, 'save' | 'nextReference'>;
  readonly now: () => Date;
}

const params = z.object({ id: z.string().max(100) });
const reason = z.string().trim().min(1, 'is empty').max(500, 'is longer than 500 characters');

/** @param changed told when something of the list has changed */
export function registerVoicemails(desk: Desk, options: DeskVoicemailsOptions, changed: () => void): void {
  const { voicemails, requests, now } = options;

  async function found(id: string): Promise<Voicemail> {
    const voicemail = await voicemails.find(id);
    if (voicemail === undefined) throw new Refusal(404, 'NotFound', 'There is no such voicemail any more');
    return voicemail;
  }

  const list = async (): Promise<{ readonly voicemails: readonly Voicemail[] }> => ({
    voicemails: await voicemails.list(),
  });

  desk.add({ method: 'get', path: '/voicemails', takes: nothing, handle: list });

  desk.add({
    method: 'get',
    path: '/voicemails/:id/audio',
    takes: z.object({ params }),
    handle: async ({ taken, request, response }) => {
      const sound = await voicemails.audio(taken.params.id);
      if (sound === undefined) throw new Refusal(404, 'NotFound', 'There is no such recording, or it is not here yet');
      sendSound(request, response, sound);
      return undefined;
    },
  });

  desk.add({
    method: 'put',
    path: '/voicemails/:id/done',
    takes: z.object({ params, body: z.strictObject({ done: z.boolean() }) }),
    async handle({ account, taken: { params: of, body } }) {
      const { id } = await found(of.id);
      await voicemails.settle(id, body.done ? agentOf(account) : undefined);
      changed();
      return list();
    },
  });

  desk.add({
    method: 'post',
    path: '/voicemails/:id/callback',
    takes: z.object({ params, body: z.strictObject({ reason }) }),
    async handle({ account, taken: { params: of, body } }) {
      const { id, from, subscriberNumber, conversationId } = await found(of.id);
      if (from === undefined) throw new Refusal(409, 'NoNumber', 'The caller hides the number');
      const reference = await requests.nextReference();
      const callback = { kind: 'callback', details: { phone: from, reason: body.reason } } as const;
      const base = { reference, subscriberNumber, conversationId, createdAt: now() };
      // One for each voicemail, whoever asks how often.
      const saved = await requests.save(
        { ...base, ...callback, verification: 'none', channel: 'phone', language: 'sl' },
        `voicemail/${id}`,
      );
      await voicemails.linkCallback(id, saved.reference);
      await voicemails.settle(id, agentOf(account));
      changed();
      return list();
    },
  });
}
