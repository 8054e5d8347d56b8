import { loadPriceTable } from '../../shared/cost/prices.ts';
import type { Recording, Run } from '../../shared/example/recording.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import { type Project, recordingKey } from '../../shared/project/project.ts';
import { trendsOf } from '../../shared/trends/trends.ts';
import { madeUpRows } from '../shared/trends/made-up-rows.ts';
import { median } from './median.ts';
import type { Row } from './table.ts';

const examples = 100;
const answers = 10_000;

/** What the figures over time of 10,000 recorded answers cost, with the change points in them. Drawing is the page's. */
export async function trends(): Promise<readonly Row[]> {
  const project = madeUpProject();
  const table = await loadPriceTable({});
  const costOf = (model: string, usage: { inputTokens: number; outputTokens: number }, at?: string) => {
    const cost = table.priceOf(model, usage, new Date(at ?? 0));
    return cost && { value: cost.usd, exact: cost.exact };
  };
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const [first] = trendsOf(project, costOf);
    if (first === undefined || first.changes.length < 4) throw new Error('the changes were not found');
    return performance.now() - start;
  });
  return [{ what: 'trends of 10,000 recorded answers', unit: 'ms', budget: 300, measured: median(times) }];
}

function madeUpProject(): Project {
  const paths = Array.from({ length: examples }, (_, index) => `goldens/suggest/example-${index}.yaml`);
  const { project } = loadProject(
    new Map(
      Object.entries({
        'prompts/suggest.prompt': '---\nmodel: openai/gpt-4o-mini\n---\nAsk.',
        'prompts/suggest.checks.yaml':
          'format: 1\nexpect:\n  - { type: is-json, value: { required: [place, why] } }\n  - { type: contains, value: place }\n  - { type: word-count, value: { max: 90 } }\n',
        ...Object.fromEntries(paths.map((path) => [path, 'format: 1\n'])),
      }).map(([path, text]) => [path, { text }]),
    ),
  );
  const recordings = new Map<string, Recording & { readonly runs: Run[] }>();
  const rows = madeUpRows({ answers, examples, wordsChange: 3_000, modelChanges: 6_000 });
  for (const [index, row] of rows.entries()) {
    // Every example once a night, a second apart.
    const at =
      Date.parse('2026-01-01T03:00:00Z') +
      Math.floor(index / examples) * 86_400_000 +
      (index % examples) * 1_000;
    const key = recordingKey('suggest', undefined, row.example);
    const recording = recordings.get(key) ?? {
      path: `goldens/suggest/${row.example}.rec.yaml`,
      prompt: 'suggest',
      example: row.example,
      runs: [],
    };
    recordings.set(key, recording);
    const { inputTokens = 0, outputTokens = 0, latencyMs = 0, request } = row;
    const text = `{"place":"Bistro ${row.example}","why":"${'good '.repeat(row.length / 5)}"}`;
    recording.runs.push({
      origin: 'model',
      recordedAt: new Date(at).toISOString(),
      ...(request && { request }),
      samples: [{ model: row.model, text, usage: { inputTokens, outputTokens }, latencyMs }],
    });
  }
  return { ...project, recordings };
}
