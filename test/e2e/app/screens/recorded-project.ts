import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { printYaml } from '../../../../shared/yaml/print-yaml.ts';
import { launchApp } from '../launch-app.ts';
import { goTo, judged } from './editor-screen.ts';
import { makeHome } from './home-folder.ts';
import { openProjectFolder } from './welcome-screen.ts';

/** Examples of the sample that are asked every week. */
const examples = ['alone-without-wishes', 'arabic-halal-family', 'birthday-for-fourteen'];
const weeks = 14;

/**
 * Gives examples of the sample, as a project in a folder, answers of a model over fourteen weeks: in the sixth the words
 * became longer, and in the tenth the model another one, which writes twice as much. One answer speaks of Ada Lovelace.
 */
export function recordOverTime(folder: string): void {
  for (const [at, example] of examples.entries()) {
    const runs = Array.from({ length: weeks }, (_, week) => runOf(week, at));
    writeFileSync(join(folder, 'goldens', 'suggest', `${example}.rec.yaml`), printYaml({ format: 1, runs }));
  }
}

/** Launches the app for one test over such a project, and goes to Health; `prepare` may change the folder before. */
export async function openRecordedProject(prepare: (folder: string) => void = () => {}): Promise<Page> {
  const app = await launchApp();
  const home = makeHome();
  onTestFinished(async () => {
    await app.close();
    home.remove();
  });
  const page = app.page();
  page.setDefaultTimeout(20_000);
  recordOverTime(join(home.folder, 'where2eat'));
  prepare(join(home.folder, 'where2eat'));
  await openProjectFolder(page, 'where2eat');
  await judged(page);
  await goTo(page, 'Health');
  return page;
}

function runOf(week: number, example: number) {
  const isNewModel = week >= 9;
  const model = isNewModel ? 'openai/gpt-4.1-mini' : 'openai/gpt-4o-mini';
  const words =
    week >= 5 ? 'Suggest a place. Name its street, and say for how many it is.' : 'Suggest a place.';
  const noise = (week * 7 + example * 3) % 5;
  const who = week === 3 && example === 0 ? ' Ada Lovelace (ada.lovelace@web.de) liked it.' : '';
  return {
    origin: 'model',
    recordedAt: new Date(
      Date.parse('2026-07-06T09:00:00Z') + week * 604_800_000 + example * 1_000,
    ).toISOString(),
    request: {
      model,
      settings: { temperature: 0.8 },
      tools: [],
      output: {},
      messages: [{ role: 'system', content: words }],
    },
    samples: [
      {
        model,
        text: JSON.stringify({
          restaurant: 'Trattoria Sole',
          ...(week % 6 !== 5 && { confidence: 0.8 }),
          reason: `It is calm and near.${' The kitchen is good.'.repeat(isNewModel ? 6 + noise : 2 + (noise % 2))}${who}`,
        }),
        usage: {
          inputTokens: (week >= 5 ? 460 : 320) + noise,
          outputTokens: (isNewModel ? 120 : 60) + noise,
        },
        latencyMs: 900 + 60 * noise,
        finishReason: 'stop',
      },
    ],
  };
}
