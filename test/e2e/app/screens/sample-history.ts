import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from '../../../electron/services/git/git-folders.ts';
import { sampleFolder } from './home-folder.ts';

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

/** Puts a history of six versions of Suggest into a bare repository that holds the sample. */
export function giveHistory(bare: string): void {
  for (const { by, day, title, edit } of changes) {
    const texts = edit((path) => `${gitIn(bare, 'show', `main:${path}`)}\n`);
    makeLive(bare, [{ by, at: Date.parse(`${day}T12:00:00Z`) / 1000, title, texts }]);
  }
}

/** Makes a bare repository `shared` in a folder, with the sample and its history. Answers where it lies. */
export function makeShared(folder: string): string {
  const bare = join(folder, 'shared');
  const work = join(folder, 'shared-work');
  cpSync(sampleFolder, work, { recursive: true });
  gitIn(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  gitIn(work, 'init', '-q', '-b', 'main');
  gitIn(work, 'add', '-A');
  gitIn(work, 'commit', '-q', '-m', 'The first words', '--date', '2026-01-01T12:00:00Z');
  gitIn(work, 'push', '-q', bare, 'main');
  rmSync(work, { recursive: true });
  giveHistory(bare);
  return bare;
}

/** Puts so many versions of a file into a bare repository, one a day. */
export function giveVersions(bare: string, path: string, number: number): void {
  const first = Date.parse('2026-03-01T12:00:00Z') / 1000;
  const turns = Array.from({ length: number }, (_, index) => index + 1);
  makeLive(
    bare,
    turns.map((turn) => ({
      by: 'Dana',
      at: first + turn * 86_400,
      title: `Change ${turn}`,
      texts: { [path]: `Cook a soup for ${turn}.\n` },
    })),
  );
}

/** What somebody made live; `at` in seconds since 1970. */
interface Made {
  readonly by: string;
  readonly at: number;
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Makes versions on `main`, by one run of git-fast-import(1). */
function makeLive(bare: string, versions: readonly Made[]): void {
  const lines = versions.flatMap(({ by, at, title, texts }, index) => [
    'commit refs/heads/main',
    `committer ${by} <${by.toLowerCase()}@example.com> ${at} +0000`,
    `data ${Buffer.byteLength(title)}`,
    title,
    ...(index === 0 ? ['from refs/heads/main^0'] : []),
    ...Object.entries(texts).flatMap(([path, text]) => [
      `M 100644 inline ${path}`,
      `data ${Buffer.byteLength(text)}`,
      text,
    ]),
  ]);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: bare, input: `${lines.join('\n')}\n` });
}
