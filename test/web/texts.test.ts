/** The texts are whole: Web Chat lacks nothing in Slovenian, both languages have the same sections, the privacy page counts in Slovenian. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { texts } from '../../web/texts';

const bundle = readFileSync(
  path.join(path.dirname(require.resolve('botframework-webchat')), '../dist/webchat.js'),
  'utf8',
);

/** The names in the object literal around a text of the bundle. */
function namesAround(text: string): string[] {
  const start = bundle.lastIndexOf('{', bundle.indexOf(text));
  for (let end = bundle.indexOf('}', start); end < start + 40_000; end = bundle.indexOf('}', end + 1)) {
    try {
      const strings: unknown = runInNewContext(`(${bundle.slice(start, end + 1)})`);
      return Object.keys(typeof strings === 'object' ? (strings ?? {}) : {}).filter((name) => !name.startsWith('_'));
    } catch {
      // A brace inside a text: on to the next one.
    }
  }
  throw new Error(`No strings around ${text}`);
}

describe('the texts of the web', () => {
  it('fill in what Web Chat lacks in Slovenian', () => {
    const english = namesAround('ACTIVITY_BOT_SAID_ALT:"Bot $1 said:"');
    const slovenian = namesAround('ACTIVITY_BOT_SAID_ALT:"Bot $1 je rekel:"');
    const missing = english.filter((name) => !slovenian.includes(name));
    expect(english).toHaveLength(118);
    expect(missing).toHaveLength(9);
    expect(Object.keys(texts.sl.chat.webChat)).toEqual(expect.arrayContaining(missing));
  });

  it('override only strings that Web Chat has', () => {
    const english = namesAround('ACTIVITY_BOT_SAID_ALT:"Bot $1 said:"');
    for (const { chat } of Object.values(texts))
      expect(english).toEqual(expect.arrayContaining(Object.keys(chat.webChat)));
  });

  it('tell the whole notice in both languages', () => {
    expect(texts.sl.site.sections.map(({ heading }) => heading)).toEqual([
      'Delovanje storitev',
      'Naročniška podpora',
      'Servisne storitve',
      'Plačevanje storitev',
    ]);
    expect(texts.en.site.sections).toHaveLength(4);
    expect(texts.en.site.tasks).toHaveLength(texts.sl.site.tasks.length);
  });

  it.each([
    [1, '1 dan'],
    [2, '2 dneva'],
    [3, '3 dni'],
    [90, '90 dni'],
    [101, '101 dan'],
    [102, '102 dneva'],
  ])('count %i days in Slovenian', (retentionDays, words) => {
    const sections = texts.sl.site.privacySections({ phone: '041 621 365', retentionDays });
    expect(JSON.stringify(sections)).toContain(`Pogovore hranimo ${words},`);
  });
});
