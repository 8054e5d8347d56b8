import { fillTemplate } from './fill-template.ts';
import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';
import policy from './templates/policy.yaml?raw';
import readme from './templates/prompts-readme.md?raw';
import template from './templates/proposal-template.md?raw';

/** What every host gets: the rules, the text of a proposal, how files are kept, a page for creators. */
export function projectFiles(facts: InitFacts): readonly InitFile[] {
  return [
    {
      part: 'template',
      place: 'repository',
      path:
        facts.host === 'github'
          ? '.github/pull_request_template.md'
          : '.gitlab/merge_request_templates/Default.md',
      text: template,
      otherwise: 'Galley puts its summary behind the text that is there; nothing has to be done.',
    },
    { part: 'policy', place: 'project', path: facts.policyPath, text: policyText(facts.models) },
    {
      part: 'attributes',
      place: 'project',
      path: '.gitattributes',
      text: attributesText(facts.examplesFolder),
      otherwise: `Add these lines to it:\n${attributeLines(facts.examplesFolder).join('\n')}`,
    },
    ...(facts.promptsFolder === undefined
      ? []
      : [
          {
            part: 'readme',
            place: 'project',
            path: `${facts.promptsFolder}/README.md`,
            text: fillTemplate(readme, { examples: facts.examplesFolder }),
          } as const,
        ]),
  ];
}

function policyText(models: readonly string[]): string {
  const allowed =
    models.length === 0
      ? '# models:\n#   allowed: [openai/gpt-4o-mini-2024-07-18]'
      : `models:\n  allowed:\n${models.map((model) => `    - ${JSON.stringify(model)}`).join('\n')}`;
  return fillTemplate(policy, { models: allowed });
}

function attributesText(examples: string): string {
  return `# Prompts and recorded answers have the same line ends everywhere: they are compared to the letter.\n${attributeLines(examples).join('\n')}\n`;
}

function attributeLines(examples: string): readonly string[] {
  return [
    '*.prompt text eol=lf',
    '*.checks.yaml text eol=lf',
    `${examples.replaceAll(' ', '[[:space:]]')}/** text eol=lf`,
    '# Machines write these; a reviewer opens them when wanted.',
    '*.rec.yaml text eol=lf linguist-generated',
  ];
}
