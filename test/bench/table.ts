/** A figure beside what it may be. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly budget?: number;
  readonly measured: number;
}

/** Prints figures as a table on standard output. */
export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`${'what'.padEnd(width)}  ${'budget'.padStart(9)}  ${'measured'.padStart(10)}  ratio`);
  for (const { what, unit, budget, measured } of rows) {
    const limit = budget === undefined ? '' : `${Math.round(budget)} ${unit}`;
    const ratio = budget === undefined ? '' : (measured / budget).toFixed(2);
    const over = budget !== undefined && measured > budget ? '  over' : '';
    const figure = `${measured.toFixed(1)} ${unit}`;
    console.log(
      `${what.padEnd(width)}  ${limit.padStart(9)}  ${figure.padStart(10)}  ${ratio.padStart(5)}${over}`,
    );
  }
}
