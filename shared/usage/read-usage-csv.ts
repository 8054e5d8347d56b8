import { createCsvReader } from './read-csv.ts';
import { type UsageColumns, usageColumns, usageRow } from './usage-fields.ts';
import type { UsageReader, UsageSink } from './usage-row.ts';

/** Reads a log in CSV whose first line names the columns. */
export function createUsageCsvReader(sink: UsageSink): UsageReader {
  let columns: UsageColumns | undefined;
  let width = 0;
  return createCsvReader({
    record: (fields, line) => {
      if (columns === undefined) {
        columns = usageColumns(fields);
        width = fields.length;
        return;
      }
      if (fields.length !== width) {
        sink.problem({ line, code: 'wrong-fields' });
        return;
      }
      const row = usageRow(columns, fields);
      if ('code' in row) sink.problem({ line, ...row });
      else sink.row(row);
    },
    openQuote: (line) => sink.problem({ line, code: 'open-quote' }),
  });
}
