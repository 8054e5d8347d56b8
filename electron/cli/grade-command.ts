import type { Command } from 'commander';
import { createNodeSandbox } from '../worker/node-sandbox.ts';
import { couldNotRun } from './exit.ts';
import { gradeLines } from './grade-lines.ts';
import { writeOutput } from './output.ts';

/** `prompt-check grade < cases.jsonl`: one verdict a line, in the order of the cases. */
export function gradeCommand(program: Command): void {
  program
    .command('grade')
    .summary('grade recorded answers line by line')
    .description(
      'Reads one case a line from standard input, {"assertion": …} or {"test": …} with "vars" and "response", and writes one verdict a line.',
    )
    .action(async () => {
      const sandbox = createNodeSandbox();
      process.stdin.setEncoding('utf8');
      try {
        for await (const { verdict, malformed } of gradeLines(process.stdin, sandbox)) {
          if (malformed) process.exitCode = couldNotRun;
          await writeOutput(`${JSON.stringify(verdict)}\n`, undefined);
        }
      } finally {
        await sandbox.close();
      }
    });
}
