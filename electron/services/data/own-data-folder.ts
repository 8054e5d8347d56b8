import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where Galley keeps its data on this computer; `GALLEY_DATA_DIR` names another place. Both shells use the same one. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const wanted = environment.GALLEY_DATA_DIR;
  return wanted === undefined || wanted === '' ? envPaths('Galley', { suffix: '' }).data : resolve(wanted);
}
