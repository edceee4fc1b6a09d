/** What the server says with each page and file: policies, caching, compression, contents. */
import { gzipSync } from 'node:zlib';
import { chooseEncoding } from '../../bots/channels/web/assets';
import { chatHeaders } from '../../bots/channels/web/security';
import { startWebSite, type WebSite } from '../support/webSite';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
}, 60_000);
afterAll(() => site.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.stub.url + path, { headers });
const policyOf = (response: Response): string => response.headers.get('content-security-policy') ?? '';

describe("the operator's pages", () => {
  it.each([
    ['/', 'sl', 'Plačevanje storitev'],
    ['/en', 'en', 'Subscriber support'],
    ['/zasebnost', 'sl', '90 dni'],
    ['/en/privacy', 'en', '90 days'],
  ])('%s is there in %s', async (path, language, words) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(words);
    expect(html).toContain('041 621 365');
    expect(html).toContain('<script src="/widget.js" async></script>');
    expect(policyOf(response)).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('names no address outside but the links it means', async () => {
    const html = await (await get('/')).text();
    expect(html.match(/https?:\/\/[^"'\s<]+/g) ?? []).toEqual([]);
  });

  it('has no phone simulator outside demo mode', async () => {
    expect((await get('/phone')).status).toBe(404);
    expect(await (await get('/')).text()).not.toContain('/phone');
  });

  it('answers HEAD, as monitors ask', async () => {
    const response = await fetch(`${site.stub.url}/`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('the chat page', () => {
  it('lets in only its own scripts, and only allowed sites around it', async () => {
    const response = await get('/chat?lang=en');
    const html = await response.text();
    const nonce = /script-src 'nonce-([^']+)'/.exec(policyOf(response))?.[1] ?? '';
    expect(html).toContain('<html lang="en">');
    expect(nonce).toMatch(/^[\w+/=]{24}$/);
    expect(html.match(/<script [^>]*>/g)?.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect(policyOf(response)).toContain(`frame-ancestors 'self' ${site.host.origin}`);
    expect(policyOf(response)).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('lets pages of this machine try it in demo mode', () => {
    const options = { mode: 'demo', allowedSites: [], publicUrl: undefined } as const;
    const policy = chatHeaders(options, 'n', 'localhost:3978')['Content-Security-Policy'];
    expect(policy).toContain("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
  });

  it('has a new nonce each time', async () => {
    const [one, other] = await Promise.all([get('/chat'), get('/chat')]);
    expect(policyOf(one)).not.toBe(policyOf(other));
  });

  it('does not let a Host header write the policy', () => {
    const options = { mode: 'production', allowedSites: [], publicUrl: undefined } as const;
    expect(chatHeaders(options, 'n', "x; script-src 'unsafe-inline'")['Content-Security-Policy']).not.toContain(
      'unsafe-inline',
    );
    expect(chatHeaders(options, 'n', 'localhost:3978')['Content-Security-Policy']).toContain('ws://localhost:3978');
    const published = chatHeaders({ ...options, publicUrl: 'https://bot.example.si' }, 'n', 'elsewhere');
    expect(published['Content-Security-Policy']).toContain("connect-src 'self' blob: wss://bot.example.si;");
    expect(published['Strict-Transport-Security']).toBeDefined();
  });
});

describe('the files', () => {
  it('the launcher is smaller than 10 KB before compression and stays fresh', async () => {
    const response = await get('/widget.js');
    const script = await response.text();
    expect(Buffer.byteLength(script)).toBeLessThan(10_000);
    expect(gzipSync(script).length).toBeLessThan(5_000);
    expect(response.headers.get('cache-control')).toContain('max-age=300');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('Web Chat comes compressed, for ever, and not twice', async () => {
    const html = await (await get('/chat')).text();
    const path = /\/assets\/webchat-[0-9a-f]{16}\.js/.exec(html)?.[0] ?? '';
    const response = await get(path, { 'Accept-Encoding': 'br, gzip' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(700_000);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = response.headers.get('etag') ?? '';
    await response.arrayBuffer();
    const again = await get(path, { 'Accept-Encoding': 'br, gzip', 'If-None-Match': etag });
    expect(again.status).toBe(304);
    const plain = await get(path, { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await plain.arrayBuffer()).byteLength).toBeGreaterThan(3_000_000);
  });

  it('answers 404 for what was not built', async () => {
    for (const path of ['/assets/nothing.js', '/assets/..%2fmanifest.json', '/assets/manifest.json']) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['', undefined],
    ['identity', undefined],
  ])('%j means %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });
});
