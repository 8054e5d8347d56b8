import { fillTemplate } from './fill-template.ts';
import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';
import answers from './templates/gitlab-answers.yml?raw';
import check from './templates/gitlab-check.yml?raw';
import nightly from './templates/gitlab-nightly.yml?raw';
import host from './templates/part-gitlab-host.txt?raw';
import install from './templates/part-gitlab-install.txt?raw';

const including = "include:\n  - local: '.gitlab/galley-*.yml'\n";

/** The jobs for GitLab CI. Keys come from the project's protected variables, so the files name none. */
export function gitlabFiles(facts: InitFacts): readonly InitFile[] {
  const values = {
    package:
      facts.package === undefined
        ? '# GALLEY_PACKAGE, which Galley to run, stands in the CI/CD settings.'
        : `GALLEY_PACKAGE: ${JSON.stringify(facts.package)}`,
    project: JSON.stringify(facts.project),
    host: host.trimEnd(),
    install: install.trimEnd(),
  };
  const files = [
    ['check', check],
    ['answers', answers],
    ['nightly', nightly],
  ] as const;
  return [
    {
      part: 'check',
      place: 'repository',
      path: '.gitlab-ci.yml',
      text: including,
      otherwise: `Add this to it, or to its list of includes:\n${including.trimEnd()}`,
    },
    ...files.map(
      ([part, template]): InitFile => ({
        part,
        place: 'repository',
        path: `.gitlab/galley-${part}.yml`,
        text: fillTemplate(template, values),
      }),
    ),
  ];
}
