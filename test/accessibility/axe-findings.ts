import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the window as it is now, each with its first element. Nothing is left out. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The other mode opens a second page for its report, which the shell closes at once.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id}: ${help}, ${nodes.length} times, first ${first?.target.join(' ')} ${first?.html.slice(0, 200)}`;
  });
}
