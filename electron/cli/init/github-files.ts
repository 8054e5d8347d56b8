import { fillTemplate } from './fill-template.ts';
import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';
import { keyVariables } from './key-variables.ts';
import answers from './templates/github-answers.yml?raw';
import check from './templates/github-check.yml?raw';
import nightly from './templates/github-nightly.yml?raw';
import fetch from './templates/part-fetch.txt?raw';
import host from './templates/part-host.txt?raw';
import install from './templates/part-install.txt?raw';
import login from './templates/part-login.txt?raw';
import say from './templates/part-say.txt?raw';
import verdict from './templates/part-verdict.txt?raw';

/** The workflows for GitHub Actions. They use nobody's actions: git, npm and Node are on the host's machines. */
export function githubFiles(facts: InitFacts): readonly InitFile[] {
  const { secrets, addresses } = keyVariables(facts.providers);
  const values = {
    package: facts.package === undefined ? `\${{ vars.GALLEY_PACKAGE }}` : JSON.stringify(facts.package),
    project: JSON.stringify(facts.project),
    keys: [
      ...secrets.map((name) => `${name}: \${{ secrets.${name} }}`),
      ...addresses.map((name) => `${name}: \${{ vars.${name} }}`),
    ].join('\n'),
    fetch: fetch.trimEnd(),
    host: host.trimEnd(),
    install: install.trimEnd(),
    login: login.trimEnd(),
    say: say.trimEnd(),
    verdict: verdict.trimEnd(),
  };
  const files = [
    ['check', check],
    ['answers', answers],
    ['nightly', nightly],
  ] as const;
  return files.map(([part, template]) => ({
    part,
    place: 'repository',
    path: `.github/workflows/galley-${part}.yml`,
    text: fillTemplate(template, values),
  }));
}
