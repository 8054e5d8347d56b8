import { describe, expect, it, onTestFinished } from 'vitest';
import { filesWith, holdsSecret, testToken } from '../../../build/find-token.ts';
import { keyringDouble } from '../../doubles/keyring-double.ts';
import { type ModelScript, startModelServer } from '../../doubles/model-server.ts';
import { type App, type AppWish, launchApp } from './launch-app.ts';
import {
  answersDrawer,
  editSmallProject,
  goodAnswer,
  planAnswers,
  setUpModel,
  smallProject,
} from './screens/answers-screen.ts';
import { goTo } from './screens/editor-screen.ts';
import { answerInterview, confirmAll, drawer, openDrawer, sayWho } from './screens/propose-screen.ts';

async function launched(wish: AppWish = {}): Promise<App> {
  const app = await launchApp(wish);
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

async function served(script: ModelScript) {
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const asked = () => server.requests.filter(({ path }) => !path.endsWith('/models'));
  return { server, asked };
}

const byKind = [
  { kind: 'Like OpenAI (most others too)', name: 'here', says: 'like OpenAI', path: '/chat/completions' },
  { kind: 'Like Anthropic', name: 'there', says: 'like Anthropic', path: '/messages' },
] as const;

describe('new answers', () => {
  for (const { kind, name, path, says } of byKind) {
    it(`of a provider ${says}, are compared, used, and travel with the proposal`, async () => {
      const key = testToken();
      const { server, asked } = await served(goodAnswer);
      const told: unknown[] = [];
      const keyring = keyringDouble();
      const app = await launched({ loadKeyring: async () => keyring, onTold: (one) => told.push(one) });
      const page = app.page();
      await editSmallProject(page, smallProject(onTestFinished));
      await page.getByText('0 hold · 12 to retest · 0 fail').waitFor();

      await page.getByRole('button', { name: 'Get 3 new answers' }).click();
      await answersDrawer(page).getByRole('button', { name: 'Set up a model' }).click();
      await setUpModel(page, { name, kind, address: `${server.origin}/v1`, key, model: 'small-1' });
      const models = page.getByRole('region', { name: 'Models' });
      await models.getByText('It works: 1 model found there.').waitFor();
      expect([...keyring.kept.values()]).toEqual([key]);
      expect(await models.getByLabel('Key', { exact: false }).first().inputValue()).toBe('');

      await goTo(page, 'Prompts');
      const plan = await planAnswers(page);
      await plan.getByText(/^3 answers, about [\d,]+ tokens in all/).waitFor();
      await plan.getByText(/^About \$0\.\d+, at most \$0\.\d+\.$/).waitFor();
      await plan.getByText(new RegExp(`go to the program at ${new URL(server.origin).host}`)).waitFor();
      expect(asked()).toHaveLength(0);
      await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();

      await plan.getByRole('heading', { name: '3 new answers to look at' }).waitFor();
      expect(asked().map((request) => request.path)).toEqual(Array(3).fill(`/v1${path}`));
      const pair = plan.getByRole('listitem').filter({ hasText: 'Spicy and vegan, table for two' });
      await pair
        .getByRole('region', { name: /^New answer for/ })
        .locator('ins', { hasText: 'New words' })
        .waitFor();
      await pair
        .getByRole('region', { name: /^Old answer for/ })
        .getByText('Everything there')
        .waitFor();
      await pair.getByText('holds').first().waitFor();
      await pair.getByRole('button', { name: /^Keep the old answer/ }).click();
      await plan.getByRole('heading', { name: '2 new answers to look at' }).waitFor();
      await plan.getByRole('button', { name: 'Use all new answers' }).click();
      await plan.getByRole('button', { name: 'Done' }).click();
      await page.getByText('8 hold · 4 to retest · 0 fail').waitFor();

      await openDrawer(page);
      await answerInterview(page, 'Answers were too long.', 'Shorter answers.');
      await sayWho(page, 'Ada', 'ada@example.com');
      await confirmAll(page);
      await drawer(page)
        .getByRole('button', { name: /^Send proposal/ })
        .click();
      await drawer(page).getByRole('button', { name: 'Show the proposal' }).click();
      const inProposal = page.getByRole('region', { name: 'New answers: 2' });
      await inProposal.getByText('Four students with twelve euros each').click();
      await inProposal
        .getByRole('region', { name: /^New answer for/ })
        .locator('ins', { hasText: 'New words' })
        .waitFor();

      expect(told.filter((one) => holdsSecret(Buffer.from(JSON.stringify(one)), key))).toEqual([]);
      expect(await page.content()).not.toContain(key);
      await app.close();
      expect(filesWith(app.dataFolder, key)).toEqual([]);
    }, 120_000);
  }

  it('that do not come say why, and can be asked for again', async () => {
    let isGood = false;
    const { server } = await served((request) => {
      if (isGood || request.path.endsWith('/models')) return goodAnswer(request);
      const asked = JSON.stringify(request.body);
      if (asked.includes('peanuts'))
        return { kind: 'status', status: 429, headers: { 'retry-after': '600' } };
      return asked.includes('vegan, please') || asked.includes('both vegan')
        ? { kind: 'cut' }
        : { kind: 'stalled' };
    });
    const page = (await launched({ models: { silence: 400 } })).page();
    await editSmallProject(page, smallProject(onTestFinished));
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1` });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    const plan = await planAnswers(page);
    await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();
    const missing = plan.getByRole('alert');
    await missing.getByRole('heading', { name: '3 answers did not come' }).waitFor();
    await missing.getByText(/The provider had too much to do/).waitFor();
    await missing.getByText(/The answer broke off before it was whole/).waitFor();
    await missing.getByText(/Nothing came for too long/).waitFor();
    isGood = true;
    await missing.getByRole('button', { name: 'Ask again for these' }).click();
    await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();
    await plan.getByRole('heading', { name: '3 new answers to look at' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '3 new answers to look at' }).click();
    await plan.getByRole('button', { name: 'Keep all old answers' }).click();
    await plan.getByText('All decided').waitFor();
    await plan.getByRole('button', { name: 'Done' }).click();
    await page.getByText('0 hold · 12 to retest · 0 fail').waitFor();
  }, 120_000);

  it('end where a key is not accepted, and never cost more than the limit', async () => {
    let isRefused = true;
    const { server, asked } = await served((request) =>
      isRefused && !request.path.endsWith('/models') ? { kind: 'status', status: 401 } : goodAnswer(request),
    );
    const page = (await launched()).page();
    await editSmallProject(page, smallProject(onTestFinished));
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1`, key: testToken() });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    const plan = await planAnswers(page);
    await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();
    await plan
      .getByText(/The provider does not accept the key/)
      .first()
      .waitFor();
    await plan.getByRole('heading', { name: '3 answers did not come' }).waitFor();
    isRefused = false;
    await plan.getByRole('button', { name: 'Ask again for these' }).click();
    const limit = plan.getByLabel('Most that this may cost, in US dollars');
    await limit.fill('a little');
    await plan.getByText('Write an amount such as 0.50.').waitFor();
    const before = asked().length;
    await limit.fill('0.0003');
    await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();
    await plan.getByRole('heading', { name: '2 answers did not come' }).waitFor();
    await plan
      .getByText(/Your limit leaves no room for it/)
      .first()
      .waitFor();
    await plan.getByRole('heading', { name: '1 new answer to look at' }).waitFor();
    expect(asked().length - before).toBe(1);
  }, 120_000);

  it('are stopped by whoever asked for them', async () => {
    const { server } = await served((request) =>
      request.path.endsWith('/models') ? goodAnswer(request) : { kind: 'endless' },
    );
    const page = (await launched()).page();
    await editSmallProject(page, smallProject(onTestFinished));
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1` });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    const plan = await planAnswers(page);
    await plan.getByRole('button', { name: 'Ask for 3 answers' }).click();
    await plan.getByText('is answering').first().waitFor();
    await plan
      .getByText(/Half of an answer/)
      .first()
      .waitFor();
    await plan.getByRole('button', { name: 'Stop' }).click();
    await plan.getByText(/it is waited for/).waitFor();
    await plan.getByRole('button', { name: 'Do not wait' }).click();
    await plan.getByRole('heading', { name: '3 answers did not come' }).waitFor();
    await plan.getByText('You stopped it on the way.').first().waitFor();
  }, 120_000);

  it('are asked for one example too, which need not say yet what must hold', async () => {
    const { server, asked } = await served(goodAnswer);
    const page = (await launched()).page();
    await editSmallProject(page, smallProject(onTestFinished));
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1` });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Examples');
    await page.getByRole('button', { name: 'Spicy and vegan, table for two' }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await page.getByText('Nothing is recorded for this example.').waitFor();
    await page.getByRole('button', { name: 'Get an answer for this example' }).click();
    await answersDrawer(page).getByRole('button', { name: 'Ask for 1 answer' }).click();
    await answersDrawer(page).getByText('There was none.').waitFor();
    await answersDrawer(page)
      .getByRole('button', { name: /^Use the new answer/ })
      .click();
    await answersDrawer(page).getByRole('button', { name: 'Done' }).click();
    await page.getByText('This answer was given to exactly what is sent now.').waitFor();
    expect(asked()).toHaveLength(1);
  }, 120_000);

  it('that were asked for several times are looked at one after the other', async () => {
    let count = 0;
    const { server } = await served((request) => {
      const answer = goodAnswer(request);
      count += 1;
      return 'text' in answer
        ? { ...answer, text: answer.text.replace('New words', `Take ${count}`) }
        : answer;
    });
    const page = (await launched()).page();
    const project = smallProject(onTestFinished, (path, text) =>
      path.endsWith('policy.yaml') ? text.replace('of: 1', 'of: 2') : text,
    );
    await editSmallProject(page, project);
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1` });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    const plan = await planAnswers(page);
    await plan.getByRole('button', { name: 'Ask for 6 answers' }).click();
    const first = plan.getByRole('listitem').filter({ hasText: 'Spicy and vegan, table for two' });
    const shown = first.getByRole('region', { name: /^New answer for/ });
    await shown.getByText(/Take \d/).waitFor();
    const one = await shown.innerText();
    await first.getByRole('button', { name: 'Answer 1 of 2' }).click();
    await first.getByRole('button', { name: 'Answer 2 of 2' }).waitFor();
    expect(/Take \d+/.exec(await shown.innerText())?.[0]).not.toBe(/Take \d+/.exec(one)?.[0]);
  }, 120_000);

  it('are not asked for where an example holds personal data, and lead to it', async () => {
    const { server, asked } = await served(goodAnswer);
    const page = (await launched()).page();
    const project = smallProject(onTestFinished, (path, text) => {
      if (path.endsWith('policy.yaml')) return `${text}personal-data:\n  kinds: [email]\n`;
      return path.endsWith('tight-budget.yaml')
        ? text.replace(/message: /, 'message: ada@lovelace.org says ')
        : text;
    });
    await editSmallProject(page, project);
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1` });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    const plan = await planAnswers(page);
    await plan.getByText(/It holds what Galley never sends/).waitFor();
    await plan.getByRole('button', { name: 'Four students with twelve euros each' }).click();
    await page.getByRole('heading', { name: 'Four students with twelve euros each' }).waitFor();
    expect(await answersDrawer(page).isVisible()).toBe(false);
    expect(asked()).toHaveLength(0);
  }, 120_000);
});
