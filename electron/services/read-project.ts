import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { skippedFolders } from '../../shared/project/detect.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import { notAFile, readTextFile } from './read-text-file.ts';
import { isWantedPath } from './wanted-path.ts';

/** What reading a project's folder may ask for. */
export interface ReadProjectOptions {
  /** Bytes of one file. */
  readonly fileSize?: number;
  /** Files that are wanted, over all folders. */
  readonly fileCount?: number;
  /** Files and folders of every kind that are looked at, so that a whole disk is not walked; default: no limit. */
  readonly entryCount?: number;
}

/** Why a folder cannot be read as a project. Stable. */
export type ReadProjectCode =
  | 'not-found'
  | 'not-a-folder'
  | 'no-permission'
  | 'too-many-files'
  | 'unreadable';

/** The files of a project by their paths, or why there are none; `message` is in plain English. */
export type ReadProjectResult =
  | { readonly ok: true; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly ok: false; readonly code: ReadProjectCode; readonly message: string };

/** Far above what prompts and recordings need: the largest recording seen has 0.2 MB. */
const defaults = { fileSize: 5_000_000, fileCount: 200_000, entryCount: Number.POSITIVE_INFINITY };

/** Deeper than any project. */
const deepestFolder = 60;

/**
 * Reads the files of a project that `loadProject` can use: prompts, YAML and Markdown, outside hidden folders and those
 * of tools. Links that leave the project, devices, pipes, large files and files that are not UTF-8 are not opened or not
 * taken, and stand in the result as refused. Calls are synchronous: 20,000 small files take 0.2 s, with promises
 * 0.5 s (measured on two cores).
 */
export function readProject(folder: string, options: ReadProjectOptions = {}): ReadProjectResult {
  const { fileSize, fileCount, entryCount } = { ...defaults, ...options };
  const files = new Map<string, FileContent>();
  try {
    if (!statSync(folder).isDirectory())
      return {
        ok: false,
        code: 'not-a-folder',
        message: `"${folder}" is a file. Give the folder of a project.`,
      };
    const walk: Walk = { root: realpathSync(folder), files, fileSize, fileCount, entryCount, entries: 0 };
    readFolder(walk, '', { depth: 0, isLinked: false });
    if (files.size > fileCount) return tooMany(fileCount);
    if (walk.entries > entryCount) return tooMany(entryCount);
    return { ok: true, files };
  } catch (error) {
    return explain(folder, error);
  }
}

interface Walk {
  readonly root: string;
  readonly files: Map<string, FileContent>;
  readonly fileSize: number;
  readonly fileCount: number;
  readonly entryCount: number;
  /** How many were looked at. */
  entries: number;
}

/** Where the walk is: how deep, and whether it went through a link. Links within linked folders are not followed. */
interface Level {
  readonly depth: number;
  readonly isLinked: boolean;
}

/** `inside` is the folder's path in the project with a `/` at its end; empty for the project itself. */
function readFolder(walk: Walk, inside: string, level: Level): void {
  if (level.depth > deepestFolder) {
    refuseFolder(walk, inside, 'It lies in too many folders.');
    return;
  }
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(walk.root, inside), { withFileTypes: true });
  } catch (error) {
    if (inside === '') throw error;
    refuseFolder(walk, inside, 'The folder cannot be opened. Check that you may read it.');
    return;
  }
  for (const entry of entries) {
    walk.entries += 1;
    if (walk.files.size > walk.fileCount || walk.entries > walk.entryCount) return;
    const path = inside + entry.name;
    if (entry.isDirectory()) {
      if (isVisible(entry.name)) readFolder(walk, `${path}/`, { ...level, depth: level.depth + 1 });
    } else if (entry.isSymbolicLink()) readLink(walk, path, entry.name, level);
    else if (isWantedPath(path))
      walk.files.set(path, entry.isFile() ? readTextFile(join(walk.root, path), walk.fileSize) : notAFile);
  }
}

/** Follows a link that stays in the project. */
function readLink(walk: Walk, path: string, name: string, level: Level): void {
  const link = join(walk.root, path);
  let target: string;
  let isFolder: boolean;
  try {
    target = realpathSync(link);
    isFolder = statSync(target).isDirectory();
  } catch {
    if (isWantedPath(path))
      walk.files.set(path, { refused: 'unreadable', reason: 'It is a link to something that is not there.' });
    return;
  }
  const isInside = target === walk.root || target.startsWith(walk.root + sep);
  if (!isFolder) {
    if (isWantedPath(path)) walk.files.set(path, isInside ? readTextFile(target, walk.fileSize) : outside);
  } else if (!isVisible(name)) return;
  else if (!isInside) walk.files.set(path, outside);
  else if (level.isLinked || link.startsWith(target + sep))
    refuseFolder(walk, `${path}/`, 'It is a link within a linked folder, or to a folder that it lies in.');
  else readFolder(walk, `${path}/`, { depth: level.depth + 1, isLinked: true });
}

function refuseFolder(walk: Walk, inside: string, reason: string): void {
  walk.files.set(inside.slice(0, -1), { refused: 'unreadable', reason });
}

const outside: FileContent = {
  refused: 'link-outside',
  reason: 'It is a link to a place outside the project. Put a copy of the file here instead.',
};

function isVisible(name: string): boolean {
  return !name.startsWith('.') && !skippedFolders.has(name);
}

function tooMany(most: number): ReadProjectResult {
  const message = `The folder holds more than ${most.toLocaleString('en')} files that could be part of a project. Give the folder of one project.`;
  return { ok: false, code: 'too-many-files', message };
}

function explain(folder: string, error: unknown): ReadProjectResult {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return { ok: false, code: 'not-found', message: `There is no folder "${folder}". Check its name.` };
  if (code === 'ENOTDIR')
    return {
      ok: false,
      code: 'not-a-folder',
      message: `"${folder}" is not a folder. Give the folder of a project.`,
    };
  if (code === 'EACCES' || code === 'EPERM')
    return {
      ok: false,
      code: 'no-permission',
      message: `"${folder}" may not be opened. Ask for the permission to read it.`,
    };
  if (code === undefined) throw error;
  return { ok: false, code: 'unreadable', message: `"${folder}" cannot be read (${String(code)}).` };
}
