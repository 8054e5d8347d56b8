import { createHash } from 'node:crypto';
import { readProject } from '../../electron/services/read-project.ts';
import type { ProjectFiles } from '../../shared/project/file-content.ts';

/** The files of a project's folder. */
export function openCorpus(folder: string): ProjectFiles {
  const read = readProject(folder);
  if (!read.ok) throw new Error(read.message);
  return read.files;
}

/** Node's own SHA-256, as the command line uses it. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
