import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importChainforge } from '../../shared/example/import-chainforge.ts';
import { importPromptfoo } from '../../shared/example/import-promptfoo.ts';
import type {
  ImportedFile,
  ImportFolders,
  ImportOutcome,
  ImportResult,
} from '../../shared/example/import-result.ts';
import { defaultConfig, type ProjectConfig } from '../../shared/project/config.ts';
import { configPath } from '../../shared/project/detect.ts';
import { isGlob } from '../../shared/project/glob.ts';
import { readConfig } from '../../shared/project/read-config.ts';
import { parseSafePath } from '../../shared/project/safe-path.ts';
import { atomicWrite } from '../services/atomic-write.ts';
import { readTextFile } from '../services/read-text-file.ts';

/** What became of a file that an import made. `taken`: another file has the name; it is left as it is. */
export type WrittenState = 'written' | 'would-write' | 'already-there' | 'taken' | 'failed';

/** A file that an import made, and what became of it; `reason` where it was not written and should have been. */
export interface WrittenFile {
  readonly path: string;
  readonly state: WrittenState;
  readonly reason?: string;
}

/** The import of one source file, or why there is none. */
export type ImportReport =
  | {
      readonly ok: true;
      readonly source: string;
      readonly result: ImportResult;
      readonly written: readonly WrittenFile[];
    }
  | { readonly ok: false; readonly source: string; readonly reason: string };

/** Recorded flows can be large; the largest example of ChainForge has 1.5 MB. */
const largestSource = 100_000_000;

/**
 * Imports recorded answers of other tools into a project's folder. Only new files are made: a file that is there is never
 * touched. A prompt whose name another prompt has gets a name of its own. With `isDryRun` nothing is written.
 */
export async function importFile(source: string, folder: string, isDryRun: boolean): Promise<ImportReport> {
  const content = readTextFile(source, largestSource);
  if ('refused' in content) return { ok: false, source, reason: content.reason };
  const config = configOf(folder);
  if (typeof config === 'string') return { ok: false, source, reason: config };
  const folders = foldersOf(config);
  const name = basename(source).replace(/\.[^.]+$/, '');
  const first = importText(name, content.text, folders, []);
  if (!first.ok) return { ok: false, source, reason: first.reason };
  const taken = takenPrompts(first.result.files, folder, folders);
  const outcome = taken.length === 0 ? first : importText(name, content.text, folders, taken);
  if (!outcome.ok) return { ok: false, source, reason: outcome.reason };
  const written: WrittenFile[] = [];
  for (const file of outcome.result.files) written.push(await writeNew(file, folder, isDryRun));
  const renamed = [...new Set(taken)].map((prompt) => ({
    what: `prompt "${prompt}"`,
    reason: 'The one in the folder differs, so this one is imported beside it under a name of its own.',
  }));
  const result = { ...outcome.result, notes: [...renamed, ...outcome.result.notes] };
  return { ok: true, source, result, written };
}

function importText(
  name: string,
  text: string,
  folders: ImportFolders,
  taken: readonly string[],
): ImportOutcome {
  const flow = importChainforge(name, text, folders, taken);
  if (flow.ok) return flow;
  const results = importPromptfoo(name, text, folders, taken);
  if (results.ok) return results;
  return {
    ok: false,
    reason: 'It is neither a ChainForge flow (.cforge) nor a results file of promptfoo (JSON, version 3).',
  };
}

async function writeNew(
  { path, text }: ImportedFile,
  folder: string,
  isDryRun: boolean,
): Promise<WrittenFile> {
  if (!parseSafePath(path).ok)
    return { path, state: 'failed', reason: 'The name is not safe on every system.' };
  const target = join(folder, path);
  if (existsSync(target)) return thereAlready(path, target, text);
  if (isDryRun) return { path, state: 'would-write' };
  const write = await atomicWrite(target, text, 'create');
  if (write.ok) return { path, state: 'written' };
  if (write.code === 'EEXIST') return thereAlready(path, target, text);
  return { path, state: 'failed', reason: `It cannot be written (${write.code}).` };
}

function thereAlready(path: string, target: string, text: string): WrittenFile {
  if (hasText(target, text)) return { path, state: 'already-there' };
  return { path, state: 'taken', reason: 'Another file has this name; it is left as it is.' };
}

/** Names of prompts that other prompts in the folder have. The same prompt, imported again, keeps its name. */
function takenPrompts(
  files: readonly ImportedFile[],
  folder: string,
  folders: ImportFolders,
): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const target = join(folder, path);
    if (!path.endsWith('.prompt') || !existsSync(target) || hasText(target, text)) return [];
    const inside = path.slice(folders.prompts.length + 1, -'.prompt'.length);
    return [inside.split('.')[0] ?? inside];
  });
}

function hasText(path: string, text: string): boolean {
  const content = readTextFile(path, largestSource);
  return 'text' in content && content.text === text;
}

/** The folder's settings, or why they cannot be read. */
function configOf(folder: string): ProjectConfig | string {
  const path = join(folder, configPath);
  if (!existsSync(path)) return defaultConfig;
  const content = readTextFile(path, largestSource);
  const read = 'text' in content ? readConfig(content.text) : undefined;
  return read?.ok
    ? read.value
    : `"${configPath}" of the folder cannot be read. Check it with "prompt-check" first.`;
}

function foldersOf(config: ProjectConfig): ImportFolders {
  const folder = config.prompts.find((pattern) => !isGlob(pattern) && !pattern.endsWith('.prompt'));
  return { prompts: trim(folder ?? 'prompts'), examples: trim(config.examples) };
}

function trim(folder: string): string {
  return folder.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}
