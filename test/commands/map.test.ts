/** The map of conversations in the documentation is the one of this version. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conversationMap } from '../../commands/map';

const page = path.resolve(__dirname, '../../docs/conversations.md');

test('docs/conversations.md is up to date (npm run -s map)', () => {
  expect(readFileSync(page, 'utf8')).toBe(conversationMap());
});

test('every conversation is in it, its steps joined from beginning to end', () => {
  const sections = conversationMap().split('\n### ').slice(1);
  expect(sections.length).toBeGreaterThanOrEqual(7);
  for (const section of sections) {
    expect(section).toMatch(/Begun by: \S/);
    expect(section).toContain('s_begin --> s_');
    expect(section).toContain('--> s_done');
    // Each way leads to a step that is there.
    const nodes = [...section.matchAll(/^ {2}(s_\w+)[[({]/gm)].map(([, name]) => name);
    for (const [, target] of section.matchAll(/(?:-->|-\.->|==>)(?:\|[^|]+\|)? (s_\w+)/g))
      if (!/^s_end\d/.test(target ?? '')) expect(nodes).toContain(target);
  }
});
