import type { Program, Statement } from './template-tree.ts';

/** All statements of a program, those within blocks after the block itself. */
export function allStatements(program: Program): readonly Statement[] {
  const found: Statement[] = [];
  collect(program, found);
  return found;
}

function collect(program: Program, found: Statement[]): void {
  for (const statement of program.statements) {
    found.push(statement);
    if (statement.kind === 'block') {
      if (statement.program) collect(statement.program.program, found);
      if (statement.inverse) collect(statement.inverse.program, found);
    } else if ((statement.kind === 'partial' || statement.kind === 'inline') && statement.program) {
      collect(statement.program, found);
    }
  }
}
