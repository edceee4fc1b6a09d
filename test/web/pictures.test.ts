/** The pictures of devices: self-contained, named for screen readers, with one part marked, and served so that a new one shows soon. */
import { pictures } from '../../web/pictures/pictures';
import { startWebSite, type WebSite } from '../support/webSite';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
}, 60_000);
afterAll(() => site.close());

describe.each(Object.entries(pictures))('%s', (name, svg) => {
  it('has a name in both languages, fetches nothing and runs nothing', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title lang="sl">[^<]+<\/title><title lang="en">[^<]+<\/title>/);
    expect(svg).not.toMatch(/href|url\(|<script|<image|undefined|NaN/);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg.length).toBeLessThan(6_000);
  });

  it('marks what it is named for, and only that', () => {
    const marked = svg.match(/class="marked"/g) ?? [];
    const rings = svg.match(/class="ring"/g) ?? [];
    if (name.endsWith('-back')) expect([marked.length, rings.length]).toEqual([0, 0]);
    else {
      expect(marked.length).toBeGreaterThan(0);
      expect(rings.length).toBeGreaterThan(0);
    }
  });
});

it('they are served by name, compressed, and looked at anew after some minutes', async () => {
  const response = await fetch(`${site.stub.url}/pictures/modem-coax.svg`, { headers: { 'accept-encoding': 'br' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(response.headers.get('cache-control')).toContain('max-age=300');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).toBe(pictures['modem-coax']);
});

it.each(['nothing.svg', '..%2fchat.js', 'chat.js', 'modem-coax'])('there is no picture %s', async (name) => {
  expect((await fetch(`${site.stub.url}/pictures/${name}`)).status).toBe(404);
});
