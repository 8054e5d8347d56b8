import type { Page } from 'playwright-core';
import type { ModelFault, ModelReply, SeenRequest } from '../../../doubles/model-server.ts';
import { answersDrawer, editSmallProject, goodAnswer, planAnswers, setUpModel } from './answers-screen.ts';
import { goTo } from './editor-screen.ts';

/** What the states of new answers are reached with: a project's address, and a server that does as it is told. */
export interface AnswersHome {
  readonly address: string;
  readonly origin: string;
  /** What the server does from now on. */
  behave: 'well' | 'badly' | 'slowly';
}

/** A state of the window on the way to new answers. Each is reached from the one before it in the list. */
export interface AnswersStop {
  readonly name: string;
  readonly go: (page: Page, home: AnswersHome) => Promise<void>;
}

/** The server's side of the states. */
export function answerAs(home: Pick<AnswersHome, 'behave'>, request: SeenRequest): ModelReply | ModelFault {
  if (request.path.endsWith('/models')) return goodAnswer(request);
  if (home.behave === 'slowly') return { kind: 'endless' };
  const isSpoilt = home.behave === 'badly' && JSON.stringify(request.body).includes('peanut');
  return isSpoilt ? { kind: 'status', status: 429, headers: { 'retry-after': '600' } } : goodAnswer(request);
}

/** Every state from the edit to the decided answers. */
export const answersStops: readonly AnswersStop[] = [
  { name: 'an edit that takes answers away', go: (page, { address }) => editSmallProject(page, address) },
  {
    name: 'nobody is set up to answer',
    go: async (page) => {
      await page.getByRole('button', { name: 'Get 3 new answers' }).click();
      await answersDrawer(page).getByText('Nobody is set up to answer').waitFor();
    },
  },
  {
    name: 'a model whose address is not safe',
    go: async (page) => {
      await answersDrawer(page).getByRole('button', { name: 'Set up a model' }).click();
      await setUpModel(page, {
        provider: 'Mistral',
        address: 'http://models.example/v1',
        key: 'no-real-key',
      });
      await page.getByText(/travel readable by others/).waitFor();
    },
  },
  {
    name: 'a model that works',
    go: async (page, { origin }) => {
      await setUpModel(page, { provider: 'OpenAI', address: `${origin}/v1` });
      await page.getByText(/It works: /).waitFor();
    },
  },
  {
    name: 'what new answers take',
    go: async (page) => {
      await goTo(page, 'Prompts');
      await planAnswers(page);
    },
  },
  {
    name: 'a limit that is no amount',
    go: async (page) => {
      await answersDrawer(page).getByLabel('Most that this may cost, in US dollars').fill('a little');
      await answersDrawer(page).getByText('Write an amount such as 0.50.').waitFor();
    },
  },
  {
    name: 'answers that come',
    go: async (page, home) => {
      home.behave = 'slowly';
      await answersDrawer(page).getByLabel('Most that this may cost, in US dollars').fill('');
      await answersDrawer(page).getByRole('button', { name: 'Ask for 3 answers' }).click();
      await answersDrawer(page)
        .getByText(/Half of an answer/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'answers that did not come',
    go: async (page, home) => {
      home.behave = 'badly';
      await answersDrawer(page).getByRole('button', { name: 'Stop' }).click();
      await answersDrawer(page).getByRole('button', { name: 'Do not wait' }).click();
      await answersDrawer(page).getByRole('heading', { name: '3 answers did not come' }).waitFor();
    },
  },
  {
    name: 'old and new answers, and one that did not come',
    go: async (page) => {
      await answersDrawer(page).getByRole('button', { name: 'Ask again for these' }).click();
      await answersDrawer(page).getByRole('button', { name: 'Ask for 3 answers' }).click();
      await answersDrawer(page)
        .getByRole('region', { name: /^New answer for/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'all decided',
    go: async (page, home) => {
      home.behave = 'well';
      await answersDrawer(page).getByRole('button', { name: 'Ask again for these' }).click();
      await answersDrawer(page).getByRole('button', { name: 'Ask for 1 answer' }).click();
      await answersDrawer(page).getByRole('button', { name: 'Use all new answers' }).click();
      await answersDrawer(page).getByText('All decided').waitFor();
    },
  },
];
