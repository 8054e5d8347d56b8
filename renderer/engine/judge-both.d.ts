import { type Comparison } from '../../shared/check/compare-projects.ts';
import { type JudgedProject } from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import type { Report } from '../../shared/check/report.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
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
export declare function createJudgeOfBoth({ sandbox, now, engineName }: JudgePorts): JudgeBoth;
