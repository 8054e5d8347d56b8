import { readFile } from 'node:fs/promises';
import { isJsonObject, type JsonObject } from '../../../shared/json.ts';
import { systemCodeOf } from '../system-error.ts';

/** What reading a file with one JSON object yields. */
export type JsonFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'object'; readonly value: JsonObject };

/** Reads a file of the data folder. What it holds is untrusted: anybody may have written it. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'damaged' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { kind: 'object', value } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}
