import { errors } from '../../renderer/text/en-errors.ts';
import { ipcErrorCodes } from '../../shared/ipc/errors.ts';
import type { Cell } from './run-life.ts';
import { stepNames, steps } from './step.ts';

/** The page's line about a fault. A cell tells every answer that was given, in their order. */
export function rowOf(name: string, cells: readonly Cell[]): string {
  const told = cells.map((cell) => cell.told.map(wordOf).join(', ') || '–');
  return `| ${[name, ...told].join(' | ')} |`;
}

function wordOf(code: string): string {
  return code === 'ok' ? 'goes on' : `\`${code}\``;
}

/** The lines about faults in a page, by the faults' names. */
export function rowsIn(page: string): ReadonlyMap<string, string> {
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| While'));
  return new Map(lines.map((line) => [line.split(' | ')[0]?.slice(2) ?? '', line]));
}

/** The page `docs/faults.md`. */
export function faultsPage(rows: readonly string[]): string {
  const text = rows.join('\n');
  const codes = ipcErrorCodes.filter((code) => text.includes(`\`${code}\``));
  return `# When something goes wrong

A project with an address lies on a server, and what lies between fails now and then. This page says what Galley answers
then. Each line is something that goes wrong, each column something that is done with such a project at that moment.
“Goes on” means that nothing is noticed; “–” that the two cannot meet. The other words are the codes of the sentences
below, which is what people read.

Whatever it says, the same holds: no edit is lost, and once all is well again the same button does what it says, once. Ten
tries that failed leave one proposal, one remark, one approval.

| While … | ${steps.map((step) => stepNames[step]).join(' | ')} |
|---|${steps.map(() => '---|').join('')}
${text}

## What people read

${codes.map((code) => `- \`${code}\`: ${errors[code]}`).join('\n')}

## How this is known

\`npm run faults\` leads a project through its whole life once for each line, on a real server of git’s own, and writes this
page. At each step it brings the fault about, tries ten times, takes the fault away and tries once more. Then git itself
looks at both sides (\`git fsck --strict\`), the proposals and their events are counted, and what is live and the edits are
compared with what they must be. \`npm test\` does so for some of the lines, and checks that they stand here as they are.
`;
}
