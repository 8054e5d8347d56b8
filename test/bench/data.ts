import { recallAndPrecision, redacting, unusualRecall } from './privacy.ts';
import { printTable } from './table.ts';
import { trends } from './trends.ts';
import { usage } from './usage.ts';

// A process of its own: what other benches leave in memory does not count here.
console.log(
  '\nPersonal data on a generated labelled set, by kind, 1,000 of each and as many harmless texts:\n',
);
printTable([...(await recallAndPrecision()), ...(await unusualRecall())]);
console.log('\nUsage, trends and redaction, medians in one process:\n');
printTable([...(await usage()), ...(await trends()), ...(await redacting())]);
