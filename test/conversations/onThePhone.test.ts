/**
 * Plays the conversations of `*.yaml` in this folder by phone, said as a recogniser hands speech over: no capitals, no
 * punctuation, numbers in words. What needs a file to be sent cannot be said; those conversations are for the chat alone.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { measureIds } from '../../services/measures';
import type { StoredActivity, Turn } from '../../services/turns';
import { PhoneCall } from '../support/phone/phoneCall';
import { openPhoneLine, type PhoneLine } from '../support/phone/phoneLine';
import { recognised } from '../support/phone/recognised';
import { readScripts, type Script } from '../support/script';
import { testNow } from '../support/service';

const folder = __dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** What one conversation leaves behind that another would notice. */
const leftovers = ['requests', 'codeChallenges', 'codeTries', 'outbox', 'smsCounts', 'swaps', 'demoRegistrations', 'calls']; // prettier-ignore

/** Words that only eyes can follow, and addresses that nobody can write down by ear. */
const forEyes =
  /https?:|www\.|gumb|klikni|napiši(?!te nam na)|vpišite|spodaj|zgoraj|\bclick (?!s)|\bbutton|\btype\b|\bbelow\b|\babove\b/iu;

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine();
});
afterAll(() => line.close());

const collection = (name: string) => line.bot.database.connection.collection(name);

beforeEach(async () => {
  line.bot.setNow(testNow);
  await line.wake();
  for (const name of leftovers) await collection(name).deleteMany({});
});

const canBeSaid = ({ written, turns, documents }: Script): boolean =>
  written === undefined && documents.length === 0 && turns.every(({ sends }) => sends.length === 0);

/** The first ones, and of the others each fifth: the rest shows the same again. */
const sample = (scripts: readonly Script[]): readonly Script[] =>
  scripts.filter((_script, place) => place < 2 || place % 5 === 0);

const sayable = files
  .map((name) => [name, sample(readScripts(path.join(folder, name)).filter(canBeSaid))] as const)
  .filter(([, scripts]) => scripts.length > 0);

describe.each(sayable)('%s', (_name, scripts) => {
  test.each(scripts.map((script) => [script.shows, script] as const))('%s', async (_shows, script) => {
    await play(script);
  });
});

async function play(script: Script): Promise<void> {
  await publish(script);
  let call = await dial(script);
  let told = await newest(call);
  for (const turn of script.turns) {
    line.bot.advance(turn.after * 60_000 + 1000);
    // Who has said goodbye calls no more.
    if (call.ended) return;
    if (turn.anew) call = await dial(script);
    if (turn.office !== undefined) await work(turn.office);
    const say = turn.aloud ?? turn.say;
    const said = say === undefined ? undefined : recognised(await fill(say), languageOf(told));
    if (said === undefined) {
      await line.wake();
      await call.silence();
    } else if (said === '') continue;
    else await call.say(said);
    const before = told;
    told = await newest(call);
    const isNew = told.conversationId !== before.conversationId || told.sequence > before.sequence;
    const where = `after “${said ?? 'nothing'}” was heard: ${call.text}`;
    const written = (isNew ? textsOf(told, 'text') : []).join('\n').replace(/\u00a0/g, ' ');
    for (const text of turn.hears) expect({ where, written, has: written.includes(text) ? text : undefined }).toEqual({ where, written, has: text }); // prettier-ignore
    for (const text of turn.spoken) expect(call.text).toContain(text);
    for (const text of turn.never) expect(`${written} ${call.text}`).not.toContain(text);
    for (const text of call.heard) expect({ where, forEyes: forEyes.exec(text)?.[0] }).toEqual({ where, forEyes: undefined }); // prettier-ignore
    if (turn.asked !== undefined)
      expect({ where, asked: isNew ? promptOf(told) : 'none' }).toEqual({ where, asked: turn.asked });
    expect({ where, saved: isNew ? savedIn(told)?.kind : undefined }).toEqual({ where, saved: turn.saved });
  }
  const saved = await collection('requests').find().sort({ $natural: 1 }).toArray();
  // What the subscriber said is kept in their own words.
  expect(plain(saved)).toMatchObject(plain(script.requests));
  expect(saved).toHaveLength(script.requests.length);
}

/** With all texts as they are said. */
function plain(value: unknown): object[] {
  const texts = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' ? recognised(one === 'web' ? 'phone' : one, 'sl') : one,
  );
  return z.array(z.looseObject({})).parse(JSON.parse(texts));
}

/** From a hidden number, so that the conversation begins with nothing known, as in the chat. */
async function dial({ language }: Script): Promise<PhoneCall> {
  const call = await PhoneCall.dial({ url: line.url, from: 'anonymous' });
  if (language === 'en') await call.press('8');
  return call;
}

async function newest(call: PhoneCall): Promise<Turn> {
  const turn = await line.bot.services.turns.latest(`call-${call.sid}`);
  if (turn === undefined) throw new Error('The call has no turn');
  return turn;
}

const languageOf = (turn: Turn): 'sl' | 'en' => (turn.replies.at(-1)?.['locale'] === 'en' ? 'en' : 'sl');
const textsOf = (turn: Turn, field: string): string[] =>
  turn.replies.flatMap((reply) => (typeof reply[field] === 'string' ? [reply[field]] : []));
const dataOf = (reply: StoredActivity, name: string): unknown => {
  const data = reply['channelData'];
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
};
const promptOf = (turn: Turn): unknown =>
  turn.replies.map((reply) => dataOf(reply, 'prompt')).findLast((prompt) => prompt !== undefined) ?? 'none';
const savedIn = (turn: Turn): { readonly kind?: unknown } | undefined => {
  const request = turn.replies.map((reply) => dataOf(reply, 'request')).find((one) => one !== undefined);
  return typeof request === 'object' && request !== null ? request : undefined;
};

/** What the office has published when the call begins. */
async function publish({ notices, measures }: Script): Promise<void> {
  await line.bot.services.notices.load(notices, 'go');
  const others = measureIds.filter((id) => !measures.some((measure) => measure.id === id)).map((id) => ({ id }));
  await line.bot.services.measures.load([...measures, ...others]);
}

/** The office works the newest request. */
async function work(status: string): Promise<void> {
  await collection('requests').findOneAndUpdate({}, { $set: { status } }, { sort: { createdAt: -1 } });
}

async function fill(text: string): Promise<string> {
  if (!text.includes('{')) return text;
  if (text.includes('{lastReference}')) {
    const last = await collection('requests').findOne({}, { sort: { createdAt: -1 } });
    return text.replace('{lastReference}', String(last?.reference));
  }
  const code = await line.bot.code();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  return text.replace('{code}', code).replace('{wrongCode}', wrong);
}
