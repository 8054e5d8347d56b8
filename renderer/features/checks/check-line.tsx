import type { CheckReport } from '../../../shared/check/report.ts';
import { causeWords, changeWords, verdictWords } from '../../../shared/check/words.ts';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';

const told = new Set(['newly-failing', 'newly-broken', 'lost', 'mended', 'still-failing']);

/** One check on the chosen example: what must hold, how it stands, and why. */
export function CheckLine({ check }: { readonly check: CheckReport }) {
  const { verdict, description, type, reason, cause, last, kind, change, samples, passed, span } = check;
  return (
    <li className="check">
      <VerdictSign verdict={verdict} />
      <div>
        <p>{description ?? text.checks.unnamed(type)}</p>
        <p className="quiet check-words">
          <span className={`v-${verdict}`}>{verdictWords[verdict].word}</span>
          {cause !== undefined && <span>{causeWords[cause]}</span>}
          {last !== undefined && <span>{text.checks.last[last]}</span>}
          {change !== undefined && told.has(change) && <span>{changeWords[change]}</span>}
          {kind === 'measurement' && <span>{text.checks.measured}</span>}
          {samples > 1 && <span>{text.checks.samples(passed, samples)}</span>}
        </p>
        {reason !== '' && <p className="reason">{reason}</p>}
        {span !== undefined && <p className="excerpt">{span.excerpt.text}</p>}
      </div>
    </li>
  );
}
