import { type Comparison, compareProjects } from '../../shared/check/compare-projects.ts';
import { createEngine, type Engine, type JudgedProject } from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import {
  addTokenCounters,
  costFacts,
  findSecrets,
  type TokenCounters,
  tokenFacts,
} from '../../shared/check/load-facts.ts';
import { makeReport } from '../../shared/check/make-report.ts';
import { createPersonalDataFinder } from '../../shared/check/personal-facts.ts';
import type { Report } from '../../shared/check/report.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { settle } from '../../shared/check/settle.ts';
import { digest } from '../../shared/digest.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { LoadedProject } from '../../shared/project/load-project.ts';

/** What the judge must be given. `now` is ISO 8601. */
export interface JudgePorts {
  readonly sandbox: Sandbox;
  readonly now: () => string;
  /** Name and version of the engine, as reports name it. */
  readonly engineName: string;
}

/** Two versions of a project, judged and compared. */
export interface JudgedBoth {
  readonly live: JudgedProject;
  readonly draft: JudgedProject;
  readonly comparison: Comparison;
  readonly report: Report;
  readonly facts: Facts;
}

/** Judges a version beside the live one. */
export type JudgeBoth = (live: LoadedProject, draft: LoadedProject) => Promise<JudgedBoth>;

/** Makes a judge that keeps what it worked out, so that an edit costs little. */
export function createJudgeOfBoth({ sandbox, now, engineName }: JudgePorts): JudgeBoth {
  const results = createJobResults();
  const counters: TokenCounters = new Map();
  let working: { readonly policy: Policy; readonly facts: Facts; readonly engine: Engine } | undefined;
  const digestOf = rememberingDigest();
  const findPersonalData = createPersonalDataFinder();

  async function engineFor(policy: Policy) {
    if (working?.policy !== policy) {
      const asOf = now();
      const costs = await costFacts(policy, asOf);
      const facts = { engine: engineName, asOf, ...tokenFacts(counters), ...costs };
      working = { policy, facts, engine: createEngine(facts) };
    }
    return working;
  }

  return async (before, after) => {
    await addTokenCounters(counters, before.project);
    await addTokenCounters(counters, after.project);
    const { engine, facts } = await engineFor(after.project.policy);
    const live = await settle(() => engine.judgeProject(before.project, results), results, sandbox);
    const draft = await settle(() => engine.judgeProject(after.project, results), results, sandbox);
    const comparison = await settle(
      () => compareProjects(draft, live, 'live', engine, results),
      results,
      sandbox,
    );
    const secrets = await findSecrets(after.project);
    const personal = await findPersonalData(after.project);
    const report = makeReport({
      judged: draft,
      readFindings: after.findings,
      comparison,
      facts: { ...facts, secrets, ...personal },
      digest: digestOf,
    });
    return { live, draft, comparison, report, facts: { ...facts, secrets, ...personal } };
  };
}

/** The engine's own digest, kept for texts that stay: most files of a project do between two keystrokes. */
function rememberingDigest(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > 20_000) known.clear();
    const made = digest(text);
    known.set(text, made);
    return made;
  };
}
