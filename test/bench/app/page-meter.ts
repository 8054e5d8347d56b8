import type { Page } from 'playwright-core';
import { percentile } from '../median.ts';

/** Milliseconds that a creator waits: the middle and the 95th percentile. */
export interface Waits {
  readonly p50: number;
  readonly p95: number;
}

/** What one keystroke took, from the key's own time stamp to the frame that shows it. */
interface Stroke {
  readonly paint: number;
  readonly verdicts: number;
}

/**
 * Runs in the page: notes for every key when the next frame was handed over, and when the first frame after the new
 * verdicts was. The pane beside the editor is busy from the edit until its verdicts are there.
 */
const noteStrokes = `(() => {
  const frame = (since) => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - since);
    port2.postMessage(null);
  }));
  const judged = () => new Promise((done) => {
    const pane = document.querySelector('aside[aria-busy]');
    const observer = new MutationObserver(() => {
      if (pane.getAttribute('aria-busy') !== 'false') return;
      observer.disconnect();
      done();
    });
    observer.observe(pane, { attributes: true, attributeFilter: ['aria-busy'] });
  });
  addEventListener('keydown', ({ timeStamp }) => {
    globalThis.stroke = Promise.all([frame(timeStamp), judged().then(() => frame(timeStamp))])
      .then(([paint, verdicts]) => ({ paint, verdicts }));
  }, true);
})()`;

/** Types into the editor, which must have the focus, one key after the other's verdicts; the first ones only warm it. */
export async function measureStrokes(page: Page, strokes = 60, warming = 15) {
  await page.evaluate(noteStrokes);
  const measured: Stroke[] = [];
  for (let stroke = 0; stroke < strokes + warming; stroke++) {
    await page.keyboard.press(stroke % 9 === 8 ? 'Space' : 'x');
    const noted = (await page.evaluate('globalThis.stroke')) as Stroke; // as noted by the script above
    if (stroke >= warming) measured.push(noted);
  }
  return {
    paint: waitsOf(measured.map(({ paint }) => paint)),
    verdicts: waitsOf(measured.map(({ verdicts }) => verdicts)),
  };
}

/** Clicks on `name` in the library and waits in the page for the frame that shows its title and its words. */
export async function measureSwitch(page: Page, name: string, words: string): Promise<number> {
  const wait = page.evaluate(`new Promise((done) => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => {
        const title = document.querySelector('.editor h2')?.textContent;
        const text = (document.querySelector('.monaco-editor .view-lines')?.textContent ?? '').replaceAll('\\u00a0', ' ');
        if (title === ${JSON.stringify(name)} && text.includes(${JSON.stringify(words)})) {
          setTimeout(() => done(performance.now() - timeStamp));
        } else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  })`);
  await page.getByRole('region', { name: 'Library' }).getByRole('button', { name }).first().click();
  return (await wait) as number; // as the script above answers
}

/** The middle and the 95th percentile. */
export function waitsOf(times: readonly number[]): Waits {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
