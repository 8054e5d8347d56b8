import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fsck, gitIn } from '../git/git-folders.ts';
import { ada, by, makePlace, type ReviewPlace, reached, soupProposal } from './review-places.ts';

const galley = fileURLToPath(new URL('writing-child.ts', import.meta.url));
const commandLine = fileURLToPath(new URL('git-child.ts', import.meta.url));
const turns = 50;

describe('several people at once on one shared folder', () => {
  let place: ReviewPlace;

  beforeEach(async () => {
    place = await makePlace('folder');
  });
  afterEach(() => place.close());

  async function write(script: string, name: string): Promise<string> {
    const child = spawn(process.execPath, [script, place.bare, name, String(turns)], {
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    const [code] = await once(child, 'close');
    return code === 0 ? '' : errors;
  }

  /** Packs everything anew meanwhile, and takes the earlier packs and names away. */
  async function tidyUp(): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      const child = spawn('git', ['gc', '-q'], { cwd: place.bare, stdio: 'ignore' });
      await once(child, 'close');
    }
  }

  it.each([2, 5])(
    '%i writers, one of them the git command line, lose no event',
    async (count) => {
      const host = await place.host();
      reached(await host.open(by(ada), soupProposal()));
      const names = Array.from({ length: count }, (_, index) => `writer${index}`);
      const ends = names.map((name, index) => write(index === 0 ? commandLine : galley, name));
      const tidying = tidyUp();
      expect(await Promise.all(ends)).toEqual(names.map(() => ''));
      await tidying;
      const { threads } = reached(await host.read(1)).state;
      const remarks = threads.map(({ remark }) => remark);
      const expected = names.flatMap((name) => Array.from({ length: turns }, (_, n) => `${name} ${n + 1}`));
      expect(remarks.map(({ text }) => text).sort()).toEqual(expected.sort());
      for (const name of names) {
        const own = remarks.filter(({ by: writer }) => writer.name === name).map(({ text }) => text);
        expect(own).toEqual(Array.from({ length: turns }, (_, n) => `${name} ${n + 1}`));
      }
      expect(
        gitIn(place.bare, 'rev-list', '--count', '--first-parent', 'refs/galley/proposals/1', '^main'),
      ).toBe(String(count * turns + 2));
      expect(fsck(place.bare)).toBe('');
    },
    240_000,
  );
});
