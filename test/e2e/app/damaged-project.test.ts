import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from './launch-app.ts';
import { beside, choosePrompt, goTo, judged, showBeside } from './screens/editor-screen.ts';
import { type Home, makeHome, sampleFolder } from './screens/home-folder.ts';
import { leaveProject, openProjectFolder } from './screens/welcome-screen.ts';

let app: App;
let home: Home;
let page: Page;

/** Files that nobody can read, by their paths in the project. */
const damaged: Readonly<Record<string, string>> = {
  'galley.yaml': 'format: 1\nprompts: [prompts\n',
  'governance/policy.yaml': 'format: 1\nmodels:\n\tallowed: all\n',
  'goldens/compare/only-one-place.yaml': 'format: 1\ninput: { message: "never closed }\n',
  'goldens/explain/aguachile.rec.yaml': 'format: 1\nruns: 7\n',
};

beforeAll(async () => {
  app = await launchApp();
  home = makeHome();
  const broken = join(home.folder, 'broken');
  cpSync(sampleFolder, broken, { recursive: true });
  for (const [path, text] of Object.entries(damaged)) writeFileSync(join(broken, path), text);
  appendFileSync(join(broken, 'prompts/suggest.prompt'), '\n{{#if allergies}} never ended');
  mkdirSync(join(home.folder, 'letters'));
  writeFileSync(join(home.folder, 'letters/README.md'), '# Only letters\n');
  page = app.page();
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  home.remove();
  await app.close();
});

describe.each(['empty', 'letters'])('the folder "%s", without a prompt', (name) => {
  it('opens, says so with the next step, and does not seem to go on opening', async () => {
    await openProjectFolder(page, name);
    await page.getByText(/This project has no prompts\. Prompts are files that end in \.prompt/).waitFor();
    expect(await page.getByText('Opening the project').count()).toBe(0);
    await leaveProject(page);
  });
});

describe('a project with damaged files', () => {
  it('opens, and shows the prompts that are whole with what is sent', async () => {
    await openProjectFolder(page, 'broken');
    for (const title of ['Compare', 'Explain']) {
      await choosePrompt(page, title);
      await judged(page);
      await beside(page).getByText('Where the words come from').waitFor();
    }
  });

  it('says of each file which it is, what is wrong and what to do', async () => {
    await goTo(page, 'Health');
    await page.getByRole('heading', { name: /^To mend/ }).waitFor();
    const findings = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    for (const path of Object.keys(damaged)) {
      const told = findings.filter((finding) => finding.includes(path));
      expect(told.join('\n'), path).toMatch(/\.\s/);
      expect(told.join('\n')).toMatch(new RegExp(`${path.replaceAll('.', '\\.')}, line \\d+`));
    }
  });

  it('shows a prompt with a slip in its text, says at which line, and lets it be mended', async () => {
    await goTo(page, 'Prompts');
    await choosePrompt(page, 'Suggest');
    await showBeside(page, 'Checks');
    await beside(page)
      .getByRole('button', { name: /Show the place, line \d+/ })
      .first()
      .click();
    await page.locator('.monaco-editor').getByText('never ended').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' here.{{/if}}');
    await showBeside(page, 'Preview');
    await beside(page).getByText('Where the words come from').waitFor();
  });
});
