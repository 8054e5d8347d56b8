import type { AttemptState } from '../../stores/answers-store.ts';
import { text } from '../../text/en.ts';

/** Why an answer did not come and what to do, and what the provider said of it; nothing of one that did not fail. */
export function attemptWords(attempt: AttemptState): readonly string[] {
  if (attempt.kind === 'not-asked') return [text.answers.notAsked[attempt.why]];
  if (attempt.kind !== 'failed') return [];
  const { code, words } = attempt.failure;
  const said = words === undefined || words === '' ? [] : [text.answers.said(words)];
  return [text.answers.failures[code], ...said];
}
