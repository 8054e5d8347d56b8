import { type Change, changes, type LiveCounts } from './compare-live.ts';
import { type Paint, printable } from './paint.ts';
import type { Counts, Report } from './report.ts';
import { type Verdict, verdicts } from './verdict.ts';
import {
  changeWords,
  changeWordsOfMany,
  counted,
  demandWords,
  evidenceWords,
  verdictWords,
} from './words.ts';

/** The counts of a report, in a few lines: never one tick for all. */
export function summaryLines(report: Report, paint: Paint): readonly string[] {
  const { counts, againstLive, illustrative, prompts, findings, proposal } = report;
  const lines: string[] = [];
  if (againstLive !== undefined && prompts.length === 0 && findings.length === 0) {
    lines.push(`no example and no finding differs from ${againstLive.base}`);
  } else {
    lines.push(sizeLine(report), `recorded answers: ${evidenceCounts(counts)}`);
    lines.push(`checks${illustrative ? ' (illustrative)' : ''}: ${verdictCounts(counts.checks, paint)}`);
    if (sum(counts.measurements) > 0)
      lines.push(`measured once: ${verdictCounts(counts.measurements, paint)}`);
    const { error, warning, note } = counts.findings;
    lines.push(`texts: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}`);
    if (counts.outOfDate > 0) {
      lines.push(`${counted(counts.outOfDate, 'recorded answer is', 'recorded answers are')} out of date`);
    }
  }
  if (againstLive !== undefined) lines.push(...liveLines(againstLive));
  if (proposal !== undefined) {
    const said = proposal.sentences.map(printable);
    lines.push(...(proposal.result === 'same' ? said : said.map(paint.yellow)));
  }
  if (illustrative) {
    lines.push(
      paint.yellow(
        'illustrative: this project lets answers written by hand count, so what holds here proves nothing about a model',
      ),
    );
  }
  return lines;
}

/** "3 prompts and 1 variant, 20 examples (30 with the variants)" */
function sizeLine({ prompts, counts }: Report): string {
  const variants = prompts.filter(({ variant }) => variant !== undefined).length;
  const distinct = new Set(prompts.flatMap(({ examples }) => examples.map(({ path }) => path))).size;
  const names = [
    counted(prompts.length - variants, 'prompt'),
    ...(variants > 0 ? [counted(variants, 'variant')] : []),
  ];
  const all = counts.examples > distinct ? ` (${counts.examples} with variants)` : '';
  return `${names.join(' and ')}, ${counted(distinct, 'example')}${all}`;
}

/** What changed against the live version, the gravest first, a line each; what did not happen is left out. */
export function liveLines(live: LiveCounts): readonly string[] {
  const lines = [
    `against ${live.base}: what is sent differs in ${live.reached} of ${counted(live.examples, 'example')}`,
  ];
  for (const change of changes) {
    if (live.changes[change] > 0)
      lines.push(`  ${counted(live.changes[change], 'check')} ${wordsOf(change, live.changes[change])}`);
  }
  lines.push(
    ...listed(
      live.removedExamples.map(({ prompt, variant, example, held }) => {
        const name = variant === undefined ? prompt : `${prompt}.${variant}`;
        return `example removed: ${name} · ${example}${held > 0 ? ` (${counted(held, 'check')} held)` : ''}`;
      }),
    ),
    ...listed(
      live.weakened.map(({ prompt, example, key, change, verdict }) => {
        const hidden = verdict === 'fails' || verdict === 'broken' ? ', and would fail as it was' : '';
        return `check ${demandWords[change]}: ${key} (${prompt} · ${example})${hidden}`;
      }),
    ),
    ...listed(live.weakenedRules.map(({ path, rule }) => `rule softened: ${rule} (${path})`)),
  );
  if (live.tokens !== undefined) {
    const { before, after, exact } = live.tokens;
    const sign = after >= before ? '+' : '';
    const estimated = exact ? '' : ', estimated';
    lines.push(`  tokens of all requests: ${before} → ${after} (${sign}${after - before}${estimated})`);
  }
  return lines.map(printable);
}

const most = 6;

function listed(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, most).map((line) => `  ${line}`);
  return lines.length > most ? [...shown, `  … and ${lines.length - most} more`] : shown;
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
  const told = verdicts
    .toReversed()
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) =>
      color[verdict](`${verdictWords[verdict].sign} ${counts[verdict]} ${verdictWords[verdict].word}`),
    );
  return told.length === 0 ? 'none' : told.join('  ');
}

function sum(counts: Readonly<Record<Verdict, number>>): number {
  return verdicts.reduce((total, verdict) => total + counts[verdict], 0);
}

function wordsOf(change: Change, count: number): string {
  return (count === 1 ? changeWords : changeWordsOfMany)[change];
}
