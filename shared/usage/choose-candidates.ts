import { groupBy } from '../group-by.ts';
import { canonicalJson, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** Values that real users had, redacted: what a new example can be made of. */
export interface ExampleCandidate {
  readonly prompt: string;
  readonly inputs: JsonObject;
  /** Milliseconds since 1970, of the first call with them. */
  readonly at: number;
  /** How many calls had them. */
  readonly calls: number;
}

/** Collects inputs as they come, each once. */
export interface CandidatePool {
  /** `redact` is asked only for inputs that are new and wanted. What is not redacted is only compared, and never given out. */
  readonly add: (
    prompt: string,
    inputs: JsonObject,
    at: number,
    redact: (inputs: JsonObject) => Promise<JsonObject>,
  ) => Promise<void>;
  /** Of each prompt at most `count`, spread over what the inputs look like; the same log gives the same ones. */
  readonly choose: (count: number) => readonly ExampleCandidate[];
}

/** Different inputs that are remembered for each prompt. */
const remembered = 2_000;

interface Remembered {
  readonly candidate: Omit<ExampleCandidate, 'calls'>;
  calls: number;
}

/** Makes an empty pool. `known` are inputs that are not wanted, such as those of the examples that are there. */
export function createCandidatePool(known: Iterable<JsonObject>): CandidatePool {
  const unwanted = new Set([...known].map(likeness));
  const byPrompt = new Map<string, Map<string, Remembered>>();
  return {
    add: async (prompt, inputs, at, redact) => {
      const key = likeness(inputs);
      const pool = byPrompt.get(prompt) ?? new Map<string, Remembered>();
      byPrompt.set(prompt, pool);
      const before = pool.get(key);
      if (before !== undefined) before.calls++;
      else if (pool.size < remembered && !unwanted.has(key)) {
        const redacted = await redact(inputs);
        if (!unwanted.has(likeness(redacted)))
          pool.set(key, { candidate: { prompt, inputs: redacted, at }, calls: 1 });
      }
    },
    choose: (count) =>
      [...byPrompt.keys()].sort().flatMap((prompt) => {
        const pool = [...(byPrompt.get(prompt)?.values() ?? [])];
        const candidates = joined(pool.map(({ candidate, calls }) => ({ ...candidate, calls })));
        return spread(candidates, count);
      }),
  };
}

/** Inputs that are the same once redacted are one. */
function joined(candidates: readonly ExampleCandidate[]): readonly ExampleCandidate[] {
  const groups = groupBy(candidates, ({ inputs }) => likeness(inputs));
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first === undefined ? [] : [{ ...first, calls: list.reduce((sum, { calls }) => sum + calls, 0) }];
  });
}

/** Equal for inputs that differ only in case and white space. */
function likeness(inputs: JsonObject): string {
  const text = canonicalJson(inputs).toLowerCase();
  return text.replace(/\s+/g, ' ').replace(/ ?" ?/g, '"');
}

/** Takes one of each look in turn, those seen most often first, until there are enough. */
function spread(candidates: readonly ExampleCandidate[], count: number): readonly ExampleCandidate[] {
  const looks = [...groupBy(candidates, ({ inputs }) => lookOf(inputs))]
    .sort(([left], [right]) => (left < right ? -1 : Number(left > right)))
    .map(([, list]) => list.sort((left, right) => right.calls - left.calls || left.at - right.at));
  const chosen: ExampleCandidate[] = [];
  for (let turn = 0; chosen.length < count; turn++) {
    const next = looks.flatMap((list) => list.slice(turn, turn + 1));
    if (next.length === 0) break;
    chosen.push(...next.slice(0, count - chosen.length));
  }
  return chosen;
}

/** What inputs look like: which are there, how long texts and lists are, in which scripts, and how large figures are. */
function lookOf(value: JsonValue): string {
  if (typeof value === 'string') return `text ${sizeOf(value.length)} ${scriptsOf(value)}`;
  if (typeof value === 'number') return `figure ${sizeOf(Math.abs(value))}${value < 0 ? ' below zero' : ''}`;
  if (Array.isArray(value)) return `list ${sizeOf(value.length)}`;
  if (!isJsonObject(value)) return String(value);
  const members = Object.entries(value).map(([key, member]) => `${key}: ${lookOf(member)}`);
  return `{${members.sort().join(', ')}}`;
}

/** 0, then 1 to 3, 4 to 15, 16 to 63, and so on. */
function sizeOf(value: number): number {
  return value < 1 ? 0 : 1 + Math.floor(Math.log2(value) / 2);
}

function scriptsOf(text: string): string {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u];
  return scripts.map((script) => Number(script.test(text))).join('');
}
