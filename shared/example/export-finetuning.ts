import type { JudgedProject, JudgedSubject } from '../check/engine.ts';
import type { CheckReport } from '../check/report.ts';
import { type Digest, digest as ownDigest } from '../digest.ts';
import { redactRun } from '../privacy/redact-run.ts';
import type { RedactedKind } from '../privacy/redacted.ts';
import type { Redactor } from '../privacy/redactor.ts';
import { fineTuningRow, type NoRowReason } from './fine-tuning-row.ts';

/** Where a line of a fine-tuning file comes from. */
export interface FineTuningSource {
  /** From 1 on. */
  readonly line: number;
  /** SHA-256 of the line. */
  readonly digest: string;
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  readonly recording: string;
  readonly recordedAt?: string;
  readonly origin: string;
  /** The model that was asked for, and the one that answered. */
  readonly model?: string;
  readonly answeredBy?: string;
  /** Checks that hold for the answer. */
  readonly checks: number;
  /** Kinds of data that the line holds stand-ins for. */
  readonly redacted: readonly RedactedKind[];
}

/** Why an example is left out. Stable. */
export type LeftOutReason =
  | NoRowReason
  /** It has no check that must hold, so that nobody has said that the answer is good. */
  | 'no-checks'
  /** A check fails, is to be retested, or does not hold for every recorded answer. */
  | 'not-accepted'
  /** Nothing is recorded with what was asked. */
  | 'not-recorded'
  /** A check needs personal data, or a secret, that must not be given away. */
  | 'personal-data';

/** Accepted answers as a fine-tuning file, and what was left out. */
export interface FineTuningExport {
  /** JSON Lines in OpenAI's chat form. '' when there is nothing to export. */
  readonly text: string;
  readonly sources: readonly FineTuningSource[];
  readonly leftOut: readonly { readonly path: string; readonly reason: LeftOutReason }[];
}

/**
 * Exports the accepted examples of a judged project: those whose demanded checks all hold for every recorded answer. The
 * first answer of each is taken. Secrets and personal data get stand-ins; an example whose checks need them is left out.
 */
export async function exportFineTuning(
  { prompts }: Pick<JudgedProject, 'prompts'>,
  redactor: Redactor,
  digest: Digest = ownDigest,
): Promise<FineTuningExport> {
  const lines: string[] = [];
  const sources: FineTuningSource[] = [];
  const leftOut: { readonly path: string; readonly reason: LeftOutReason }[] = [];
  for (const judged of prompts.flatMap(({ subjects }) => subjects)) {
    const made = await lineOf(judged, redactor);
    if (typeof made === 'string') {
      leftOut.push({ path: judged.subject.example.path, reason: made });
      continue;
    }
    lines.push(made.line);
    sources.push({ line: lines.length, digest: digest(made.line), ...made.source });
  }
  return { text: lines.map((line) => `${line}\n`).join(''), sources, leftOut };
}

interface Made {
  readonly line: string;
  readonly source: Omit<FineTuningSource, 'line' | 'digest'>;
}

async function lineOf({ subject, report }: JudgedSubject, redactor: Redactor): Promise<Made | LeftOutReason> {
  const { document, example, run, recording, demands } = subject;
  if (run?.request === undefined || recording === undefined) return 'not-recorded';
  const demanded = report.checks.filter((check) => check.demanded);
  if (demanded.every(({ kind }) => kind === 'measurement')) return 'no-checks';
  if (!demanded.every(isAccepted)) return 'not-accepted';
  const checks = demands.map(({ check }) => check);
  const vars = { ...document.defaults, ...example.input };
  const { value, kinds, kept, changesChecks } = await redactRun(redactor, run, checks, vars);
  if (kept.length > 0 || changesChecks) return 'personal-data';
  const [sample] = value.samples;
  if (value.request === undefined || sample === undefined) return 'not-recorded';
  const row = fineTuningRow(value.request, sample);
  if (typeof row === 'string') return row;
  const { variant, name: prompt } = document;
  const { model } = run.request;
  return {
    line: JSON.stringify(row),
    source: {
      prompt,
      ...(variant !== undefined && { variant }),
      example: example.path,
      recording: recording.path,
      ...(run.recordedAt !== undefined && { recordedAt: run.recordedAt }),
      origin: run.origin,
      ...(model !== undefined && { model }),
      ...(sample.model !== undefined && { answeredBy: sample.model }),
      checks: demanded.length,
      redacted: kinds,
    },
  };
}

/** Latency and cost say nothing about an answer's words: they only must not fail. */
function isAccepted({ kind, verdict, passed, samples }: CheckReport): boolean {
  if (kind === 'measurement') return verdict === 'holds' || verdict === 'not-run';
  return verdict === 'holds' && passed === samples;
}
