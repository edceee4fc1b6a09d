/** Chats that humans in Chatwoot take over: told there with all that is known, talked in both ways, once and in order, and given back. */
import { wordings } from '../../../cards/wording';
import { Chat } from '../../support/chat';
import { DeskClient } from '../../support/deskClient';
import { png } from '../../support/files';
import { arrives, hears, openHouse, talks, waits, type House } from '../../support/chatwoot/talk';
import { until } from '../../support/until';

const { handoff, handoffNote, phone } = wordings.sl;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => {
  house.chatwoot.webhooks.times = 1;
  expect(house.chatwoot.refused).toEqual([]);
});

describe('who asks for a human', () => {
  test('is told in Chatwoot, with what is known and all that was said, and waits here', async () => {
    const { chat, there } = await waits(house, 'Rad bi govoril s svetovalcem, številka 100016.');
    expect(chat.text).toContain(handoff.connecting);
    expect(there).toMatchObject({
      source_id: chat.conversationId,
      status: 'open',
      custom_attributes: { reason: 'asked', language: 'sl', channel: 'web', verification: 'none' },
      contact: { identifier: chat.conversationId, name: handoffNote.contact(null) },
    });
    const [note] = there.messages;
    expect(note).toMatchObject({ type: 'outgoing', private: true });
    for (const words of [phone.whisper.reasons.asked, 'Rad bi govoril s svetovalcem, številka 100016.', handoff.next])
      expect(note?.content).toContain(words);
    expect(there.messages).toHaveLength(1);
  });

  test('goes on with the bot meanwhile, and agents read what both say', async () => {
    const chat = await Chat.open(house.service.url);
    await chat.say('rad bi zamenjal paket');
    await chat.say('svetovalec');
    const there = await until(() => house.chatwoot.find(chat.conversationId));
    expect(there.messages[0]?.content).toContain(phone.whisper.open(phone.whisper.flows.planChange));
    await chat.say('100016');
    await arrives(there, '100016');
    const asked = `${handoffNote.bot}: ${chat.replies.at(-1)?.text ?? ''}`;
    const note = await until(() => there.messages.find(({ content }) => content === asked));
    expect(note).toMatchObject({ type: 'outgoing', private: true });
    await chat.say('ne čakam več');
    await until(() => there.status === 'resolved' || undefined);
  });

  test('whose number a code has proven is known by name, and to nobody else', async () => {
    const chat = await Chat.open(house.service.url);
    // Codes of chats before.
    await house.service.database.connection.collection('outbox').deleteMany({});
    for (const text of ['rad bi zamenjal paket', '100016']) await chat.say(text);
    await chat.say(await until(() => chat.code().catch(() => undefined)));
    await chat.say('svetovalec');
    const there = await until(() => house.chatwoot.find(chat.conversationId));
    const subscriber = await house.service.services.subscribers.find('100016');
    expect(there.contact.name).toBe(subscriber?.name);
    expect(there.custom_attributes).toMatchObject({ subscriber_number: '100016', verification: 'otp' });
    expect(there.messages[0]?.content).toContain(handoffNote.number('100016', true));
    await chat.say('ne čakam več');
  });

  test('has a long talk with the bot told whole, in several notes that each fit into a webhook', async () => {
    const chat = await Chat.open(house.service.url);
    const long = Array.from({ length: 5 }, (_one, n) => `Zgodba ${n}: ${'škripa in brni '.repeat(200)}`);
    for (const text of long) await chat.say(text);
    if ((await house.service.services.handoffs.find(chat.conversationId)) === undefined) await chat.say('svetovalec');
    const there = await until(() => {
      const found = house.chatwoot.find(chat.conversationId);
      return found?.messages.some(({ content }) => content.includes('Zgodba 4')) === true ? found : undefined;
    });
    const notes = there.messages.filter(({ type }) => type === 'outgoing').map(({ content }) => content);
    for (const text of long) expect(notes.join('\n')).toContain(text.trim());
    expect(notes.length).toBeGreaterThan(1);
    expect(house.chatwoot.answers.every((status) => status === 200)).toBe(true);
    await chat.say('ne čakam več');
  });

  test('by phone is put through and not told there', async () => {
    const { handoffs } = house.service.services;
    const call = { conversationId: 'call-1', channel: 'phone', reason: 'asked', language: 'sl' } as const;
    const image = { ...call, since: new Date(0), subscriberNumber: null, verification: 'none', through: 1 } as const;
    await handoffs.put({ ...image, state: 'waiting', sequence: 0 });
    const { chat } = await waits(house);
    expect(house.chatwoot.find('call-1')).toBeUndefined();
    await handoffs.put({ ...image, state: 'closed', closedAt: new Date(1), outcome: 'left', sequence: 1 });
    await chat.say('ne čakam več');
  });

  test('who wants a human again gets a conversation of its own, of the same contact', async () => {
    const { chat, there } = await waits(house);
    await chat.say('ne čakam več');
    await until(() => there.status === 'resolved' || undefined);
    house.service.advance(1000);
    await chat.say('vseeno bi govoril s svetovalcem');
    const next = await until(() => {
      const found = house.chatwoot.find(chat.conversationId);
      return found === there ? undefined : found;
    });
    expect(next.contact).toBe(there.contact);
    await chat.say('ne čakam več');
  });

  test('is offered a call-back where no agent is online', async () => {
    const ana = house.chatwoot.agent(0);
    ana.availability_status = 'busy';
    house.service.advance(6_000);
    const chat = await Chat.open(house.service.url);
    await chat.say('rad bi govoril s svetovalcem');
    expect(chat.text).toContain(handoff.nobody);
    expect(chat.prompt).toBe('phone');
    ana.availability_status = 'online';
    house.service.advance(6_000);
  });
});

