/** The desk's list of messages on the answering machine, and their sound. */
import { signInAs } from '../../../support/desk';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

test('lists what was left, and plays it', async () => {
  const { cookie } = await signInAs(service, 'agent');
  const id = `RE${'2'.repeat(32)}`;
  const { voicemails } = service.services;
  await voicemails.receive({ id, conversationId: 'call-1', from: '+38641000017', subscriberNumber: null, seconds: 4 });
  await voicemails.drain();
  const list = await fetch(`${service.url}/agent/api/voicemails`, { headers: { cookie } });
  expect(await list.json()).toMatchObject({ voicemails: [{ id, from: '+38641000017', seconds: 4, ready: true }] });
  const sound = await fetch(`${service.url}/agent/api/voicemails/${id}/audio`, { headers: { cookie } });
  expect(sound.headers.get('content-type')).toBe('audio/wav');
  expect(Buffer.from(await sound.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF');
  const none = await fetch(`${service.url}/agent/api/voicemails/RE0/audio`, { headers: { cookie } });
  expect(none.status).toBe(404);
});
