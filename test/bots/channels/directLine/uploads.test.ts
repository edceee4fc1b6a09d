/** Files in the chat: what is taken, what is refused, who may have them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Chat } from '../../../support/chat';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(12)]);

/** Sends files as the client does: its activity as a part with a type of its own. */
function upload(
  chat: Chat,
  files: readonly (readonly [string, Buffer])[],
  key: string = randomUUID(),
): Promise<Response> {
  const form = new FormData();
  const activity = { type: 'message', from: { id: 'x' }, channelData: { clientActivityID: key } };
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }), 'blob');
  for (const [name, content] of files) form.append('file', new Blob([content]), name);
  return fetch(`${service.url}/v3/directline/conversations/${chat.conversationId}/upload?userId=x`, {
    method: 'POST',
    headers: { authorization: `Bearer ${chat.token}` },
    body: form,
  });
}

const attachment = z.object({ contentType: z.string(), name: z.string(), contentUrl: z.string() });
async function attachmentsOf(chat: Chat) {
  const { activities } = await chat.history();
  return activities
    .filter(({ from }) => from.role === 'user')
    .flatMap(({ attachments }) => z.array(attachment).parse(attachments ?? []));
}

test('PDF, PNG and HEIC files are kept and stand in the conversation, their type told by their content', async () => {
  const chat = await Chat.open(service.url);
  const response = await upload(chat, [
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
  await upload(chat, [['a.pdf', pdf]], key);
  await upload(chat, [['a.pdf', pdf]], key);
  expect(await attachmentsOf(chat)).toHaveLength(1);
});

test('other types, whatever they are called, are refused', async () => {
  const chat = await Chat.open(service.url);
  for (const content of [Buffer.from('MZ\u0090program'), Buffer.from('<svg onload="alert(1)">'), Buffer.alloc(0)]) {
    const response = await upload(chat, [['vloga.pdf', content]]);
    expect(response.status).toBe(415);
  }
  expect(await attachmentsOf(chat)).toEqual([]);
});

test('a file of more than 10 MB, more than five files, or none are refused', async () => {
  const chat = await Chat.open(service.url);
  const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
  expect((await upload(chat, [['velika.pdf', large]])).status).toBe(413);
  expect(
    (
      await upload(
        chat,
        Array.from({ length: 6 }, (_, place) => [`${place}.pdf`, pdf] as const),
      )
    ).status,
  ).toBe(413);
  expect((await upload(chat, [])).status).toBe(400);
});

test('a file is for who holds a token of its conversation, or the address that was signed for it, for half an hour', async () => {
  const [mine, other] = [await Chat.open(service.url), await Chat.open(service.url)];
  await upload(mine, [['a.pdf', pdf]]);
  await upload(mine, [['b.pdf', pdf]]);
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
