/** What callers left on the answering machine, for everyone at the desk. */
import { z } from 'zod';
import type { Voicemails } from '../../../services/voicemails';
import { nothing, type Desk } from './desk';
import { Refusal } from './refusal';

export function registerVoicemails(desk: Desk, voicemails: Pick<Voicemails, 'list' | 'audio'>): void {
  desk.add({
    method: 'get',
    path: '/voicemails',
    takes: nothing,
    handle: async () => ({ voicemails: await voicemails.list() }),
  });
  desk.add({
    method: 'get',
    path: '/voicemails/:id/audio',
    takes: z.object({ params: z.object({ id: z.string() }) }),
    handle: async ({ taken, response }) => {
      const sound = await voicemails.audio(taken.params.id);
      if (sound === undefined) throw new Refusal(404, 'NotFound', 'There is no such recording, or it is not here yet');
      response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': sound.length });
      response.end(sound);
      return undefined;
    },
  });
}
