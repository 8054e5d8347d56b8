import type { Check } from '../check/check.ts';
import { groupBy } from '../group-by.ts';
import { canonicalJson, type JsonObject } from '../json.ts';
import type { Turn } from '../prompt/segment.ts';
import { exampleFileName } from './file-name.ts';
import type { ImportedFile, ImportFolders } from './import-result.ts';
import { mergeRuns } from './merge-recordings.ts';
import { printExample } from './print-example.ts';
import { printRecording } from './print-recording.ts';
import type { Run } from './recording.ts';

/** A recorded asking of another tool, with the example that it makes. */
export interface ImportedCase {
  readonly prompt: string;
  readonly variant?: string;
  /** What sets its example apart besides input, history and checks; empty for most. */
  readonly distinction: string;
  readonly description: string;
  readonly input: JsonObject;
  readonly history: readonly Turn[];
  readonly threshold?: number;
  readonly checks: readonly Check[];
  readonly run: Run;
}

/** The files of examples and recordings that cases make, and how many of each. */
export interface PrintedCases {
  readonly files: readonly ImportedFile[];
  readonly examples: number;
  readonly recordings: number;
  readonly answers: number;
}

/** Makes one example of all cases of a prompt that ask the same, and one recording for it and each variant. */
export function printCases(cases: readonly ImportedCase[], folders: ImportFolders): PrintedCases {
  const groups = groupBy(cases, identity);
  const names = new Map<string, string[]>();
  const files: ImportedFile[] = [];
  let recordings = 0;
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const taken = names.get(first.prompt) ?? [];
    const name = exampleFileName(first.description, taken);
    names.set(first.prompt, [...taken, name]);
    const stem = `${folders.examples}/${first.prompt}/${name}`;
    files.push({ path: `${stem}.yaml`, text: printExample(first) });
    for (const [variant, recorded] of groupBy(group, (one) => one.variant)) {
      const runs = mergeRuns(joinAnswers(recorded.map(({ run }) => run)), []);
      const path = variant === undefined ? `${stem}.rec.yaml` : `${stem}.${variant}.rec.yaml`;
      files.push({ path, text: printRecording({ prompt: first.prompt, runs }) });
      recordings++;
    }
  }
  const answers = cases.reduce((sum, { run }) => sum + run.samples.length, 0);
  return { files, examples: groups.size, recordings, answers };
}

/** Askings of the same request at the same time are one run with all their answers, equal ones too. */
function joinAnswers(runs: readonly Run[]): readonly Run[] {
  const same = groupBy(runs, ({ samples: _samples, ...rest }) => canonicalJson(rest));
  return [...same.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, samples: [first, ...others].flatMap(({ samples }) => samples) }] : [],
  );
}

function identity({ prompt, distinction, input, history, threshold, checks }: ImportedCase): string {
  return canonicalJson({ prompt, distinction, input, history, threshold, checks });
}

/** A short description of an example by its inputs: their texts, on one line. */
export function describeInput(input: JsonObject, fallback: string): string {
  const values = Object.values(input).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  const text = values.join(', ').replace(/\s+/g, ' ').trim() || fallback;
  return text.length > 80 ? `${[...text].slice(0, 77).join('')}...` : text;
}
