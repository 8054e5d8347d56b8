import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { madeUpRows } from '../../shared/trends/made-up-rows.ts';
import { median } from '../median.ts';
import type { Row } from '../table.ts';

const answers = 10_000;
const examples = 100;

/** Writes a project of one prompt with 10,000 recorded answers: a hundred examples, asked every night. */
export function writeRecordedProject(folder: string): void {
  const goldens = join(folder, 'goldens', 'suggest');
  mkdirSync(goldens, { recursive: true });
  mkdirSync(join(folder, 'prompts'));
  writeFileSync(join(folder, 'prompts', 'suggest.prompt'), '---\nmodel: openai/gpt-4o-mini\n---\nAsk.\n');
  const rows = madeUpRows({ answers, examples, wordsChange: 3_000, modelChanges: 6_000 });
  const runs = new Map<string, string[]>();
  for (const [
    index,
    { example, inputTokens, outputTokens, latencyMs, model, length, request },
  ] of rows.entries()) {
    const night = Date.parse('2026-01-01T03:00:00Z') + Math.floor(index / examples) * 86_400_000;
    const run = {
      origin: 'model',
      recordedAt: new Date(night + (index % examples) * 1_000).toISOString(),
      request,
      samples: [{ model, text: 'good '.repeat(length / 5), usage: { inputTokens, outputTokens }, latencyMs }],
    };
    const list = runs.get(example) ?? [];
    runs.set(example, list);
    list.push(`  - ${JSON.stringify(run)}\n`);
  }
  for (const [example, list] of runs) {
    writeFileSync(join(goldens, `${example}.yaml`), 'format: 1\n');
    writeFileSync(join(goldens, `${example}.rec.yaml`), `format: 1\nruns:\n${list.join('')}`);
  }
}

/** What the charts of 10,000 recorded answers take: when they are asked for first, and from then on. */
export async function measureCharts(page: Page): Promise<readonly Row[]> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Health' }).click();
  const first = await show(page);
  const times: number[] = [];
  for (let time = 0; time < 7; time++) {
    await page.getByRole('radio', { name: 'Overview', exact: true }).check();
    times.push(await show(page));
  }
  return [
    { what: 'charts of 10,000 recorded answers: first read', unit: 'ms', measured: first },
    { what: 'charts of 10,000 recorded answers: drawn', unit: 'ms', budget: 300, measured: median(times) },
  ];
}

/** From the click to the frame that shows the last chart's lines. */
async function show(page: Page): Promise<number> {
  const wait = page.evaluate(`new Promise((done) => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => {
        if (document.querySelectorAll('figure.trend .trend-line path').length < 10) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  })`);
  await page.getByRole('radio', { name: 'Costs and quality', exact: true }).check();
  return (await wait) as number; // as the script above tells it
}
