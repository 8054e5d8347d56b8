import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  choosePrompt,
  firstSentence,
  goTo,
  judged,
  openSearch,
  showBeside,
  showForm,
  showText,
  typeBehind,
} from './editor-screen.ts';
import { healthScreens } from './health-screens.ts';
import { historyScreens } from './history-screens.ts';
import { proposalStops } from './proposal-stops.ts';
import { answerInterview, drawer, openDrawer, sayWho } from './propose-screen.ts';
import type { Stop } from './stop.ts';
import { leaveProject, openFolderPicker, openProjectFolder, pickFolder, welcomed } from './welcome-screen.ts';

const leaveSearch = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Every screen, dialog and state that a creator meets, from the first start on, over a project in a folder. */
export const everyScreen: readonly Stop[] = [
  {
    name: 'notice',
    go: async (page) => page.getByText(/runs as the computer’s administrator/).waitFor(),
    leave: async (page) => page.getByRole('button', { name: 'Close' }).click(),
  },
  { name: 'welcome', go: welcomed },
  { name: 'search-at-welcome', go: openSearch, leave: leaveSearch },
  {
    name: 'address-dialog',
    go: async (page) => {
      await page.getByRole('button', { name: /Open by address/ }).click();
      await page.getByRole('dialog').getByLabel('Address of the project').waitFor();
    },
  },
  {
    name: 'address-with-nothing-there',
    go: async (page) => {
      await page.getByRole('dialog').getByLabel('Address of the project').fill('/nowhere/at/all.git');
      await page.getByRole('dialog').getByRole('button', { name: 'Look' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
    leave: async (page) => page.keyboard.press('Escape'),
  },
  ...historyScreens,
  { name: 'folder-picker', go: openFolderPicker },
  {
    name: 'editor',
    go: async (page) => {
      await pickFolder(page, 'where2eat');
      await choosePrompt(page, 'Suggest');
      await judged(page);
    },
  },
  {
    name: 'history-of-a-folder-without-one',
    go: async (page) => {
      await openSearch(page);
      await page.keyboard.type('History of this prompt');
      await page.keyboard.press('Enter');
      await page.getByText('This folder has no history.').waitFor();
    },
    leave: async (page) => {
      await goTo(page, 'Prompts');
      await judged(page);
    },
  },
  {
    name: 'edited',
    go: async (page) => {
      await typeBehind(page, firstSentence, ' Be brief.');
      await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
    },
  },
  {
    name: 'model-and-fill-ins',
    go: async (page) => page.getByRole('main').getByText('Model and fill-ins').click(),
    leave: async (page) => page.getByRole('main').getByText('Model and fill-ins').click(),
  },
  {
    name: 'fill-in-form',
    go: async (page) => {
      await page.getByRole('main').getByText('Model and fill-ins').click();
      await page.getByRole('button', { name: 'Change the fill-in budget' }).click();
    },
    leave: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('main').getByText('Model and fill-ins').click();
    },
  },
  {
    name: 'insert-menu',
    go: async (page) => {
      await page.getByRole('button', { name: 'Insert' }).click();
      await page.getByRole('menu').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'changed-words',
    go: async (page) => {
      await showText(page, 'Changes');
      await page.locator('.changes ins').first().waitFor();
    },
    leave: async (page) => showText(page, 'Visual'),
  },
  {
    name: 'passage-in-place',
    go: async (page) => page.locator('.monaco-editor .pe-passage').first().click(),
    leave: async (page) => page.locator('.monaco-editor .pe-passage').first().click(),
  },
  {
    name: 'find-in-prompts',
    go: async (page) => {
      await page.keyboard.press('Control+Shift+F');
      await page.getByRole('dialog').getByLabel('Find', { exact: true }).fill('place');
      await page.locator('.found-place').first().waitFor();
    },
    leave: async (page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
  },
  {
    name: 'changes',
    go: async (page) => showForm(page, 'What changes'),
    leave: async (page) => showForm(page, 'With your edit'),
  },
  { name: 'answer-as-text', go: async (page) => showForm(page, 'Text') },
  { name: 'answer-formatted', go: async (page) => showForm(page, 'Formatted') },
  { name: 'answer-as-a-tree', go: async (page) => showForm(page, 'JSON') },
  {
    name: 'checks',
    go: async (page) => {
      await typeBehind(page, firstSentence, ' {{mesage');
      await page.keyboard.press('Escape');
      await page.keyboard.type('}}');
      await showBeside(page, 'Checks');
      await page.getByText('Did you mean "message"?').waitFor();
    },
    leave: async (page) => showBeside(page, 'Preview'),
  },
  {
    name: 'source',
    go: async (page) => {
      await showText(page, 'Source');
      await page.locator('.monaco-editor .line-numbers').first().waitFor();
    },
    leave: async (page) => showText(page, 'Visual'),
  },
  {
    name: 'shared-passage',
    go: async (page) => choosePrompt(page, 'Tone'),
    leave: async (page) => choosePrompt(page, 'Suggest'),
  },
  {
    name: 'examples',
    go: async (page) => {
      await goTo(page, 'Examples');
      await page.getByRole('heading', { name: 'Examples of Suggest' }).waitFor();
    },
  },
  {
    name: 'examples-of-a-filter-that-finds-none',
    go: async (page) => {
      await page.getByRole('radio', { name: /^Out of date/ }).check();
      await page.getByText('No example is like that.').waitFor();
    },
    leave: async (page) => page.getByRole('radio', { name: /^All/ }).check(),
  },
  {
    name: 'example-form',
    go: async (page) => {
      await page.getByRole('button', { name: 'One person who does not mind what it is' }).click();
      await page.getByRole('heading', { name: 'What must hold' }).waitFor();
    },
  },
  {
    name: 'expectation-form',
    go: async (page) =>
      page
        .getByRole('button', { name: /^Change: / })
        .first()
        .click(),
    leave: async (page) => page.getByRole('button', { name: 'Cancel' }).click(),
  },
  {
    name: 'example-that-cannot-be-read',
    go: async (page) => {
      await page.getByText('Source of this example').click();
      await page.getByLabel('Source of this example').pressSequentially('[');
      await page.getByRole('heading', { name: 'This example cannot be read as it is' }).waitFor();
    },
    leave: async (page) => {
      await page.getByLabel('Source of this example').press('Backspace');
      await page.getByRole('heading', { name: 'What must hold' }).waitFor();
    },
  },
  {
    name: 'new-prompt',
    go: async (page) => {
      await page.getByRole('button', { name: 'New prompt' }).click();
      await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Suggest');
      await page.getByText(/There is a file of this name already/).waitFor();
    },
    leave: async (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'health',
    go: async (page) => {
      await goTo(page, 'Health');
      await page.getByRole('heading', { name: 'Health' }).waitFor();
    },
  },
  ...healthScreens,
  {
    name: 'settings',
    go: async (page) => {
      await goTo(page, 'Settings');
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
    },
  },
  { name: 'search', go: openSearch, leave: leaveSearch },
  {
    name: 'propose-first-time',
    go: async (page) => {
      await goTo(page, 'Prompts');
      await openDrawer(page);
    },
  },
  {
    name: 'propose-answered',
    go: async (page) => {
      await answerInterview(page, 'Guests felt rushed.', 'Shorter answers.');
      await sayWho(page, 'Ada Cook', 'ada@example.org');
      await drawer(page).getByRole('radio', { name: 'Not ready for review yet' }).check();
    },
  },
  {
    name: 'propose-saved-as-a-file',
    go: async (page) => {
      await drawer(page).getByRole('button', { name: 'Save the proposal as a file' }).click();
      await page.getByRole('button', { name: 'Save it here' }).click();
      await drawer(page).getByText('Your proposal is saved as a file').waitFor();
    },
    leave: async (page) => drawer(page).getByRole('button', { name: 'Go on writing' }).click(),
  },
  {
    name: 'conflict',
    go: async (page, { folder }) => {
      const file = join(folder, 'where2eat', 'prompts', 'suggest.prompt');
      const words = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        words
          .replace(firstSentence, 'You are Where2Eat, a waiter.')
          .replace('maxOutputTokens: 300', 'maxOutputTokens: 400'),
      );
      await page.getByRole('button', { name: 'Look at both' }).click();
      await page.getByText('1 place left to choose.').waitFor();
    },
  },
  {
    name: 'conflict-checks-that-differ',
    go: async (page) => page.getByText(/checks stand differently/).click(),
    leave: async (page) => page.getByText(/checks stand differently/).click(),
  },
  {
    name: 'conflict-other-words',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Write another' }).check();
      await page.getByRole('textbox', { name: /^Your words for/ }).fill('');
      await page.getByText('Write some words, or take one of the sides.').waitFor();
    },
  },
  {
    name: 'conflict-result',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Take mine' }).check();
      await page.getByText('The checks were run on the result.').waitFor();
    },
    leave: async (page) => {
      await page.getByRole('button', { name: 'Take this result' }).click();
      await page.getByRole('heading', { level: 2, name: 'Suggest' }).waitFor();
      await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Close' }).click();
    },
  },
  {
    name: 'save-dialog',
    go: async (page) => {
      await goTo(page, 'Prompts');
      await page.getByRole('button', { name: 'Save to folder' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor();
    },
  },
  {
    name: 'message',
    go: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('1 file saved to the folder.').waitFor();
    },
    leave: async (page) => {
      const close = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Close' });
      for (const one of await close.all()) await one.click(); // by then it may have gone by itself
      await leaveProject(page);
    },
  },
  {
    name: 'empty-project',
    go: async (page) => {
      await openProjectFolder(page, 'empty');
      await page.getByText(/This project has no prompts/).waitFor();
    },
  },
  {
    name: 'examples-of-an-empty-project',
    go: async (page) => goTo(page, 'Examples'),
  },
  {
    name: 'health-of-an-empty-project',
    go: async (page) => {
      await goTo(page, 'Health');
      await page.getByRole('heading', { name: 'Health' }).waitFor();
    },
    leave: leaveProject,
  },
  {
    name: 'folder-that-is-gone',
    go: async (page, home) => {
      await openFolderPicker(page);
      await page.getByRole('dialog').getByRole('button', { name: 'empty' }).click();
      await page.getByText('There are no folders in here.').waitFor();
      rmSync(join(home.folder, 'empty'), { recursive: true });
      await page.getByRole('button', { name: 'Open this folder' }).click();
      await page.getByText('The project was not opened.').waitFor();
    },
  },
  ...proposalStops,
];
