/** Files in the chat: what is taken, what is refused, who may have them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wordings } from '../../../../cards/wording';
import { Chat } from '../../../support/chat';
import { heic, large, pdf, png, program } from '../../../support/files';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const attachment = z.object({ contentType: z.string(), name: z.string(), contentUrl: z.string() });
async function attachmentsOf(chat: Chat) {
  const { activities } = await chat.history();
  return activities
    .filter(({ from }) => from.role === 'user')
    .flatMap(({ attachments }) => z.array(attachment).parse(attachments ?? []));
}

test('PDF, PNG and HEIC files are kept and stand in the conversation, their type told by their content', async () => {
  const chat = await Chat.open(service.url);
  const response = await chat.upload([
    ['vloga.pdf', pdf],
    ['nalepka.txt', png],
    ['slika č š ž.heic', heic],
  ]);
  expect(response.status).toBe(200);
  const files = await attachmentsOf(chat);
  expect(files.map(({ contentType, name }) => [contentType, name])).toEqual([
    ['application/pdf', 'vloga.pdf'],
    ['image/png', 'nalepka.txt'],
    ['image/heic', 'slika č š ž.heic'],
  ]);
  const fetched = await fetch(`${service.url}${files[0]?.contentUrl}`);
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(pdf);
  expect(fetched.headers.get('content-type')).toBe('application/pdf');
  expect(fetched.headers.get('content-disposition')).toContain('attachment');
});

test('an upload that comes twice is one message with one file', async () => {
  const chat = await Chat.open(service.url);
  const key = randomUUID();
  await chat.upload([['a.pdf', pdf]], '', key);
  await chat.upload([['a.pdf', pdf]], '', key);
  expect(await attachmentsOf(chat)).toHaveLength(1);
});

test('other types, whatever they are called, are refused', async () => {
  const chat = await Chat.open(service.url);
  for (const content of [program, Buffer.from('<svg onload="alert(1)">'), Buffer.alloc(0)]) {
    const response = await chat.upload([['vloga.pdf', content]]);
    expect(response.status).toBe(415);
  }
  expect(await attachmentsOf(chat)).toEqual([]);
});

test('a file of more than 10 MB, more than five files, or none are refused', async () => {
  const chat = await Chat.open(service.url);
  expect((await chat.upload([['velika.pdf', large]])).status).toBe(413);
  const six = Array.from({ length: 6 }, (_, place) => [`${place}.pdf`, pdf] as const);
  expect((await chat.upload(six)).status).toBe(413);
  expect((await chat.upload([])).status).toBe(400);
});

describe.each(['sl', 'en'] as const)('why a file is refused (%s)', (language) => {
  const { documents, identification } = wordings[language];
  const six = Array.from({ length: 6 }, (_, place) => [`${place}.pdf`, pdf] as const);

  test.each([
    ['size', [['velika.pdf', large]]],
    ['type', [['vloga.pdf', program]]],
    ['number', six],
  ] as const)('is told in the conversation, which goes on: %s', async (why, files) => {
    const chat = await Chat.open(service.url, language);
    await chat.say(language === 'sl' ? 'menjava paketa' : 'change my package');
    await chat.upload(files);
    await chat.read();
    expect(chat.text).toContain(documents.refused[why]);
    expect(chat.text).toContain(identification.number(6));
    expect(chat.prompt).toBe('subscriberNumber');
  });
});

test('a refused upload that comes twice is told of once', async () => {
  const chat = await Chat.open(service.url);
  const key = randomUUID();
  await chat.upload([['a.pdf', program]], '', key);
  await chat.upload([['a.pdf', program]], '', key);
  await chat.read();
  expect(chat.replies).toHaveLength(1);
});

test('a file is for who holds a token of its conversation, or the address that was signed for it, for half an hour', async () => {
  const [mine, other] = [await Chat.open(service.url), await Chat.open(service.url)];
  await mine.upload([['a.pdf', pdf]]);
  await mine.upload([['b.pdf', pdf]]);
  const [first, second] = await attachmentsOf(mine);
  const [address, signature] = (first?.contentUrl ?? '').split('?t=');
  const signatureOfOther = (second?.contentUrl ?? '').split('?t=')[1];
  const status = async (query: string, token?: string) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return (await fetch(`${service.url}${address}${query}`, { headers })).status;
  };
  for (const query of ['', '?t=', '?t=nonsense', `?t=${signatureOfOther}`, `?t=${other.token}`, `?t=${mine.token}`])
    expect(await status(query)).toBe(404);
  expect(await status('', other.token)).toBe(404);
  expect(await status('', signature)).toBe(404);
  expect(await status('', mine.token)).toBe(200);
  expect(await status(`?t=${signature}`)).toBe(200);
  service.advance(31 * 60_000);
  expect(await status(`?t=${signature}`)).toBe(404);
});
