import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gitIn } from '../../../electron/services/git/git-folders.ts';

/** A change that somebody made live: files with their new texts, made from the texts before. */
interface Change {
  readonly by: string;
  readonly day: string;
  readonly title: string;
  readonly edit: (read: (path: string) => string) => Readonly<Record<string, string>>;
}

const suggest = 'prompts/suggest.prompt';
const checks = 'prompts/suggest.checks.yaml';
const never =
  '  - id: in-the-wrong-words\n    description: It says bon appétit\n    type: contains\n    value: bon appétit\n';

/** Versions of the sample's prompt Suggest, the last of them with the words that it had at first. */
const changes: readonly Change[] = [
  {
    by: 'Ben',
    day: '2026-02-14',
    title: 'Speak of the guests',
    edit: (read) => ({
      [suggest]: read(suggest).replace('a dining helper.', 'a dining helper for groups of guests.'),
    }),
  },
  {
    by: 'Ana',
    day: '2026-03-12',
    title: 'Calmer words',
    edit: (read) => ({
      [suggest]: read(suggest).replace('a dining helper for groups of guests.', 'a calm dining helper.'),
    }),
  },
  {
    by: 'Ana',
    day: '2026-05-03',
    title: 'Greet in French, and check it',
    edit: (read) => ({
      [suggest]: read(suggest).replace('a calm dining helper.', 'a dining helper.'),
      [checks]: read(checks).replace('expect:\n', `expect:\n${never}`),
    }),
  },
  {
    by: 'Cleo',
    day: '2026-06-21',
    title: 'Ask for the evening',
    edit: (read) => ({
      [suggest]: read(suggest)
        .replace('a dining helper.', 'a dining helper for the {{occasion}}.')
        .replace('  schema:\n', '  schema:\n    occasion: string, what the guests have come together for\n'),
      [checks]: read(checks).replace(never, ''),
    }),
  },
  {
    by: 'Ben',
    day: '2026-11-02',
    title: 'Back to the plain words',
    edit: (read) => ({
      [suggest]: read(suggest)
        .replace(' for the {{occasion}}.', '.')
        .replace('    occasion: string, what the guests have come together for\n', ''),
    }),
  },
];

/** Puts a history of six versions of Suggest into the sample of a data folder, which must have been opened once. */
export function giveHistory(dataFolder: string): void {
  const bare = join(dataFolder, 'sample.git');
  for (const { by, day, title, edit } of changes) {
    const texts = edit((path) => `${gitIn(bare, 'show', `main:${path}`)}\n`);
    const lines = [
      'commit refs/heads/main',
      `committer ${by} <${by.toLowerCase()}@example.com> ${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`,
      `data ${Buffer.byteLength(title)}`,
      title,
      'from refs/heads/main^0',
      ...Object.entries(texts).flatMap(([path, text]) => [
        `M 100644 inline ${path}`,
        `data ${Buffer.byteLength(text)}`,
        text,
      ]),
    ];
    execFileSync('git', ['fast-import', '--quiet'], { cwd: bare, input: `${lines.join('\n')}\n` });
  }
}
