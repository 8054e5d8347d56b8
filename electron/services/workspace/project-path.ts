import { skippedFolders } from '../../../shared/project/detect.ts';
import { parseSafePath, type SafePath } from '../../../shared/project/safe-path.ts';
import { isWantedPath } from '../wanted-path.ts';

/** A path at which `readProject` would read a file. Nothing else in a project's folder is ever written. */
export type ProjectPath = SafePath & { readonly __projectPath: true };

/** Reads a path that may be edited; undefined for what is unsafe, hidden, a tool's, or no file of Galley's. */
export function parseProjectPath(text: string): ProjectPath | undefined {
  const parsed = parseSafePath(text);
  if (!parsed.ok || !isWantedPath(parsed.path)) return undefined;
  const folders = parsed.path.split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('.') || skippedFolders.has(folder))) return undefined;
  return parsed.path as ProjectPath; // the only place where the brand is given, after all rules
}
