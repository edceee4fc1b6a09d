/** SMS that subscribers send: out, in again, and one answer to all else. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { registerSms } from '../../../../bots/channels/twilioSms/routes';
import { close, createHttpServer, listen } from '../../../../bots/server';
import { wordings } from '../../../../cards/wording';
import type { Database } from '../../../../services/database';
import { createLog } from '../../../../services/log';
import { MongoSmsNumbers } from '../../../../services/smsNumbers';
import { openTestDatabase } from '../../../support/database';

const token = 'the token of the account';
const ana = '+38641000017';
let now = new Date('2126-11-23T09:00:00Z');
let database: Database;
let numbers: MongoSmsNumbers;
let url: string;
const server = createHttpServer(createLog('silent'), () => undefined);

beforeAll(async () => {
  database = await openTestDatabase();
  numbers = new MongoSmsNumbers(database.connection, () => now);
  await numbers.prepare();
  registerSms(server, {
    numbers,
    wordings,
    officePhone: '041 621 365',
    officeContact: 'logatec@kabelnet.net',
    verification: { authToken: token, publicUrl: undefined, demo: false },
    log: () => undefined,
  });
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(async () => {
  await close(server);
  await database.close();
});

async function sends(Body: string, From = ana): Promise<string> {
  const params = { MessageSid: 'SM1', From, To: '+38641621365', Body };
  const signature = getExpectedTwilioSignature(token, `${url}/sms/incoming`, params);
  const response = await fetch(`${url}/sms/incoming`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': signature },
    body: new URLSearchParams(params),
  });
  expect(response.headers.get('content-type')).toContain('text/xml');
  return response.text();
}

const { smsOut, smsIn, smsReach } = wordings.sl.messages;

test.each(['STOP', 'stop', 'Odjava', ' ODJAVA. '])('“%s” opts out, and PRIJAVA in again', async (word) => {
  expect(await sends(word)).toContain(smsOut);
  expect(await sends(word)).toContain(smsOut);
  expect(await numbers.isOut(ana)).toBe(true);
  expect(await numbers.isOut('+38641000041')).toBe(false);
  expect(await sends('PRIJAVA')).toContain(smsIn);
  expect(await numbers.isOut(ana)).toBe(false);
});

test('anything else is told once a day how to reach us', async () => {
  expect(await sends('kdaj pride modem?')).toContain(smsReach('041 621 365', 'logatec@kabelnet.net'));
  expect(await sends('halo?')).not.toContain('<Message>');
  now = new Date(now.getTime() + 25 * 3_600_000);
  expect(await sends('halo?')).toContain('<Message>');
  expect(await sends('ne želim odjave, samo vprašam', '+38641000025')).toContain('<Message>');
  expect(await numbers.isOut('+38641000025')).toBe(false);
});

test('what Twilio has not signed is refused, and a sender without a number gets nothing', async () => {
  const body = new URLSearchParams({ From: ana, Body: 'STOP' });
  expect((await fetch(`${url}/sms/incoming`, { method: 'POST', body })).status).toBe(403);
  expect(await numbers.isOut(ana)).toBe(false);
  expect(await sends('STOP', 'INFO')).not.toContain('<Message>');
});
