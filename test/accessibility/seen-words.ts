import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Words of developers, that no screen for creators may say. */
const forbidden =
  /\b(git|repo|repository|commit|push|pull|merge|rebase|checkout|stash|HEAD|origin|remote|diff|branch|PR|partial|placeholder|variable|golden|fixture|cassette|assertion|dirty|temperature)\b/i;

/** Creativity's tooltip names the developers' word for it, so that both can talk about it. */
const allowed = /^Called temperature by developers:/;

/**
 * Everything that the window says to eyes and screen readers and that is no text of the project: texts, titles, labels,
 * what stands in empty inputs. Gives those sayings that hold a forbidden word.
 */
export async function forbiddenSayings(page: Page, textsOfProject: string): Promise<readonly string[]> {
  const sayings = (await page.evaluate(`(${script})()`)) as readonly string[]; // what the script below gives
  return sayings.filter(
    (saying) => forbidden.test(saying) && !allowed.test(saying) && !textsOfProject.includes(saying),
  );
}

/** All texts of a project's folder in one. */
export function textsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Runs in the page. The text in the editor, code and paths are the project's. */
const script = `() => {
  const found = new Set();
  const add = (saying) => {
    const text = (saying ?? '').replace(/\\s+/g, ' ').trim();
    if (text !== '') found.add(text);
  };
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt'])
      add(element.getAttribute(name));
    if (element.closest('.view-lines, code, pre, script, style') !== null) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) add(node.data);
    for (const side of ['::before', '::after']) {
      const { content } = getComputedStyle(element, side);
      if (content.startsWith('"')) add(content.slice(1, -1));
    }
  }
  add(document.title);
  return [...found];
}`;
