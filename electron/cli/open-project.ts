import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../shared/check/finding.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { findProjectRoot } from '../services/find-project-root.ts';
import { readProject } from '../services/read-project.ts';
import { UsageError } from './exit.ts';

/** A project on disk, and which parts of it were asked for (paths within it; empty for all of it). */
export interface OpenedProject {
  readonly root: string;
  readonly selected: readonly string[];
  readonly project: Project;
  /** What is wrong with its files. */
  readonly findings: readonly Finding[];
}

/** Opens the project that the paths lie in. All of them must lie in the same one. */
export function openProject(paths: readonly string[]): OpenedProject {
  const selections = paths.map((path) => {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      throw new UsageError(`there is no file or folder "${path}". Check its name.`);
    }
    return findProjectRoot(resolve(path));
  });
  const root = selections[0]?.root ?? process.cwd();
  if (selections.some((selection) => selection.root !== root)) {
    throw new UsageError('the paths belong to different projects. Check one project at a time.');
  }
  const read = readProject(root);
  if (!read.ok) throw new UsageError(read.message);
  const selected = selections.map((selection) => selection.selected);
  const { project, findings } = loadProject(read.files);
  return { root, selected: selected.includes('') ? [] : selected, project, findings };
}
