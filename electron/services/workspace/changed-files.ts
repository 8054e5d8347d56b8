import type { FileContent, ProjectFiles } from '../../../shared/project/file-content.ts';

/** What is different in `now`: new and changed files with their content, and null for those that are gone. */
export function changedFiles(
  before: ProjectFiles,
  now: ProjectFiles,
): readonly (readonly [string, FileContent | null])[] {
  const changed: [string, FileContent | null][] = [];
  for (const [path, content] of now) if (!isSame(before.get(path), content)) changed.push([path, content]);
  for (const path of before.keys()) if (!now.has(path)) changed.push([path, null]);
  return changed;
}

function isSame(before: FileContent | undefined, now: FileContent): boolean {
  if (!before) return false;
  if ('text' in now) return 'text' in before && before.text === now.text;
  return 'refused' in before && before.refused === now.refused;
}
