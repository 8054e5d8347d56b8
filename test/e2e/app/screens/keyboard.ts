import type { Page } from 'playwright-core';

/** What has the focus. */
interface Focus {
  readonly name: string;
  /** Whether a person can see that it has the focus; what is missing otherwise. */
  readonly flaw: string | null;
  /** Where it is among all elements of the page. */
  readonly place: number;
}

/**
 * Presses Tab until what has the focus is called so. Throws when a stop on the way does not show its focus, or when
 * the keyboard went around without meeting it.
 */
export async function tabTo(
  page: Page,
  wanted: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const met: string[] = [];
  for (let stops = 0; stops < 90; stops++) {
    await page.keyboard.press(key);
    const { name, flaw } = await focusOf(page);
    if (flaw !== null) throw new Error(`The focus on "${name}" cannot be seen: ${flaw}`);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    met.push(name);
  }
  throw new Error(`Tab never came to "${wanted}"; it met ${[...new Set(met)].join(', ')}`);
}

/** Goes once around the window with Tab, and gives the stops at which the focus cannot be seen. */
export async function focusFlaws(page: Page): Promise<readonly string[]> {
  const met = new Set<string>();
  const flaws: string[] = [];
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press('Tab');
    const { name, flaw, place } = await focusOf(page);
    const stop = `${name} at ${place}`;
    if (met.has(stop)) break;
    met.add(stop);
    if (flaw !== null) flaws.push(`${stop}: ${flaw}`);
  }
  return [...met].every((stop) => stop.startsWith('nothing ')) ? ['Tab comes to nothing'] : flaws;
}

/** What has the focus, and whether that can be seen. */
export async function focusOf(page: Page): Promise<Focus> {
  return (await page.evaluate(`(${script})()`)) as Focus; // what the script below gives
}

/** Runs in the page. */
const script = `() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: 'nothing', flaw: null, place: -1 };
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const name = (element.getAttribute('aria-label') ?? labels[0] ??
    document.getElementById(element.getAttribute('aria-labelledby'))?.textContent ??
    (element.textContent || element.placeholder || '')).replace(/\\s+/g, ' ').trim();
  // A shared passage that is read in place lies over the editor and has buttons of its own.
  const editor = element.closest('.pe-panel') === null ? element.closest('.monaco-editor') : null;
  if (editor !== null) {
    const cursor = editor.querySelector('.cursors-layer .cursor');
    const box = cursor?.getBoundingClientRect();
    const isShown = editor.classList.contains('focused') && box !== undefined && box.height > 0;
    return { name: 'the words', flaw: isShown ? null : 'the editor shows no cursor', place };
  }
  const shown = Number(getComputedStyle(element).opacity) === 0 ? element.closest('label') : element;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return { name, flaw: 'out of the window', place };
  if (element.closest('[role=dialog]') !== null && element.tagName === 'INPUT') return { name, flaw: null, place }; // the cursor in the one input
  const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/rgba\\(.*, 0\\)/.test(outlineColor);
  return { name, flaw: isDrawn ? null : 'no outline, but ' + outlineStyle + ' ' + outlineWidth + ' ' + outlineColor, place };
}`;
