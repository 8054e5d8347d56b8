import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configPath } from '../../shared/project/detect.ts';

/** A project's folder, and the part of it that a path selects. */
export interface ProjectSelection {
  /** Absolute. */
  readonly root: string;
  /** Path of a file or folder in the project, with `/`; empty for the whole project. */
  readonly selected: string;
}

/**
 * The project that a path lies in. Within the repository that holds the path (or everywhere, without one): the nearest
 * folder upwards with `galley.yaml`, else the nearest with a `prompts` folder, else the repository, else the folder itself.
 */
export function findProjectRoot(path: string): ProjectSelection {
  const target = real(resolve(path));
  const start = isFolder(target) ? target : dirname(target);
  const all = withAncestors(start);
  const repository = all.findIndex((folder) => existsSync(join(folder, '.git')));
  const folders = repository === -1 ? all : all.slice(0, repository + 1);
  const root =
    folders.find((folder) => existsSync(join(folder, configPath))) ??
    folders.find((folder) => isFolder(join(folder, 'prompts'))) ??
    all[repository] ??
    start;
  return { root, selected: relative(root, target).replaceAll(sep, '/') };
}

function withAncestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withAncestors(parent)];
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
