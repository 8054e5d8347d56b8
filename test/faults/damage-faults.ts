import { existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { type Step, steps } from './step.ts';

/** Files of the private copy, by what they are for; each is damaged while the app is closed. */
const kinds: readonly (readonly [name: string, path: string, ending?: string])[] = [
  ['the copy’s store of files', 'objects/pack', '.pack'],
  ['the copy’s list of files', 'objects/pack', '.idx'],
  ['the copy’s note of its address', 'galley.json'],
  ['the copy’s note of what is live', 'refs/heads/main'],
  ['the copy’s note of its depth', 'shallow'],
  ['the copy’s note of its default', 'HEAD'],
  ['the copy’s settings file', 'config'],
];

const met: readonly Step[] = steps.slice(steps.indexOf('refresh'));

function damaged(name: string, how: 'is cut off' | 'is gone', path: string, ending?: string): Fault {
  return {
    name: `${name} ${how}`,
    waysAt: (step) => (met.includes(step) ? ['whole'] : []),
    begin: (life, _way, step) =>
      life
        .restart(() => {
          const clone = life.clone();
          for (const file of clone === undefined ? [] : filesOf(clone, path, ending)) {
            if (how === 'is gone') rmSync(file, { force: true });
            else truncateSync(file, Math.floor(statSync(file).size / 2));
          }
        })
        .then(async () => {
          await life.act('open');
          await life.prepare(step === 'refresh' ? 'propose' : step);
        }),
    end: async () => {},
    tries: 3,
  };
}

function filesOf(clone: string, path: string, ending: string | undefined): readonly string[] {
  const place = join(clone, path);
  if (ending === undefined) return existsSync(place) ? [place] : [];
  return readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(place, name));
}

/** What can be wrong with the private copy. */
export const damageFaults: readonly Fault[] = kinds.flatMap(([name, path, ending]) => [
  damaged(name, 'is cut off', path, ending),
  damaged(name, 'is gone', path, ending),
]);
