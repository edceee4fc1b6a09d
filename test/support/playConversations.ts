/** Plays the conversations of files with the whole service, over the channel that subscribers use. */
import path from 'node:path';
import { measureIds } from '../../services/measures';
import { Chat, outboxOf } from './chat';
import { fileNamed } from './files';
import { readScripts, type Script } from './script';
import { startService, testNow, type TestService } from './service';

/** What one conversation leaves behind that another would notice. */
const leftovers = [
  'requests',
  'codeChallenges',
  'codeTries',
  'outbox',
  'smsCounts',
  'attachments',
  'swaps',
  'demoRegistrations',
];

let service: TestService;

/** Makes a test of each conversation of the files. */
export function playAll(files: readonly string[]): void {
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  beforeEach(async () => {
    service.setNow(testNow);
    // Looks from here on again, where an earlier conversation went far ahead.
    await service.wake();
    for (const name of leftovers) await service.database.connection.collection(name).deleteMany({});
  });

  describe.each(files.map((file) => [path.basename(file), readScripts(file)] as const))('%s', (_name, scripts) => {
    test.each(scripts.map((script) => [script.shows, script] as const))('%s', async (_shows, script) => {
      await play(script);
    });
  });
}

async function play(script: Script): Promise<void> {
  await publish(script);
  let chat = await Chat.open(service.url, script.language);
  for (const text of script.greeted) expect(chat.text).toContain(text);
  for (const turn of script.turns) {
    // The chat's window renews its token while it is open.
    if (turn.after > 0) await chat.renew();
    // Nobody types faster than that.
    service.advance(turn.after * 60_000 + 1000);
    if (turn.anew) chat = await Chat.open(service.url, script.language);
    if (turn.office !== undefined) await work(turn.office);
    const said = turn.say === undefined ? 'nothing' : await fill(turn.say, chat);
    if (turn.sends.length > 0) {
      await chat.upload(turn.sends.map(fileNamed), turn.say === undefined ? '' : said);
      await chat.read();
    } else if (turn.say !== undefined) await chat.say(said);
    else {
      await service.wake();
      await chat.read();
    }
    const where = `after “${said}” the bot said: ${chat.text}`;
    for (const text of turn.hears)
      expect({ where, hears: chat.text.includes(text) ? text : undefined }).toEqual({ where, hears: text });
    for (const text of turn.spoken) expect(chat.speech).toContain(text);
    for (const text of turn.card) expect(chat.cards).toContain(text);
    for (const text of turn.never)
      expect({ where, never: `${chat.text}${chat.cards}`.includes(text) ? text : undefined }).toEqual({
        where,
        never: undefined,
      });
    if (turn.asked !== undefined) expect({ where, asked: chat.prompt ?? 'none' }).toEqual({ where, asked: turn.asked });
    for (const option of turn.offered) expect(chat.options).toContain(option);
    expect({ where, saved: chat.saved?.kind }).toEqual({ where, saved: turn.saved });
  }
  const saved = await service.database.connection.collection('requests').find().sort({ $natural: 1 }).toArray();
  expect(saved).toMatchObject(script.requests);
  expect(saved).toHaveLength(script.requests.length);
  const documents = await service.database.connection
    .collection('attachments')
    .find({ by: 'subscriber' }, { projection: { content: 0 } })
    .sort({ $natural: 1 })
    .toArray();
  expect(documents).toMatchObject(script.documents);
  expect(documents).toHaveLength(script.documents.length);
  if (script.messages !== undefined) {
    const messages = (await outboxOf(service.url)).filter(({ code }) => code === undefined);
    expect(messages.map(({ to }) => to)).toEqual(script.messages.map(({ to }) => to));
    script.messages.forEach(({ holds }, place) => {
      for (const text of holds)
        expect(`${messages[place]?.subject ?? ''}\n${messages[place]?.text ?? ''}`).toContain(text);
    });
  }
}

/** What the office has published when the conversation begins. */
async function publish({ notices, measures }: Script): Promise<void> {
  await service.services.notices.load(notices, 'go');
  const others = measureIds.filter((id) => !measures.some((measure) => measure.id === id)).map((id) => ({ id }));
  await service.services.measures.load([...measures, ...others]);
}

/** The office works the newest request. */
async function work(status: string): Promise<void> {
  const requests = service.database.connection.collection('requests');
  await requests.findOneAndUpdate({}, { $set: { status } }, { sort: { createdAt: -1 } });
}

async function fill(text: string, chat: Chat): Promise<string> {
  if (!text.includes('{')) return text;
  if (text.includes('{lastReference}')) {
    const last = await service.database.connection.collection('requests').findOne({}, { sort: { createdAt: -1 } });
    return text.replace('{lastReference}', String(last?.reference));
  }
  const code = await chat.code();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  return text.replace('{code}', code).replace('{wrongCode}', wrong);
}
