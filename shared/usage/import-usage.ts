import type { JsonObject } from '../json.ts';
import { redactObject } from '../privacy/redact-values.ts';
import type { Redactor } from '../privacy/redactor.ts';
import { createCandidatePool, type ExampleCandidate } from './choose-candidates.ts';
import { createUsageReader } from './read-usage.ts';
import type { UsageProblem, UsageRow } from './usage-row.ts';
import { createUsageSummary, type UsageTotal } from './usage-totals.ts';

/** What a log told. */
export interface UsageImport {
  readonly rows: number;
  readonly totals: readonly UsageTotal[];
  /** For new examples; secrets and personal data are taken out. */
  readonly candidates: readonly ExampleCandidate[];
  /** The first problems, in the order of the log. */
  readonly problems: readonly UsageProblem[];
  /** Lines that are left out, told or not. */
  readonly leftOut: number;
  /** Entries of the log that speak of no call of a model. */
  readonly others: number;
}

/** How a log is imported. */
export interface UsageOptions {
  /** Takes secrets and personal data out of inputs before they are kept anywhere. */
  readonly redactor: Redactor;
  /** Candidates for new examples, of each prompt at most. */
  readonly candidates: number;
  /** Inputs that are no candidates: those of the examples that are there. */
  readonly known: Iterable<JsonObject>;
}

/** Problems that are told. */
const told = 100;

/**
 * Imports a log that comes in pieces: CSV, JSON Lines, or spans of OpenTelemetry. Rows are summed up and forgotten; inputs
 * are redacted as they come in. Bad lines are told by their number and never stop it.
 */
export async function importUsage(
  pieces: AsyncIterable<string> | Iterable<string>,
  { redactor, candidates, known }: UsageOptions,
): Promise<UsageImport> {
  const summary = createUsageSummary();
  const pool = createCandidatePool(known);
  const problems: UsageProblem[] = [];
  let [rows, leftOut, others] = [0, 0, 0];
  let waiting: UsageRow[] = [];
  const reader = createUsageReader({
    row: (row) => {
      rows++;
      summary.add(row);
      if (row.inputs !== undefined && row.prompt !== undefined) waiting.push(row);
    },
    problem: (problem) => {
      leftOut++;
      if (problems.length < told) problems.push(problem);
    },
    other: () => {
      others++;
    },
  });

  async function redactWaiting(): Promise<void> {
    const redaction = redactor.begin();
    for (const { prompt = '', inputs = {}, at } of waiting)
      await pool.add(prompt, inputs, at, (values) => redactObject(redaction, values));
    waiting = [];
  }

  for await (const piece of pieces) {
    reader.push(piece);
    await redactWaiting();
  }
  reader.end();
  await redactWaiting();
  const [totals, chosen] = [summary.totals(), pool.choose(candidates)];
  return { rows, totals, candidates: chosen, problems, leftOut, others };
}
