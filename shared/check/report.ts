import type { Evidence, EvidenceClass } from '../example/evidence.ts';
import type { Change, LiveCounts } from './compare-live.ts';
import type { Excerpt } from './excerpt.ts';
import type { Finding, Severity } from './finding.ts';
import type { Judgement, Verdict } from './verdict.ts';

/** The version of the report's JSON form. */
export const reportFormat = 1;

/** A check on an example, judged. */
export interface CheckReport extends Judgement {
  /** Stable within the example: the check's id, else its type with a number. */
  readonly key: string;
  readonly type: string;
  readonly description?: string;
  /** File and place of the check: a pointer into its YAML. */
  readonly path: string;
  readonly pointer: readonly (string | number)[];
  /** `measurement` for latency and cost: one network draw is no proof, so they are counted apart. */
  readonly kind: 'answer' | 'measurement';
  /** False for weight 0: measured, not demanded. */
  readonly demanded: boolean;
  /** What was expected and found, in words, on the first sample that decides; empty when the check holds. */
  readonly reason: string;
  /** Where the check fails: the stretch of that sample's text that decided it, with the line around it. */
  readonly span?: {
    readonly sample: number;
    readonly start: number;
    readonly end: number;
    readonly excerpt: Excerpt;
  };
  /** Line of the check in its file, from 1; told where the check fails or is broken. */
  readonly line?: number;
  /** How it stands against the live version. */
  readonly change?: Change;
}

/** An example rendered with a prompt, with its evidence and its checks. */
export interface ExampleReport {
  readonly name: string;
  readonly path: string;
  readonly description?: string;
  readonly evidence: Evidence;
  /** Where the recorded answer comes from; absent when nothing is recorded. */
  readonly origin?: 'model' | 'import' | 'written';
  readonly recordingPath?: string;
  readonly recordedAt?: string;
  /** The model that answered, as the provider named it. */
  readonly answeredBy?: string;
  /** The recording is older than the policy allows, or nobody knows how old. */
  readonly outOfDate: boolean;
  /** Tokens of the request. `exact` is false for an estimate. */
  readonly tokens?: { readonly count: number; readonly exact: boolean };
  /** US dollars of one answer, by the recorded usage. */
  readonly cost?: { readonly usd: number; readonly exact: boolean };
  /** Whether what is sent differs from the live version. */
  readonly reached?: boolean;
  readonly checks: readonly CheckReport[];
}

/** A prompt or a variant with all its examples. */
export interface PromptReport {
  readonly name: string;
  readonly variant?: string;
  readonly path: string;
  readonly title: string;
  readonly model?: string;
  readonly examples: readonly ExampleReport[];
}

/** A finding with its place as people count it. */
export interface ReportFinding extends Finding {
  readonly line?: number;
  readonly column?: number;
  /** The finding as a sentence. */
  readonly message: string;
}

/** How many checks stand how. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** The sums of a report. Measurements and findings are counted apart from checks. */
export interface Counts {
  readonly prompts: number;
  readonly examples: number;
  /** Examples by what their recorded answers say about the prompt as it is now. */
  readonly evidence: Readonly<Record<EvidenceClass, number>>;
  readonly checks: VerdictCounts;
  readonly measurements: VerdictCounts;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly outOfDate: number;
}

/** Everything that an engine has to say about a project. The same input gives the same report to the byte. */
export interface Report {
  readonly format: typeof reportFormat;
  /** Name and version of the engine. */
  readonly engine: string;
  /** True where the policy lets answers written by hand count: then nothing here is proof. */
  readonly illustrative: boolean;
  readonly counts: Counts;
  readonly againstLive?: LiveCounts;
  readonly prompts: readonly PromptReport[];
  readonly findings: readonly ReportFinding[];
  /** Over verdicts, evidence and everything that was read; not over age, money or wording. */
  readonly digest: string;
  /** Over everything that was read, alone. */
  readonly filesDigest: string;
  /** How this result stands to the one in the text of the proposal that was given. */
  readonly proposal?: ProposalResult;
}

/** Whether a report is the one that a proposal's author had. */
export interface ProposalResult {
  /** `unknown`: the proposal's text holds no result. */
  readonly result: 'same' | 'different' | 'unknown';
  /** A sentence for each thing that differs; one that says what it is otherwise. */
  readonly sentences: readonly string[];
}
