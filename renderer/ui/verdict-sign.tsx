import type { Verdict } from '../../shared/check/verdict.ts';
import { verdictWords } from '../../shared/check/words.ts';

/** A verdict's sign, with its word for those who do not see it or when `withWord`. */
export function VerdictSign({
  verdict,
  withWord,
}: {
  readonly verdict: Verdict;
  readonly withWord?: boolean;
}) {
  const { sign, word } = verdictWords[verdict];
  return (
    <span className={`v-${verdict}`} title={word}>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      <span className={withWord ? '' : 'hidden'}>{word}</span>
    </span>
  );
}
