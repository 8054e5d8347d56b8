import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

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
    return [
      {
        code: 'cannot-render',
        severity: 'error',
        path: failure.path,
        range: { start: failure.start, end: failure.end },
        prompt: prompt.document.path,
        example: example.path,
        values: { reason: failure.message, example: example.name },
      },
    ];
  });
};
