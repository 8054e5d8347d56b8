import { fileURLToPath } from 'node:url';
import { startModelServer } from '../doubles/model-server.ts';
import { launchApp } from '../e2e/app/launch-app.ts';
import {
  answersDrawer,
  editSmallProject,
  goodAnswer,
  planAnswers,
  setUpModel,
  smallProject,
} from '../e2e/app/screens/answers-screen.ts';
import { goTo } from '../e2e/app/screens/editor-screen.ts';

// Takes the pictures of new answers, for which a server answers: in both themes, like all others.
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

for (const colorScheme of ['light', 'dark'] as const) {
  const ends: (() => void)[] = [];
  const server = await startModelServer((request) =>
    request.path.endsWith('/models') ? { text: '', model: 'gpt-4o-mini-2024-07-18' } : goodAnswer(request),
  );
  const app = await launchApp();
  const page = app.page();
  const take = async (name: string): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => null)');
    await page.screenshot({ path: `${folder}${name}-${colorScheme}.png` });
    console.log(`docs/pictures/${name}-${colorScheme}.png`);
  };
  try {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await editSmallProject(
      page,
      smallProject((remove) => ends.push(remove)),
    );
    await setUpModel(page, { provider: 'OpenAI', address: `${server.origin}/v1`, key: 'made-up' });
    await page.getByText(/It works: /).waitFor();
    await goTo(page, 'Prompts');
    await planAnswers(page);
    await take('new-answers-cost');
    await answersDrawer(page).getByRole('button', { name: 'Ask for 3 answers' }).click();
    await answersDrawer(page)
      .getByRole('region', { name: /^New answer for/ })
      .last()
      .waitFor();
    await take('new-answers');
  } finally {
    await app.close();
    await server.close();
    for (const end of ends) end();
  }
}
