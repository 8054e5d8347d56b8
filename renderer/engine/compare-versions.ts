import type { JudgedProject, JudgedPrompt } from '../../shared/check/engine.ts';
import type { CheckReport, PromptReport, Report, VerdictCounts } from '../../shared/check/report.ts';
import type { Verdict } from '../../shared/check/verdict.ts';
import { titleWithVariant } from '../../shared/check/words.ts';
import { sameJson } from '../../shared/json.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import { recordingKey } from '../../shared/project/project.ts';
import { changesInWords } from '../../shared/proposal/changes-in-words.ts';
import { costChanges } from '../../shared/proposal/cost-change.ts';
import { newFindings } from '../../shared/proposal/new-findings.ts';
import type { ProjectFile } from './engine-message.ts';
import { createJudgeOfBoth, type JudgedBoth, type JudgePorts } from './judge-both.ts';
import { sendingOf } from './look.ts';
import type { AnswerLook, ConversationLook, PromptVerdicts, VersionsLook } from './versions-look.ts';

/** Tells what differs between two versions of a project, given all files of both. */
export type VersionsComparer = (
  before: readonly ProjectFile[],
  after: readonly ProjectFile[],
) => Promise<VersionsLook>;

/** Makes a comparer of versions. */
export function createVersionsComparer(ports: JudgePorts): VersionsComparer {
  const judgeBoth = createJudgeOfBoth(ports);
  return async (beforeFiles, afterFiles) => {
    const before = loadProject(new Map(beforeFiles));
    const after = loadProject(new Map(afterFiles), before);
    const both = await judgeBoth(before, after);
    const base = await judgeBoth(before, before);
    const { report } = both;
    const { againstLive } = report;
    if (againstLive === undefined) throw new Error('A pair was judged without being compared.');
    return {
      parts: changesInWords(before.project, after.project),
      conversations: conversationsOf(both, base.report),
      answers: answersOf(both, base.report),
      checks: report.counts.checks,
      checksBefore: base.report.counts.checks,
      ...movesOf(base.report, report),
      againstLive,
      costs: costChanges(both.draft, both.comparison, both.facts),
      findings: newFindings(report.findings, base.report.findings),
      prompts: report.prompts.map((prompt) => verdictsOf(prompt, base.report)),
    };
  };
}

function verdictsOf({ path, title, variant, examples }: PromptReport, { prompts }: Report): PromptVerdicts {
  const before = prompts.find((one) => one.path === path);
  return {
    path,
    title: titleWithVariant({ title, variant }),
    examples: examples.length,
    checks: countOf(examples.flatMap(({ checks }) => checks)),
    ...(before && { checksBefore: countOf(before.examples.flatMap(({ checks }) => checks)) }),
    failing: examples.flatMap(({ name, description = name, checks }) =>
      checks
        .filter(({ verdict }) => verdict === 'fails' || verdict === 'broken')
        .filter(isCounted)
        .map((check) => ({ example: name, title: description, check })),
    ),
  };
}

function conversationsOf(
  { live: before, draft: after, comparison, report }: JudgedBoth,
  reportBefore: Report,
): readonly ConversationLook[] {
  return after.prompts.flatMap((prompt) => {
    const { path, title, name, variant } = prompt.document;
    const old = subjectsOf(before, prompt);
    const reports = reportsOf(report, prompt);
    const oldReports = reportsOf(reportBefore, prompt);
    return prompt.subjects
      .filter((subject) => comparison.reached(prompt, subject) === true)
      .map(({ report: { name: example, description = example, evidence }, subject }) => {
        const then = old.get(example);
        return {
          path,
          prompt: titleWithVariant({ title: title ?? name, variant }),
          example,
          title: description,
          evidence: evidence.class,
          ...(then && { before: sendingOf(then.document, then) }),
          now: sendingOf(subject.document, subject),
          checks: reports.get(example) ?? [],
          checksBefore: oldReports.get(example) ?? [],
        };
      });
  });
}

/** The examples of which another answer counts than before. */
function answersOf(
  { live: before, draft: after, report }: JudgedBoth,
  reportBefore: Report,
): readonly AnswerLook[] {
  return after.prompts.flatMap((prompt) => {
    const { path, title, name, variant } = prompt.document;
    const old = subjectsOf(before, prompt);
    const reports = reportsOf(report, prompt);
    const oldReports = reportsOf(reportBefore, prompt);
    return prompt.subjects.flatMap(({ report: { name: example, description = example }, subject }) => {
      const { run, evidence } = subject;
      const then = old.get(example)?.run;
      if (run === undefined || run === then || sameJson(run, then)) return [];
      return [
        {
          key: recordingKey(name, variant, example),
          path,
          prompt: titleWithVariant({ title: title ?? name, variant }),
          title: description,
          evidence: evidence.class,
          ...(then && { before: then }),
          now: run,
          checks: reports.get(example) ?? [],
          checksBefore: oldReports.get(example) ?? [],
        },
      ];
    });
  });
}

function subjectsOf({ prompts }: JudgedProject, { document }: JudgedPrompt) {
  const same = prompts.find((one) => one.document.path === document.path);
  return new Map(same?.subjects.map(({ report, subject }) => [report.name, subject]));
}

function reportsOf(
  { prompts }: Report,
  { document }: JudgedPrompt,
): ReadonlyMap<string, readonly CheckReport[]> {
  const same = prompts.find(({ path }) => path === document.path);
  return new Map(same?.examples.map(({ name, checks }) => [name, checks]));
}

/** How many demanded checks lost their answer, and how many fail that did not. */
function movesOf(before: Report, after: Report): Pick<VersionsLook, 'lost' | 'newlyFailing'> {
  const old = new Map(demandedIn(before));
  const moves = demandedIn(after).map(([key, verdict]) => ({ was: old.get(key), is: verdict }));
  return {
    lost: moves.filter(({ was, is }) => was === 'holds' && is === 'to-retest').length,
    newlyFailing: moves.filter(({ was, is }) => isFailing(is) && (was === undefined || !isFailing(was)))
      .length,
  };
}

function demandedIn({ prompts }: Report): readonly (readonly [string, Verdict])[] {
  return prompts.flatMap(({ path, examples }) =>
    examples.flatMap(({ name, checks }) =>
      checks.filter(isCounted).map(({ key, verdict }) => [`${path} ${name} ${key}`, verdict] as const),
    ),
  );
}

function isFailing(verdict: Verdict): boolean {
  return verdict === 'fails' || verdict === 'broken';
}

function countOf(checks: readonly CheckReport[]): VerdictCounts {
  const counts: Record<Verdict, number> = { holds: 0, fails: 0, 'to-retest': 0, 'not-run': 0, broken: 0 };
  for (const { verdict } of checks.filter(isCounted)) counts[verdict]++;
  return counts;
}

/** Measurements and what is not demanded are no verdicts. */
function isCounted({ kind, demanded }: CheckReport): boolean {
  return kind === 'answer' && demanded;
}
