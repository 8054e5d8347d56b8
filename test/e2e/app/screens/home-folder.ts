import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample as it is delivered. */
export const sampleFolder = fileURLToPath(new URL('../../../../examples/where2eat/', import.meta.url));

/** A home folder of its own, in which the folder picker begins. */
export interface Home {
  /** Absolute. */
  readonly folder: string;
  /** Gives the computer's own home folder back and deletes this one. */
  readonly remove: () => void;
}

/**
 * Makes a home folder with the sample as a project named `where2eat` and an empty folder named `empty`, and lets this
 * process take it for the user's. To be called after the app was launched: a browser looks for its files there too.
 */
export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'galley-home-'));
  cpSync(sampleFolder, join(folder, 'where2eat'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  const names = ['HOME', 'USERPROFILE'] as const;
  const before = names.map((name) => process.env[name]);
  for (const name of names) process.env[name] = folder;
  return {
    folder,
    remove: () => {
      for (const [index, name] of names.entries()) {
        const value = before[index];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
