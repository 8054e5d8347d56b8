import { sameJson } from '../json.ts';
import {
  type Change,
  changeOf,
  changes,
  type LiveCounts,
  type RemovedExample,
  type WeakenedCheck,
} from './compare-live.ts';
import { type Demand, isDemanded, isLoosened } from './demands.ts';
import {
  type Engine,
  type JudgedProject,
  type JudgedPrompt,
  type JudgedSubject,
  promptKey,
  subjectKey,
} from './engine.ts';
import type { JobResults } from './job-results.ts';
import type { CheckReport } from './report.ts';
import type { SandboxJob } from './sandbox-job.ts';
import { weakenedRules } from './weakened-rules.ts';

/** A draft set beside the live version. */
export interface Comparison {
  readonly counts: LiveCounts;
  /** The change of each check of the draft, by its report. */
  readonly changeOf: ReadonlyMap<CheckReport, Change>;
  /** Whether what is sent differs, by the path of the example's prompt and of the example. */
  readonly reached: (prompt: JudgedPrompt, subject: JudgedSubject) => boolean | undefined;
  /** The live version of a prompt. */
  readonly live: (prompt: JudgedPrompt) => JudgedPrompt | undefined;
  readonly pending: readonly SandboxJob[];
}

/**
 * Compares every check of a draft with the live version's.
 *
 * A check is the same check when prompt, variant, example and key are the same. The live version's own demands are
 * run on the draft as well: a check that was removed or loosened is told with the verdict that the live version's
 * demand gets, so that weakening a check cannot hide a failure.
 */
export function compareProjects(
  draft: JudgedProject,
  live: JudgedProject,
  base: string,
  engine: Engine,
  results: JobResults,
): Comparison {
  const livePrompts = new Map(live.prompts.map((prompt) => [promptKey(prompt), prompt]));
  const liveSubjects = new Map(
    live.prompts.flatMap((prompt) =>
      prompt.subjects.map((subject) => [subjectKey(prompt, subject), subject] as const),
    ),
  );
  const change = new Map<CheckReport, Change>();
  const totals = Object.fromEntries(changes.map((name) => [name, 0])) as Record<Change, number>; // every name is set
  const weakened: WeakenedCheck[] = [];
  const pending: SandboxJob[] = [];
  const removed = new Set(liveSubjects.keys());
  let reached = 0;
  let examples = 0;

  for (const prompt of draft.prompts) {
    for (const subject of prompt.subjects) {
      removed.delete(subjectKey(prompt, subject));
      examples++;
      const before = liveSubjects.get(subjectKey(prompt, subject));
      if (before !== undefined && isReached(before, subject)) reached++;
      const verdictBefore = new Map(before?.report.checks.map((check) => [check.key, check.verdict]));
      for (const check of subject.report.checks) {
        const kind = changeOf(verdictBefore.get(check.key), check.verdict);
        change.set(check, kind);
        // A measurement was no proof, so none is lost with it.
        if (check.demanded && !(kind === 'lost' && check.kind === 'measurement')) totals[kind]++;
      }
      if (before === undefined) continue;
      const lessened = lessenedDemands(before.subject.demands, subject.subject.demands);
      const judged = engine.judgeDemands(
        subject.subject,
        lessened.map(({ demand }) => demand),
        results,
      );
      pending.push(...judged.pending);
      for (const [index, { demand, kind }] of lessened.entries()) {
        const { name, variant } = prompt.document;
        weakened.push({
          prompt: name,
          ...(variant === undefined ? {} : { variant }),
          example: subject.report.name,
          key: demand.key,
          change: kind,
          verdict: judged.reports[index]?.verdict ?? 'not-run',
        });
      }
    }
  }
  const tokens = sumOfTokens(draft, liveSubjects);
  return {
    counts: {
      base,
      reached,
      examples,
      changes: totals,
      removedExamples: removedExamples(live, removed),
      weakened,
      weakenedRules: weakenedRules(draft.project, live.project),
      ...(tokens === undefined ? {} : { tokens }),
    },
    changeOf: change,
    reached: (prompt, subject) => {
      const before = liveSubjects.get(subjectKey(prompt, subject));
      return before === undefined ? undefined : isReached(before, subject);
    },
    live: (prompt) => livePrompts.get(promptKey(prompt)),
    pending,
  };
}

function removedExamples(
  { prompts }: JudgedProject,
  removed: ReadonlySet<string>,
): readonly RemovedExample[] {
  return prompts.flatMap((prompt) =>
    prompt.subjects
      .filter((subject) => removed.has(subjectKey(prompt, subject)))
      .map(({ report: { name, path, checks } }) => {
        const { name: promptName, variant } = prompt.document;
        const held = checks.filter(({ verdict, demanded }) => demanded && verdict === 'holds').length;
        return {
          prompt: promptName,
          ...(variant === undefined ? {} : { variant }),
          example: name,
          path,
          held,
        };
      }),
  );
}

/** The live demands that the draft no longer makes, or makes less of. */
function lessenedDemands(live: readonly Demand[], draft: readonly Demand[]) {
  const now = new Map(draft.map((demand) => [demand.key, demand.check]));
  return live.flatMap(
    (demand): readonly { readonly demand: Demand; readonly kind: 'removed' | 'loosened' }[] => {
      if (!isDemanded(demand.check)) return [];
      // Without an id the key is only a place in a list: the same check elsewhere is the same check.
      if (draft.some(({ check }) => sameJson(check, demand.check))) return [];
      const check = now.get(demand.key);
      if (check === undefined) return [{ demand, kind: 'removed' }];
      return isLoosened(demand.check, check) ? [{ demand, kind: 'loosened' }] : [];
    },
  );
}

/** An edit reaches an example when what is sent differs in any way. */
function isReached(before: JudgedSubject, now: JudgedSubject): boolean {
  if (before.subject.request === now.subject.request) return false;
  return !sameJson(before.subject.request, now.subject.request);
}

function sumOfTokens(
  draft: JudgedProject,
  liveSubjects: ReadonlyMap<string, JudgedSubject>,
): LiveCounts['tokens'] {
  let [before, after, exact, any] = [0, 0, true, false];
  for (const prompt of draft.prompts) {
    for (const subject of prompt.subjects) {
      const then = liveSubjects.get(subjectKey(prompt, subject))?.report.tokens;
      const now = subject.report.tokens;
      if (then === undefined || now === undefined) continue;
      any = true;
      before += then.count;
      after += now.count;
      exact &&= then.exact && now.exact;
    }
  }
  return any ? { before, after, exact } : undefined;
}
