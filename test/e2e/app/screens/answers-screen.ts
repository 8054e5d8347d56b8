import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readRecording } from '../../../../shared/example/read-recording.ts';
import type { ModelReply, SeenRequest } from '../../../doubles/model-server.ts';
import { makeBare } from '../../../electron/services/git/git-folders.ts';
import { choosePrompt, firstSentence, goTo, judged, typeBehind } from './editor-screen.ts';
import { sampleFolder } from './home-folder.ts';

/** The examples of the small project. */
export const smallExamples = ['spicy-vegan', 'tight-budget', 'peanut-allergy'] as const;

const sample = (path: string): string => readFileSync(join(sampleFolder, path), 'utf8');

/** The model that its prompt names. */
export const askedModel = 'openai/gpt-4o-mini-2024-07-18';

/**
 * One prompt of the sample with three of its examples, at an address of its own. `onEnd` is given what removes it,
 * `change` each file's path and text.
 */
export function smallProject(
  onEnd: (remove: () => void) => void,
  change: (path: string, text: string) => string = (_, text) => text,
): string {
  const root = mkdtempSync(join(tmpdir(), 'galley-answers-'));
  onEnd(() => rmSync(root, { recursive: true, force: true }));
  const paths = [
    'galley.yaml',
    'governance/policy.yaml',
    'prompts/suggest.prompt',
    'prompts/_tone.prompt',
    ...smallExamples.flatMap((name) => [`goldens/suggest/${name}.yaml`, `goldens/suggest/${name}.rec.yaml`]),
  ];
  const bare = makeBare(
    root,
    'project',
    Object.fromEntries(paths.map((path) => [path, change(path, sample(path))])),
  );
  const address = join(root, 'project'); // the address is seen on the way in: no developer's word in it
  renameSync(bare, address);
  return address;
}

/** What a good model answers: as is recorded for the example that is asked for, in other words. */
export function goodAnswer({ body }: SeenRequest): ModelReply {
  const asked = JSON.stringify(body);
  for (const name of smallExamples) {
    const path = `goldens/suggest/${name}.rec.yaml`;
    const read = readRecording({ path, prompt: 'suggest', example: name }, sample(path));
    const run = read.ok ? read.value.recording.runs.at(-1) : undefined;
    const last = run?.request?.messages.at(-1)?.content;
    const text = run?.samples[0]?.text ?? '';
    if (typeof last === 'string' && asked.includes(JSON.stringify(last.trim()).slice(1, -1)))
      return {
        text: text.replace('"reason": "', '"reason": "New words: '),
        inputTokens: 390,
        outputTokens: 44,
      };
  }
  return { text: 'ready', model: 'gpt-4o-mini-2024-07-18' };
}

/** Opens the small project and edits its prompt, so that all three examples need a new answer. */
export async function editSmallProject(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: /Open by address/ }).click();
  await page.getByLabel('Address of the project').fill(address);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await choosePrompt(page, 'Suggest');
  await judged(page);
  await typeBehind(page, firstSentence, ' Be brief.');
  await page.getByText('Your edit reaches 3 of 3 examples').waitFor();
}

/** A provider as it is typed into the settings. */
export interface TypedModel {
  readonly provider?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly address: string;
  readonly key?: string;
  /** What the provider calls the model of the prompts. */
  readonly model?: string;
}

/** Sets up who is asked, in the settings. */
export async function setUpModel(page: Page, typed: TypedModel): Promise<void> {
  await goTo(page, 'Settings');
  const models = page.getByRole('region', { name: 'Models' });
  const form = models.getByRole('form', { name: 'Set up a model' });
  if (!(await form.isVisible())) await models.getByRole('button', { name: 'Add a model' }).click();
  await form.getByLabel('Provider').selectOption(typed.provider ?? 'Another one');
  if (typed.name !== undefined) await form.getByLabel('Name', { exact: false }).first().fill(typed.name);
  if (typed.kind !== undefined) await form.getByLabel('Kind').selectOption(typed.kind);
  await form.getByLabel('Address').fill(typed.address);
  if (typed.key !== undefined) await form.getByLabel('Key', { exact: false }).first().fill(typed.key);
  if (typed.model !== undefined) await form.getByLabel(`Its name for ${askedModel}`).fill(typed.model);
  await form.getByRole('button', { name: 'Try and keep' }).click();
}

/** The drawer for new answers. */
export function answersDrawer(page: Page): Locator {
  return page.getByRole('dialog', { name: 'New answers' });
}

/** Opens the drawer from the line below, and waits for what it takes. */
export async function planAnswers(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Get 3 new answers' }).click();
  const drawer = answersDrawer(page);
  await drawer.getByRole('button', { name: /^Ask for/ }).waitFor();
  return drawer;
}
