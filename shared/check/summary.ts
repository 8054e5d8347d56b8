import type { LiveCounts } from './compare-live.ts';
import type { Paint } from './paint.ts';
import type { Counts, Report } from './report.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { counted, evidenceWords, verdictWords } from './words.ts';

/** The counts of a report, in a few lines: never one tick for all. */
export function summaryLines(report: Report, paint: Paint): readonly string[] {
  const { counts, againstLive, illustrative } = report;
  const lines = [
    `${counted(counts.prompts, 'prompt')}, ${counted(counts.examples, 'example')}`,
    `recorded answers: ${evidenceCounts(counts)}`,
    `checks${illustrative ? ' (illustrative)' : ''}: ${verdictCounts(counts.checks, paint)}`,
  ];
  if (verdicts.some((verdict) => counts.measurements[verdict] > 0)) {
    lines.push(`measured once: ${verdictCounts(counts.measurements, paint)}`);
  }
  const { error, warning, note } = counts.findings;
  lines.push(
    `prompt texts: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}`,
  );
  if (counts.outOfDate > 0)
    lines.push(`${counted(counts.outOfDate, 'recorded answer is', 'recorded answers are')} out of date`);
  if (againstLive !== undefined) lines.push(...liveLines(againstLive));
  if (illustrative) {
    lines.push(
      paint.yellow(
        'illustrative: this project lets answers written by hand count, so what holds here proves nothing about a model',
      ),
    );
  }
  return lines;
}

/** The counts against the live version, as sentences. */
export function liveLines(live: LiveCounts): readonly string[] {
  const { changes } = live;
  const lines = [
    `against ${live.base}: the edit reaches ${live.reached} of ${counted(live.examples, 'example')}. ` +
      `${counted(changes['still-holds'], 'check')} still hold${changes['still-holds'] === 1 ? 's' : ''}, ` +
      `${changes.lost} lost by this edit, ${changes['never-tested']} never tested, ` +
      `${changes['newly-failing'] + changes['newly-broken']} newly failing, ${changes['still-failing'] + changes['still-broken']} still failing, ` +
      `${changes['was-failing']} failed before and not retested, ${changes.mended} mended.`,
  ];
  if (live.weakened.length > 0 || live.removedExamples.length > 0) {
    const hidden = live.weakened.filter(({ verdict }) => verdict === 'fails' || verdict === 'broken').length;
    const told =
      hidden > 0 ? ` ${counted(hidden, 'of them')} would fail as the live version demands it.` : '';
    lines.push(
      `removed or loosened: ${counted(live.weakened.length, 'check')}, ${counted(live.removedExamples.length, 'example')}.${told.replace('of thems', 'of them')}`,
    );
  }
  if (live.tokens !== undefined) {
    const { before, after, exact } = live.tokens;
    const sign = after >= before ? '+' : '';
    lines.push(
      `tokens of all requests: ${before} → ${after} (${sign}${after - before})${exact ? '' : ', estimated'}`,
    );
  }
  return lines;
}

function evidenceCounts({ evidence }: Counts): string {
  const classes = ['same', 'cosmetic', 'model', 'changed', 'missing'] as const;
  const told = classes
    .filter((name) => evidence[name] > 0)
    .map((name) => `${evidence[name]} ${evidenceWords[name]}`);
  return told.length === 0 ? 'none' : told.join(', ');
}

function verdictCounts(counts: Readonly<Record<Verdict, number>>, paint: Paint): string {
  const color = {
    broken: paint.red,
    fails: paint.red,
    'to-retest': paint.yellow,
    'not-run': paint.dim,
    holds: paint.green,
  };
  return verdicts
    .toReversed()
    .filter((verdict) => counts[verdict] > 0 || verdict === 'holds')
    .map((verdict) =>
      color[verdict](`${verdictWords[verdict].sign} ${counts[verdict]} ${verdictWords[verdict].word}`),
    )
    .join('  ');
}
