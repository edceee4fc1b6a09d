/** Finds what WCAG 2.2 AA forbids, by axe-core, in each frame of a page as it stands. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations of one frame, as lines that say what to mend. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const options = JSON.stringify({ runOnly: tags, iframes: false, resultTypes: ['violations'] });
  const results = await frame.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

/** Every frame of the page, and what is open in it, has no violation. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const frame of page.frames()) expect(await violations(frame)).toEqual([]);
}
