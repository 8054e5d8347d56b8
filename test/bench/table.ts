/** A figure beside what it may be. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'kB' | '%';
  readonly budget?: number;
  /** Where more is better: what it is at least. */
  readonly least?: number;
  readonly measured: number;
}

/** Prints figures as a table on standard output. */
export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`${'what'.padEnd(width)}  ${'budget'.padStart(9)}  ${'measured'.padStart(10)}  ratio`);
  for (const { what, unit, budget, least, measured } of rows) {
    const most = budget === undefined ? '' : `${Math.round(budget)} ${unit}`;
    const limit = least === undefined ? most : `≥ ${least} ${unit}`;
    const ratio = budget === undefined ? '' : (measured / budget).toFixed(2);
    const isUnder = least !== undefined && measured < least;
    const over = budget !== undefined && measured > budget ? '  over' : isUnder ? '  under' : '';
    const figure = `${measured.toFixed(1)} ${unit}`;
    console.log(
      `${what.padEnd(width)}  ${limit.padStart(9)}  ${figure.padStart(10)}  ${ratio.padStart(5)}${over}`,
    );
  }
}
