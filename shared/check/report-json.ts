import type { Report } from './report.ts';

/**
 * A report as JSON in pieces, one example and one finding a line, so that a large report is never one text in memory
 * and two reports can be compared by lines. See `docs/schemas/report.schema.json`.
 */
export function* reportJson({ prompts, findings, ...rest }: Report): Generator<string> {
  const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  yield `{\n${head.join(',\n')},\n"prompts": [`;
  for (const [index, { examples, ...prompt }] of prompts.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(prompt).slice(0, -1)},"examples":[`;
    yield* lines(examples);
    yield ']}';
  }
  yield '\n],\n"findings": [';
  yield* lines(findings);
  yield '\n]\n}\n';
}

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
}
