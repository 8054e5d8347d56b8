import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ModelScript, startModelServer } from '../../doubles/model-server.ts';
import { startReviewHost } from '../../doubles/review-host.ts';
import { folderWith, greeting, promptCheck, writeFiles } from '../prompt-check.ts';
import { galleyPackage } from './galley-package.ts';
import { gitlabAnswers } from './gitlab-answers.ts';
import { runGitlabJob } from './run-gitlab-job.ts';
import { commonEnvironment } from './run-program.ts';
import { type JobRun, readWorkflow, runJob } from './run-workflow.ts';

/** The key of the organisation, and the host's token of a run: to be found nowhere. */
export const secrets = [
  'sk-proj-Organisation0123456789abcdefABC',
  'ghs_TokenOfThisRun0123456789abcdef',
] as const;

/** Answers as the example expects. */
export const answering: ModelScript = () => ({
  text: 'Hello Ada!',
  model: 'gpt-4o-mini-2024-07-18',
  inputTokens: 20,
  outputTokens: 6,
});

/** Runs git in a folder as somebody. */
export function git(cwd: string, ...args: readonly string[]): string {
  const as = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...as, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The prompt with other words than those that are recorded. */
export const warmer = {
  'prompts/greet.prompt': greeting['prompts/greet.prompt'].replace('Greet people.', 'Greet people warmly.'),
};

/** A project at a host, set up by `init`, with one proposal on the branch `ref`. */
export async function setUpProject({
  script = answering,
  ref = 'galley/warmer-1',
  proposed = warmer as Readonly<Record<string, string>>,
  permission = 'write',
  at = 'github' as 'github' | 'gitlab',
  from = 'team/menu',
  links = {} as Readonly<Record<string, string>>,
  before = {} as Readonly<Record<string, string>>,
} = {}) {
  const [work, hostFolder] = [folderWith({ ...greeting, ...before }), folderWith({})];
  const bare = join(hostFolder, 'team/menu');
  git(hostFolder, 'init', '--bare', '--quiet', bare);
  symlinkSync('menu', `${bare}.git`);
  git(work, 'init', '--quiet');
  git(work, 'remote', 'add', 'origin', bare);
  const init = await promptCheck(['init', '--package', galleyPackage(), '--host', at], { cwd: work });
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '-m', 'first');
  git(work, 'push', '--quiet', 'origin', 'main');
  git(work, 'checkout', '--quiet', '-b', 'proposal');
  writeFiles(work, proposed);
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(work, path));
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--allow-empty', '-m', 'warmer');
  const sha = git(work, 'rev-parse', 'HEAD').trim();
  const isFork = from !== 'team/menu';
  git(work, 'push', '--quiet', 'origin', 'HEAD:refs/pull/7/head');
  if (!isFork) git(work, 'push', '--quiet', 'origin', `HEAD:refs/heads/${ref}`);
  const [models, host] = await Promise.all([
    startModelServer(script),
    startReviewHost({
      'GET /repos/team/menu/collaborators/dana/permission': { permission },
      'GET /repos/team/menu/pulls/7': {
        state: 'open',
        head: { sha, ref, repo: { full_name: from } },
        base: { ref: 'main', repo: { default_branch: 'main' } },
      },
      ...gitlabAnswers({ sha, ref, isFork, mayWrite: permission === 'write' }),
      'POST /repos/team/menu/issues/7/comments': {},
      'DELETE /repos/team/menu/issues/7/labels/galley%3A%20new%20answers': {},
      'GET /repos/team/menu/issues?state=open&labels=galley%3A%20drift&per_page=1': [],
      'POST /repos/team/menu/issues': {},
      ...(!isFork && { 'POST /repos/team/menu/check-runs': {} }),
    }),
  ]);
  onTestFinished(() => Promise.all([models.close(), host.close()]).then(() => {}));
  const folders: string[] = [];

  let event: unknown = { sender: { login: 'dana' }, pull_request: { number: 7, body: 'Warmer.' } };

  /** What the next jobs are told instead of a label that somebody sets. */
  function happens(other: unknown): void {
    event = other;
  }

  async function job(
    file: string,
    name: string,
    values: Readonly<Record<string, string>> = {},
  ): Promise<JobRun> {
    const workflow = readWorkflow(join(work, '.github/workflows', `galley-${file}.yml`));
    const found = workflow.jobs[name];
    if (found === undefined) throw new Error(`There is no job ${name}.`);
    const folder = folderWith({});
    folders.push(folder);
    return runJob(found, {
      folder,
      event,
      environment: {
        GITHUB_SERVER_URL: `file://${hostFolder}`,
        GITHUB_REPOSITORY: 'team/menu',
        GITHUB_API_URL: host.address,
        GITHUB_REF_NAME: 'main',
      },
      values: {
        'github.token': secrets[1],
        'github.event.pull_request.number': '7',
        'github.event.pull_request.base.ref': 'main',
        'secrets.OPENAI_API_KEY': secrets[0],
        'vars.OPENAI_BASE_URL': `${models.origin}/v1`,
        ...values,
      },
    });
  }

  /** A job of GitLab CI, on the proposal's or the live version. */
  async function gitlabJob(file: string, branch: string, values: Readonly<Record<string, string>> = {}) {
    const folder = folderWith({});
    folders.push(folder);
    git(folder, 'clone', '--quiet', '--branch', branch, bare, join(folder, 'project'));
    return runGitlabJob(join(work, '.gitlab', `galley-${file}.yml`), {
      ...commonEnvironment(folder),
      CI_BUILDS_DIR: folder,
      CI_JOB_ID: '1',
      CI_PROJECT_DIR: join(folder, 'project'),
      CI_SERVER_URL: `file://${hostFolder}`,
      CI_SERVER_HOST: 'gitlab.example',
      CI_PROJECT_PATH: 'team/menu',
      CI_PROJECT_ID: '5',
      CI_API_V4_URL: host.address,
      CI_DEFAULT_BRANCH: 'main',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git(work, 'rev-parse', 'main').trim(),
      GALLEY_TOKEN: secrets[1],
      OPENAI_API_KEY: secrets[0],
      OPENAI_BASE_URL: `${models.origin}/v1`,
      ...values,
    });
  }

  /** The two jobs that a label or a remark starts. */
  async function newAnswers(): Promise<{ readonly asked: JobRun; readonly record?: JobRun }> {
    const asked = await job('answers', 'asked');
    if ((asked.outputs.sha ?? '') === '') return { asked };
    const needs = Object.entries(asked.outputs).map(([name, value]) => [
      `needs.asked.outputs.${name}`,
      value,
    ]);
    return { asked, record: await job('answers', 'record', Object.fromEntries(needs)) };
  }

  /** Everything that the runs left on the disk, names and contents, and what the host was told. */
  function leftBehind(): string {
    const texts = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('/galley/lib'))
        .map((entry) => `file ${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`),
    );
    return [...texts, ...host.calls.map(({ body }) => JSON.stringify(body))].join('\n');
  }

  const inHost = (...args: readonly string[]): string => git(bare, ...args);
  return {
    work,
    sha,
    ref,
    init,
    models,
    host,
    job,
    gitlabJob,
    happens,
    newAnswers,
    leftBehind,
    inHost,
  };
}
