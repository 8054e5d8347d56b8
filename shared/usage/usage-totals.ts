import type { UsageRow } from './usage-row.ts';

/** What the calls of one prompt to one model on one day came to. */
export interface UsageTotal {
  /** '' where the log names none. */
  readonly prompt: string;
  readonly model: string;
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Calls of which the log tells the tokens. */
  readonly withTokens: number;
  /** US dollars, as far as the log tells them. */
  readonly cost: number;
  /** Calls of which the log tells the cost. */
  readonly withCost: number;
  /** Milliseconds, of the calls of which the log tells them; `NaN` where there are none. */
  readonly medianLatencyMs: number;
  readonly p95LatencyMs: number;
  /** Calls that ended because they were too long. */
  readonly cutShort: number;
}

/** Sums up rows as they come. */
export interface UsageSummary {
  readonly add: (row: UsageRow) => void;
  /** By prompt, model and day. */
  readonly totals: () => readonly UsageTotal[];
}

interface Sums {
  readonly prompt: string;
  readonly model: string;
  readonly day: number;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  withTokens: number;
  cost: number;
  withCost: number;
  cutShort: number;
  readonly latencies: number[];
}

const dayInMs = 86_400_000;
/** How services say that an answer was cut short. */
const cut: ReadonlySet<string> = new Set(['length', 'max_tokens', 'max_output_tokens', 'MAX_TOKENS']);

/** Makes an empty summary. */
export function createUsageSummary(): UsageSummary {
  const groups = new Map<string, Sums>();
  return {
    add: (row) => {
      const { prompt = '', model = '' } = row;
      const day = Math.floor(row.at / dayInMs);
      const key = `${day}\n${model}\n${prompt}`;
      let sums = groups.get(key);
      if (sums === undefined) {
        sums = emptySums(prompt, model, day);
        groups.set(key, sums);
      }
      sums.calls++;
      if (row.inputTokens !== undefined || row.outputTokens !== undefined) sums.withTokens++;
      sums.inputTokens += row.inputTokens ?? 0;
      sums.outputTokens += row.outputTokens ?? 0;
      if (row.cost !== undefined) {
        sums.withCost++;
        sums.cost += row.cost;
      }
      if (row.latencyMs !== undefined) sums.latencies.push(row.latencyMs);
      if (row.finishReason !== undefined && cut.has(row.finishReason)) sums.cutShort++;
    },
    totals: () => [...groups.values()].sort(byPromptModelDay).map(totalOf),
  };
}

function emptySums(prompt: string, model: string, day: number): Sums {
  const figures = {
    calls: 0,
    inputTokens: 0,
    outputTokens: 0,
    withTokens: 0,
    cost: 0,
    withCost: 0,
    cutShort: 0,
  };
  return { prompt, model, day, ...figures, latencies: [] };
}

function totalOf({ day, latencies, ...sums }: Sums): UsageTotal {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    ...sums,
    day: new Date(day * dayInMs).toISOString().slice(0, 10),
    medianLatencyMs: at(0.5),
    p95LatencyMs: at(0.95),
  };
}

function byPromptModelDay(left: Sums, right: Sums): number {
  return compare(left.prompt, right.prompt) || compare(left.model, right.model) || left.day - right.day;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
