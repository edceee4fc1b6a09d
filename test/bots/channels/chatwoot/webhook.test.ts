/** Chatwoot's webhook: who may call it, and that nobody else, nor any channel, can take a chat. */
import { randomUUID } from 'node:crypto';
import { wordings } from '../../../../cards/wording';
import type { Chat } from '../../../support/chat';
import { startConnectorStub } from '../../../support/connectorStub';
import { startService, testNow } from '../../../support/service';
import { openHouse, waits, type House } from '../../../support/chatwoot/talk';
import { signed } from '../../../support/chatwoot/wire';

const { handoff } = wordings.sl;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const now = testNow.getTime() / 1000;
const body = JSON.stringify({ event: 'conversation_updated', id: 51 });
const stateOf = async (chat: Chat) => (await house.service.services.handoffs.find(chat.conversationId))?.state;

describe('a webhook', () => {
  test.each([
    ['is not signed', {}],
    ['is signed with another secret', signed(body, 'another')],
    ['is signed over another body', signed(`${body} `)],
    ['is six minutes old', signed(body, undefined, now - 360)],
    ['comes from a minute ahead', signed(body, undefined, now + 60)],
    ['has no moment', { ...signed(body), 'x-chatwoot-timestamp': '' }],
    ['has a moment of another kind', { ...signed(body), 'x-chatwoot-timestamp': '2026-11-23' }],
    [
      'has a signature without its kind',
      { ...signed(body), 'x-chatwoot-signature': signed(body)['x-chatwoot-signature'].slice(7) },
    ],
  ])('is refused when it %s', async (_what, headers) => {
    const answer = await house.chatwoot.post(body, headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'NotSigned' } });
  });

  test.each([['[]'], ['{}'], ['{"event":1}'], ['"message_created"']])(
    'is refused when it holds %s',
    async (strange) => {
      expect((await house.chatwoot.post(strange)).status).toBe(400);
    },
  );

  test('of what is none of ours is taken and changes nothing', async () => {
    for (const other of [
      body,
      JSON.stringify({ event: 'contact_updated', id: 1 }),
      JSON.stringify({ event: 'message_created', id: 1, conversation: { id: 999 } }),
    ])
      expect((await house.chatwoot.post(other)).status).toBe(200);
  });

  test('that tells what is not so changes nothing: what counts stands in Chatwoot itself', async () => {
    const { chat, there } = await waits(house);
    const assignee = { id: 11, name: 'Ana Novak', type: 'user' };
    const forged = { event: 'conversation_updated', id: there.id, status: 'resolved', meta: { assignee } };
    expect((await house.chatwoot.post(JSON.stringify(forged))).status).toBe(200);
    await house.service.relay();
    expect(await stateOf(chat)).toBe('waiting');
    await chat.say('ne čakam več');
  });

  test('has no address where our own desk has the humans', async () => {
    const service = await startService();
    const answer = await fetch(`${service.url}/handoff/chatwoot`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed(body) },
      body,
    });
    expect(answer.status).toBe(404);
    await service.close();
  });
});

describe('`handoff.status` takes no chat when it comes', () => {
  const status = (state: string) => ({
    type: 'event',
    name: 'handoff.status',
    value: { state, agent: { id: 'chatwoot/1', name: 'Lažni' } },
  });

  test('from the chat itself', async () => {
    const { chat } = await waits(house);
    for (const state of ['accepted', 'completed', 'failed']) await chat.post(status(state));
    expect(await chat.read()).toEqual([]);
    expect(await stateOf(chat)).toBe('waiting');
    await chat.say('ne čakam več');
    expect(chat.text).toContain(handoff.leftQueue);
  });

  test('by /api/messages', async () => {
    const channel = await startConnectorStub();
    const id = randomUUID();
    const post = (values: object) =>
      fetch(`${house.service.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: randomUUID(),
          channelId: 'webchat',
          serviceUrl: channel.url,
          conversation: { id },
          from: { id: 'someone' },
          recipient: { id: 'bot' },
          locale: 'sl-SI',
          ...values,
        }),
      });
    await post({ type: 'message', text: 'rad bi govoril s svetovalcem' });
    const before = channel.received.length;
    for (const state of ['accepted', 'completed', 'failed']) expect((await post(status(state))).status).toBe(200);
    expect(channel.received).toHaveLength(before);
    expect(await house.service.services.handoffs.find(`webchat:${id}`)).toMatchObject({ state: 'waiting' });
    await channel.close();
  });
});
