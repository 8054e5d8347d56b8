import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allFaults } from './all-faults.ts';
import { faultsPage, rowOf, rowsIn } from './faults-page.ts';
import { runFault } from './run-life.ts';

// npm run faults -- [part of a fault's name]: tries those faults, or all, and writes docs/faults.md.
// npm run faults -- sentences: tries none, and writes the sentences as they are now.
const place = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const wanted = process.argv[2] ?? '';
const known = rowsIn(readFileSync(place, { encoding: 'utf8', flag: 'a+' }));
const rows: string[] = [];
for (const fault of allFaults) {
  const { name } = fault;
  const reason = fault.skipped?.();
  const before = known.get(name);
  if (!name.includes(wanted) || reason !== undefined) {
    if (before !== undefined) rows.push(before);
    if (reason !== undefined) console.log(`skipped: ${name} (${reason})`);
    continue;
  }
  const started = performance.now();
  const { cells, wrong } = await runFault(fault);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${wrong.length === 0 ? 'ok' : 'WRONG'}: ${name} (${seconds} s)`);
  for (const what of wrong) console.error(`  ${what}`);
  if (wrong.length > 0) process.exitCode = 1;
  rows.push(rowOf(name, cells));
}
writeFileSync(place, faultsPage(rows));
