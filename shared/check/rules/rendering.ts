import type { Finding } from '../finding.ts';
import { about, type Rule } from './rule.ts';

/** Failures that the document's own findings tell already. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'template-syntax',
  'unknown-partial',
  'circular-partial',
]);

/** A prompt that cannot be rendered with an example; the same cause is told once, with the first example. */
export const cannotRender: Rule = ({ prompt }) => {
  const seen = new Set<string>();
  return prompt.subjects.flatMap(({ subject }): readonly Finding[] => {
    const { failure, example } = subject;
    if (failure === undefined || toldElsewhere.has(failure.code)) return [];
    const place = `${failure.code} ${failure.path} ${failure.start}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const values = { reason: failure.message, example: example.name };
    const range = { start: failure.start, end: failure.end };
    return [
      about(prompt, 'error', 'cannot-render', values, { path: failure.path, range, example: example.path }),
    ];
  });
};
