import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findHttpBackend } from '../doubles/git-server.ts';
import { allFaults } from './all-faults.ts';
import { faultsPage, rowOf, rowsIn } from './faults-page.ts';
import { quickFaults } from './quick-faults.ts';
import { runFault } from './run-life.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/faults.md', import.meta.url)), 'utf8');

describe('the page about faults', () => {
  it('has a line for each fault that is tried, and the sentences as they are', () => {
    expect([...rowsIn(page).keys()]).toEqual(allFaults.map(({ name }) => name));
    // Where only a sentence has changed, `npm run faults -- sentences` writes it.
    expect(page).toBe(faultsPage([...rowsIn(page).values()]));
  });
});

describe.skipIf(findHttpBackend() === undefined)('a project’s life while', () => {
  const quick = allFaults.filter(({ name }) => quickFaults.includes(name));

  it.each(quick)('$name: answers as the page says, and loses and doubles nothing', async (fault) => {
    const { cells, wrong } = await runFault(fault, 2);
    expect(wrong).toEqual([]);
    expect(rowOf(fault.name, cells)).toBe(rowsIn(page).get(fault.name));
  });

  it('tries faults that there are', () => {
    expect(quick.map(({ name }) => name)).toEqual(quickFaults);
  });
});
