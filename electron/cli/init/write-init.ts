import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomicWrite } from '../../services/atomic-write.ts';
import { readTextFile } from '../../services/read-text-file.ts';
import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';

/** What became of a file. `same`: it is there already, to the letter; `taken`: another is, and stays as it is. */
export interface InitOutcome {
  readonly file: InitFile;
  readonly state: 'written' | 'would-write' | 'same' | 'taken' | 'failed';
  /** The system's code, where it could not be written. */
  readonly code?: string;
}

/** Far more than any of these files has. */
const largest = 1_000_000;

/** Writes files where there are none. Nothing that is there is changed, and nothing is written through a link. */
export async function writeInit(
  files: readonly InitFile[],
  { repository, root }: Pick<InitFacts, 'repository' | 'root'>,
  isDryRun: boolean,
): Promise<readonly InitOutcome[]> {
  const outcomes: InitOutcome[] = [];
  for (const file of files) {
    const base = file.place === 'repository' ? repository : root;
    outcomes.push(await writeOne(file, base, isDryRun));
  }
  return outcomes;
}

async function writeOne(file: InitFile, base: string, isDryRun: boolean): Promise<InitOutcome> {
  const target = join(base, file.path);
  if (leadsElsewhere(base, target)) return { file, state: 'failed', code: 'ELOOP' };
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) {
    const content = readTextFile(target, largest);
    return { file, state: 'text' in content && content.text === file.text ? 'same' : 'taken' };
  }
  if (isDryRun) return { file, state: 'would-write' };
  const write = await atomicWrite(target, file.text, 'create');
  if (write.ok) return { file, state: 'written' };
  return write.code === 'EEXIST' ? { file, state: 'taken' } : { file, state: 'failed', code: write.code };
}

/** Whether a folder on the way is a link: it could lead out of the project. */
function leadsElsewhere(base: string, target: string): boolean {
  for (let folder = dirname(target); folder.length > base.length; folder = dirname(folder))
    if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) return true;
  return false;
}