describe('a talk', () => {
  test('begins when somebody is assigned: the bot is silent, and what is said goes both ways, once and in order', async () => {
    const { chat, there } = await talks(house);
    house.chatwoot.webhooks.times = 2;
    const ana = house.chatwoot.agent(0);
    const mine = ['Internet ne dela.', 'Od včeraj.', 'prekliči', 'Lučke utripajo.'];
    for (const text of mine) expect(await chat.say(text)).toHaveLength(0);
    expect(await arrives(there, 'Lučke utripajo.')).toEqual(mine);
    const theirs = ['Dober dan!', 'Poglejva skupaj.', 'Izklopite modem.', 'Hvala.'];
    for (const text of theirs) house.chatwoot.reply(there, ana, text);
    expect(await hears(chat, 'Hvala.')).toEqual(theirs);
    await house.chatwoot.sent();
    house.chatwoot.reply(there, ana, 'Ste še tam?');
    expect(await hears(chat, 'Ste še tam?')).toEqual(['Ste še tam?']);
    expect(chat.replies.at(-1)?.from).toMatchObject({ id: 'agent', name: 'Ana Novak' });
    expect(await arrives(there, 'Lučke utripajo.')).toEqual(mine);
    expect(house.chatwoot.answers.every((status) => status === 200)).toBe(true);
  });

  test('begins with the first answer where nobody is assigned; notes among agents stay there', async () => {
    const { chat, there } = await waits(house);
    const ana = house.chatwoot.agent(0);
    house.chatwoot.note(there, ana, 'Že drugič ta teden.');
    house.chatwoot.reply(there, ana, 'Pozdravljeni.');
    expect(await hears(chat, 'Pozdravljeni.')).toEqual([handoff.accepted('Ana Novak'), 'Pozdravljeni.']);
    expect(JSON.stringify(await chat.history())).not.toContain('drugič');
  });

  test('brings files both ways; what is no document comes as an address', async () => {
    const { chat, there } = await talks(house);
    expect((await chat.upload([['modem.png', png]], 'Slika')).status).toBe(200);
    await arrives(there, 'Slika');
    expect(there.messages.at(-1)?.files).toEqual([{ name: 'modem.png', type: 'image/png', content: png }]);
    const program = { name: 'orodje.exe', type: 'application/octet-stream', content: Buffer.from('MZ') };
    const ana = house.chatwoot.agent(0);
    house.chatwoot.reply(there, ana, 'Navodila', [
      { name: 'kako priključiti.png', type: 'image/png', content: png },
      program,
    ]);
    await hears(chat, 'Navodila');
    const answer = chat.replies.at(-1);
    expect(answer?.text).toContain('/orodje.exe');
    expect(answer?.attachments).toMatchObject([{ contentType: 'image/png', name: 'kako priključiti.png' }]);
    const got = await fetch(`${house.service.url}${String(answer?.attachments?.[0]?.['contentUrl'])}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(png)).toBe(true);
  });

  test('is passed on when another agent is assigned, and waits again when nobody is', async () => {
    const { chat, there } = await talks(house);
    house.chatwoot.assign(there, house.chatwoot.agent(1));
    expect(await hears(chat, 'Bor Kos')).toEqual([handoff.transferred('Bor Kos')]);
    house.chatwoot.assign(there, undefined);
    expect(await hears(chat, handoff.vanished)).toContain(handoff.vanished);
    house.chatwoot.assign(there, house.chatwoot.agent(1));
    await hears(chat, handoff.accepted('Bor Kos'));
  });

  test('ends when it is resolved: the bot is back and asks what it was like', async () => {
    const { chat, there } = await talks(house);
    house.chatwoot.reply(there, house.chatwoot.agent(0), 'Lep pozdrav.');
    house.chatwoot.resolve(there);
    expect((await hears(chat, handoff.rate)).slice(0, 3)).toEqual(['Lep pozdrav.', handoff.back, handoff.rate]);
    await chat.say('5');
    expect(chat.text).toContain(handoff.comment);
    expect(await house.service.services.handoffs.find(chat.conversationId)).toMatchObject({
      state: 'closed',
      outcome: 'done',
      agent: { name: 'Ana Novak' },
      rating: { score: 5 },
    });
    expect(there.status).toBe('resolved');
  });

  test('ends when the subscriber wants the bot back, which agents read there; what they say then is told to nobody', async () => {
    const { chat, there } = await talks(house);
    await chat.say('nazaj na robota, prosim');
    expect(chat.text).toContain(handoff.leftTalk);
    await until(() => there.status === 'resolved' || undefined);
    expect(there.messages.map(({ content }) => content)).toContain(`${handoffNote.bot}: ${handoff.leftTalk}`);
    house.chatwoot.reply(there, house.chatwoot.agent(0), 'Halo?');
    await house.chatwoot.sent();
    await house.service.relay();
    expect(await chat.read()).toEqual([]);
  });

  test('of somebody who has no page here is not given back, and one that our desk takes ends there', async () => {
    const { chat, there } = await talks(house);
    house.service.advance(61_000);
    await house.service.giveBack();
    expect((await house.service.services.handoffs.find(chat.conversationId))?.state).toBe('accepted');
    house.chatwoot.resolve(there);
    await hears(chat, handoff.rate);
    const second = await waits(house);
    const desk = await DeskClient.open(house.service, 'Cene Gornik');
    expect(await desk.act(second.chat.conversationId, 'accept')).toBe(204);
    await until(() => second.there.status === 'resolved' || undefined);
    house.chatwoot.reply(second.there, house.chatwoot.agent(0), 'Halo?');
    await house.chatwoot.sent();
    await hears(second.chat, handoff.accepted('Cene Gornik'));
    expect(await desk.act(second.chat.conversationId, 'say', { text: 'Prek nas.' })).toBe(204);
    expect(await hears(second.chat, 'Prek nas.')).toEqual(['Prek nas.']);
    house.service.advance(61_000);
    await house.service.giveBack();
    const again = await until(() => {
      const found = house.chatwoot.find(second.chat.conversationId);
      return found === second.there ? undefined : found;
    });
    house.chatwoot.reply(again, house.chatwoot.agent(0), 'Sem tu.');
    expect(await hears(second.chat, 'Sem tu.')).toContain(handoff.accepted('Ana Novak'));
  });
});
