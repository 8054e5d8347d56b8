import type { VerdictCounts } from '../../../shared/check/report.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';

/** How many checks stand how, before and after; verdicts that neither version has are left out. */
export function CountsTable({
  before,
  after,
}: {
  readonly before: VerdictCounts;
  readonly after: VerdictCounts;
}) {
  const shown = order.filter((verdict) => usual.has(verdict) || before[verdict] + after[verdict] > 0);
  return (
    <table className="counts-table sheet">
      <caption className="hidden">{text.versions.verdicts}</caption>
      <thead>
        <tr>
          <td />
          {shown.map((verdict) => (
            <th key={verdict} scope="col">
              <VerdictSign verdict={verdict} withWord />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[
          { name: text.versions.before, counts: before },
          { name: text.versions.after, counts: after },
        ].map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {shown.map((verdict) => (
              <td key={verdict} className={counts[verdict] > 0 ? '' : 'none'}>
                {counts[verdict].toLocaleString('en')}
                {counts === after && <Difference by={after[verdict] - before[verdict]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As the counts are told everywhere. */
const order: readonly Verdict[] = ['holds', 'to-retest', 'fails', 'broken', 'not-run'];

/** These are told even where there are none: that nothing fails is news too. */
const usual: ReadonlySet<Verdict> = new Set(['holds', 'to-retest', 'fails']);

function Difference({ by }: { readonly by: number }) {
  if (by === 0) return null;
  return <span className="difference"> {by > 0 ? `+${by}` : `−${-by}`}</span>;
}
