import { type Digest, digest as ownDigest } from '../digest.ts';
import { positionAt } from '../prompt/range.ts';
import { locateNearest } from '../yaml/locate-yaml.ts';
import { collectFindings } from './collect-findings.ts';
import type { Comparison } from './compare-projects.ts';
import type { JudgedProject, JudgedPrompt } from './engine.ts';
import type { Facts } from './facts.ts';
import type { Finding, Severity } from './finding.ts';
import {
  type CheckReport,
  type Counts,
  type PromptReport,
  type Report,
  type ReportFinding,
  reportFormat,
} from './report.ts';
import { sentenceFor } from './sentences.ts';
import { type Shown, showAll } from './shown.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly judged: JudgedProject;
  /** Findings made while the project was read. */
  readonly readFindings: readonly Finding[];
  readonly comparison?: Comparison;
  /** What is listed and counted; everything by default. The digest is over everything. */
  readonly shown?: Shown;
  readonly facts: Facts;
  /** A faster SHA-256, where the platform has one. */
  readonly digest?: Digest;
}

/** Sums up a judged project. The same input gives the same report to the byte, whatever order files were read in. */
export function makeReport({
  judged,
  readFindings,
  comparison,
  shown = showAll,
  facts,
  digest = ownDigest,
}: ReportInput): Report {
  const { texts, policy } = judged.project;
  const prompts = listed(judged, shown).map((prompt) => promptReport(prompt, comparison, texts));
  const collected = collectFindings(judged, readFindings, facts, comparison?.live).filter(shown.finding);
  const findings = withoutRepeats(collected.map((finding) => placed(finding, texts)).sort(byPlace));
  return {
    format: reportFormat,
    engine: facts.engine,
    illustrative: policy.evidence.acceptWritten,
    counts: countsOf(prompts, findings),
    ...(comparison === undefined ? {} : { againstLive: comparison.counts }),
    prompts,
    findings,
    ...digests(judged, facts.engine, digest),
  };
}

/** The prompts that are shown, each with the examples that are shown. */
function listed({ prompts }: JudgedProject, shown: Shown): readonly JudgedPrompt[] {
  return prompts.flatMap((prompt) => {
    const subjects = prompt.subjects.filter((subject) => shown.subject(prompt, subject));
    return subjects.length > 0 || shown.prompt(prompt) ? [{ ...prompt, subjects }] : [];
  });
}

function promptReport(
  prompt: JudgedPrompt,
  comparison: Comparison | undefined,
  texts: ReadonlyMap<string, string>,
): PromptReport {
  const { name, variant, path, title, model } = prompt.document;
  return {
    name,
    ...(variant === undefined ? {} : { variant }),
    path,
    title: title ?? name,
    ...(model === undefined ? {} : { model }),
    examples: prompt.subjects.map((subject) => {
      const checks = subject.report.checks.map((check) => checkReport(check, comparison, texts));
      const reached = comparison?.reached(prompt, subject);
      return { ...subject.report, ...(reached === undefined ? {} : { reached }), checks };
    }),
  };
}

function checkReport(
  check: CheckReport,
  comparison: Comparison | undefined,
  texts: ReadonlyMap<string, string>,
): CheckReport {
  const change = comparison?.changeOf.get(check);
  const told = check.verdict === 'fails' || check.verdict === 'broken';
  const text = told ? texts.get(check.path) : undefined;
  if (change === undefined && text === undefined) return check;
  const place = text === undefined ? undefined : locateNearest(text, check.pointer)?.value;
  return {
    ...check,
    ...(change === undefined ? {} : { change }),
    ...(text === undefined || place === undefined ? {} : { line: positionAt(text, place.start).line }),
  };
}

function placed(finding: Finding, texts: ReadonlyMap<string, string>): ReportFinding {
  const text = texts.get(finding.path);
  const place =
    text === undefined || finding.range === undefined ? {} : positionAt(text, finding.range.start);
  return { ...finding, ...place, message: sentenceFor(finding) };
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function byPlace(left: ReportFinding, right: ReportFinding): number {
  return (
    severityOrder[left.severity] - severityOrder[right.severity] ||
    compareText(left.path, right.path) ||
    (left.range?.start ?? 0) - (right.range?.start ?? 0) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

/** By code units, so that no machine's language changes the order. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** A prompt and its variant share passages: what is wrong there is told once. Findings come ordered. */
function withoutRepeats(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1];
    return before === undefined || before.code !== finding.code || byPlace(before, finding) !== 0;
  });
}

function countsOf(prompts: readonly PromptReport[], findings: readonly ReportFinding[]): Counts {
  const checks = emptyCounts();
  const measurements = emptyCounts();
  const evidence = { same: 0, cosmetic: 0, model: 0, changed: 0, missing: 0 };
  let [examples, outOfDate] = [0, 0];
  for (const example of prompts.flatMap((prompt) => prompt.examples)) {
    examples++;
    evidence[example.evidence.class]++;
    if (example.outOfDate) outOfDate++;
    for (const check of example.checks) {
      if (check.demanded) (check.kind === 'measurement' ? measurements : checks)[check.verdict]++;
    }
  }
  const bySeverity = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) bySeverity[severity]++;
  return {
    prompts: prompts.length,
    examples,
    evidence,
    checks,
    measurements,
    findings: bySeverity,
    outOfDate,
  };
}

function emptyCounts(): Record<Verdict, number> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>; // every verdict is set
}

/**
 * The digest of a report: over the engine's version, verdicts, evidence and everything that was read. Age, money and
 * wording of sentences are left out, so that a later run on the same commit gives the same digest. The digest of the
 * files alone tells other files from other verdicts.
 */
function digests(
  { project, prompts }: JudgedProject,
  engine: string,
  digest: Digest,
): Pick<Report, 'digest' | 'filesDigest'> {
  const verdictLines = prompts.flatMap(({ document, subjects }) =>
    subjects.map(({ report: { path, evidence, checks } }) =>
      JSON.stringify([
        document.path,
        path,
        evidence.reasons,
        checks.filter(({ type }) => !type.endsWith('cost')).map(({ key, verdict }) => [key, verdict]),
      ]),
    ),
  );
  const texts = [...project.texts].sort(([left], [right]) => compareText(left, right));
  const files = texts.map(([path, text]) => `${digest(text)} ${path}`);
  return {
    digest: `sha256:${digest([engine, ...verdictLines, ...files].join('\n'))}`,
    filesDigest: `sha256:${digest(files.join('\n'))}`,
  };
}
