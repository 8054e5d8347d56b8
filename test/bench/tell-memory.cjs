// Loaded into a measured process before anything else: tells at its end how much memory it took at most.
const { isMainThread } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');

const file = process.env.GALLEY_BENCH_MEMORY;
if (isMainThread && file !== undefined) {
  // Kilobytes on every system, and for the whole process with its threads (getrusage).
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
