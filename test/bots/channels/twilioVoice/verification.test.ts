/** Who may call the phone's addresses: Twilio, by its signature over the address that it was told. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { PhoneCall } from '../../../support/phone/phoneCall';
import { openPhoneLine, type LineOptions, type PhoneLine } from '../../../support/phone/phoneLine';

const authToken = '0123456789abcdef0123456789abcdef';
const publicUrl = 'https://pomoc.kabelnet.net';
const lines: PhoneLine[] = [];
afterAll(() => Promise.all(lines.map((line) => line.close())));

async function open(options: LineOptions): Promise<PhoneLine> {
  const line = await openPhoneLine(options);
  lines.push(line);
  return line;
}

test('Twilio’s own example of a signature comes out right', () => {
  const fields = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  };
  expect(getExpectedTwilioSignature('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', fields)).toBe(
    '0/KCTR6DLpKmkAf8muzZqo1nDgQ=',
  );
});

describe('in production, behind a proxy that ends TLS', () => {
  let line: PhoneLine;
  beforeAll(async () => {
    line = await open({ authToken, publicUrl, demo: false });
  });

  test('a call that is signed for the public address goes through, query and all', async () => {
    const call = await PhoneCall.dial({ url: line.url, authToken, publicUrl });
    await call.press('2');
    expect(call.ended).toBe(false);
  });

  test.each([
    ['is not signed', {}, /only Twilio/],
    ['is signed by another token', { authToken: 'f'.repeat(32), publicUrl }, /TWILIO_AUTH_TOKEN/],
    ['is signed for another address', { authToken, publicUrl: 'https://other.example' }, /PUBLIC_URL/],
    ['is signed for http', { authToken, publicUrl: publicUrl.replace('https', 'http') }, /PUBLIC_URL/],
  ])('one that %s is refused, and the log says what to look at', async (_why, options, logged) => {
    line.log.length = 0;
    await expect(PhoneCall.dial({ url: line.url, ...options })).rejects.toThrow('403');
    expect(line.log.join()).toMatch(logged);
  });

  test('a field or a query that was changed on the way breaks the signature; a field that comes twice does not', async () => {
    const post = (address: string, body: string, signature: string) =>
      fetch(line.url + address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
        body,
      }).then(({ status }) => status);
    const signature = getExpectedTwilioSignature(authToken, `${publicUrl}/voice/status?a=1&b=2`, {
      CallSid: 'CA1',
      CallStatus: ['completed', 'busy'],
    });
    const body = 'CallSid=CA1&CallStatus=completed&CallStatus=busy';
    expect(await post('/voice/status?a=1&b=2', body, signature)).toBe(200);
    expect(await post('/voice/status?a=1&b=3', body, signature)).toBe(403);
    expect(await post('/voice/status?a=1&b=2', `${body}&Digits=1`, signature)).toBe(403);
  });

  test('a request that is signed but about no call is refused with what is missing', async () => {
    const signature = getExpectedTwilioSignature(authToken, `${publicUrl}/voice/incoming`, { From: '+38641000017' });
    const response = await fetch(`${line.url}/voice/incoming`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      body: 'From=%2B38641000017',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CallSid');
  });
});

test('a signature cannot be checked without the account’s token, and the log says so', async () => {
  const line = await open({ demo: false });
  await expect(PhoneCall.dial({ url: line.url, authToken })).rejects.toThrow('403');
  expect(line.log.join()).toContain('TWILIO_AUTH_TOKEN');
});

test('demo mode takes calls of this machine without a signature, for the simulator', async () => {
  const line = await open({});
  const call = await PhoneCall.dial({ url: line.url });
  expect(call.text).toContain('digitalni pomočnik');
});
