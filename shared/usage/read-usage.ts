import { createUsageCsvReader } from './read-usage-csv.ts';
import { createUsageJsonReader } from './read-usage-json.ts';
import type { UsageReader, UsageSink } from './usage-row.ts';

/** Reads a log of any form that is known: what it begins with tells whether it is JSON or CSV. */
export function createUsageReader(sink: UsageSink): UsageReader {
  let reader: UsageReader | undefined;
  let start = '';
  const begin = (): UsageReader =>
    /^\ufeff?\s*[[{]/.test(start) ? createUsageJsonReader(sink) : createUsageCsvReader(sink);
  return {
    push: (text) => {
      if (reader !== undefined) {
        reader.push(text);
        return;
      }
      start += text;
      if (!/[^\s\ufeff]/.test(start)) return;
      reader = begin();
      reader.push(start);
      start = '';
    },
    end: () => reader?.end(),
  };
}
