import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fsck, gitIn } from '../electron/services/git/git-folders.ts';
import type { Step } from './step.ts';

/** The prompt that is proposed, as it was. */
export const soup = { path: 'prompts/soup.prompt', old: 'Cook a soup.\nServe it.\n' };

/** An edit that is never proposed, and must never get lost. */
export const bread = { path: 'prompts/deep/er/bread.prompt', base: 'Bake a bread.\n', text: 'Bake two.\n' };

/** The prompt's text after a step. */
export function textAfter(step: 'propose' | 'update'): string {
  return step === 'propose' ? 'Cook a hot soup.\nServe it.\n' : 'Cook a very hot soup.\nServe it.\n';
}

/** Events of the first and the second proposal after each step. */
const events: Readonly<Record<Step, readonly [number, number]>> = {
  look: [0, 0],
  open: [0, 0],
  refresh: [0, 0],
  history: [0, 0],
  propose: [1, 0],
  update: [2, 0],
  remark: [3, 0],
  approve: [4, 0],
  'make-live': [5, 0],
  restore: [5, 1],
};

/** The folders of a life. */
export interface LifeFolders {
  readonly bare: string;
  readonly clone: string | undefined;
  readonly data: string;
}

/** What is wrong after a step that was done at last, by git itself; nothing, as it should be. */
export function inspectLife({ bare, clone, data }: LifeFolders, step: Step): readonly string[] {
  const wrong: string[] = [];
  for (const gitdir of [bare, ...(clone === undefined ? [] : [clone])]) {
    const said = fsck(gitdir);
    if (said !== '') wrong.push(`${gitdir === bare ? 'server' : 'copy'}: ${said}`);
  }
  events[step].forEach((count, index) => {
    const ref = `refs/galley/proposals/${index + 1}`;
    const names = gitIn(bare, 'for-each-ref', '--format=%(refname)', ref);
    const kept = names === '' ? 0 : gitIn(bare, 'ls-tree', '--name-only', ref).split('\n').length;
    if (kept !== count) wrong.push(`proposal ${index + 1} has ${kept} events and not ${count}`);
  });
  const isLive = step === 'make-live' || step === 'restore';
  const live = `${gitIn(bare, 'show', `main:${soup.path}`)}\n`;
  if (live !== (isLive ? textAfter('update') : soup.old)) wrong.push(`what is live: ${live}`);
  if (step !== 'look' && step !== 'open' && !isKept(data)) wrong.push('a draft was lost');
  return wrong;
}

/** Whether the edit that nobody sends is on the disk. */
function isKept(data: string): boolean {
  const files = readdirSync(join(data, 'projects'), { recursive: true, withFileTypes: true });
  return files.some(
    ({ parentPath, name }) =>
      parentPath.endsWith('drafts') && readFileSync(join(parentPath, name), 'utf8').includes('Bake two.'),
  );
}
