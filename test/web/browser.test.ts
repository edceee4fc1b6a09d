/** The browser of the tests itself: its libraries from the package where the system has none, and its watchfulness. */
import { readdirSync, readFileSync } from 'node:fs';
import { readTar } from '../support/chromium';
import { launchBrowser } from '../support/browser';
import { startHostSite } from '../support/webSite';

/** The files that any Chromium process has mapped. */
function mappedLibraries(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
        return maps.includes('/chromium-147.0.0/chromium') ? maps : '';
      } catch {
        return '';
      }
    })
    .join();
}

describe('the browser of the tests', () => {
  it('runs with the libraries of its own package, as on a system that has none', async () => {
    const host = await startHostSite();
    const browser = await launchBrowser('packaged');
    try {
      const { page } = await browser.newPage();
      await page.goto(host.page('<p>č š ž</p>'));
      expect(await page.locator('p').textContent()).toBe('č š ž');
      if (process.platform === 'linux')
        expect(mappedLibraries()).toMatch(/chromium-147\.0\.0\/al2023\/lib\/libnss3\.so/);
      await browser.check();
    } finally {
      await browser.close();
      await host.close();
    }
  }, 60_000);

  it('tells of console errors, failed requests and requests to others', async () => {
    const host = await startHostSite();
    const browser = await launchBrowser();
    try {
      const visitor = await browser.newPage();
      await visitor.page.goto(
        host.page('<script>console.error("oh")</script><img src="https://elsewhere.example/x.png" alt="">'),
      );
      await visitor.page.waitForLoadState('networkidle');
      const check = browser.check();
      await expect(check).rejects.toThrow('console error: oh');
      await expect(check).rejects.toThrow('request to another host: https://elsewhere.example/x.png');
    } finally {
      await browser.close();
      await host.close();
    }
  }, 60_000);
});

describe('reading an archive', () => {
  it('finds plain files, whatever their length, and stops at the end', () => {
    const file = (name: string, content: string): Buffer => {
      const header = Buffer.alloc(512);
      header.write(name, 0);
      header.write(content.length.toString(8).padStart(11, '0'), 124);
      header.write('0', 156);
      return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)]);
    };
    const folder = Buffer.alloc(512);
    folder.write('lib/', 0);
    folder.write('00000000000', 124);
    folder.write('5', 156);
    const long = 'x'.repeat(700);
    const tar = Buffer.concat([folder, file('lib/a', 'abc'), file('lib/b', long), file('c', ''), Buffer.alloc(1024)]);
    expect([...readTar(tar)].map(({ name, content }) => [name, content.toString()])).toEqual([
      ['lib/a', 'abc'],
      ['lib/b', long],
      ['c', ''],
    ]);
  });
});
