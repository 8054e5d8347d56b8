import { useMemo } from 'react';
import type { VerdictCounts } from '../../../shared/check/report.ts';
import { verdictWords } from '../../../shared/check/words.ts';
import type { LookState } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { type DifferingCheck, differingChecks } from './differing-checks.ts';
import { useSideNames } from './use-side-names.ts';

const sides = ['mine', 'was', 'theirs'] as const;

/** So many checks are listed. */
const most = 100;

/** What each of the three versions does to the examples: the counts, and the checks in which they differ. */
export function SideVerdicts({ mine, theirs }: { readonly mine: LookState; readonly theirs: LookState }) {
  const names = useSideNames();
  const failed = [mine, theirs].find((state) => state.kind === 'failed');
  const counts: Readonly<Record<(typeof sides)[number], VerdictCounts | undefined>> = {
    mine: mine.kind === 'done' ? mine.look.checks : undefined,
    was: mine.kind === 'done' ? mine.look.checksBefore : undefined,
    theirs: theirs.kind === 'done' ? theirs.look.checks : undefined,
  };
  return (
    <section className="stack" aria-label={text.conflict.checks.title}>
      <dl className="sides side-verdicts">
        {sides.map((side) => (
          <div key={side} className="side-verdict" aria-busy={counts[side] === undefined}>
            <dt>{names[side]}</dt>
            <dd>{verdictLine(counts[side], failed !== undefined)}</dd>
          </div>
        ))}
      </dl>
      {failed !== undefined && (
        <p className="alert error" role="alert">
          {text.conflict.checks.failed} {failed.reason}
        </p>
      )}
      {mine.kind === 'done' && theirs.kind === 'done' && (
        <Differing mine={mine} theirs={theirs} names={names} />
      )}
    </section>
  );
}

function verdictLine(counts: VerdictCounts | undefined, isFailed: boolean): string {
  if (counts !== undefined) {
    const { holds, fails, broken, 'to-retest': retest } = counts;
    return text.status.counts(holds, retest, fails, broken);
  }
  return isFailed ? '–' : text.conflict.checks.checking;
}

type Done = Extract<LookState, { kind: 'done' }>;

function Differing({
  mine,
  theirs,
  names,
}: {
  readonly mine: Done;
  readonly theirs: Done;
  readonly names: ReturnType<typeof useSideNames>;
}) {
  const checks = useMemo(() => differingChecks(mine.look, theirs.look), [mine.look, theirs.look]);
  const words = text.conflict.checks;
  if (checks.length === 0) return null;
  return (
    <details className="differing">
      <summary>{words.differ(checks.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-frame" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption className="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.check}</th>
              {sides.map((side) => (
                <th key={side} scope="col">
                  {names[side]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.slice(0, most).map((check, index, shown) => (
              <CheckRow key={check.key} check={check} rows={rowsOf(shown, index)} />
            ))}
          </tbody>
        </table>
      </section>
      {checks.length > most && <p className="quiet">{words.more(checks.length - most)}</p>}
    </details>
  );
}

/** How many rows, from this one on, are of its example; 0 where an earlier row has counted it. */
function rowsOf(checks: readonly DifferingCheck[], at: number): number {
  const same = (index: number) =>
    checks[index]?.example === checks[at]?.example && checks[index]?.prompt === checks[at]?.prompt;
  if (at > 0 && same(at - 1)) return 0;
  const end = checks.findIndex((_, index) => index > at && !same(index));
  return (end < 0 ? checks.length : end) - at;
}

function CheckRow({
  check: { prompt, example, description, type, verdicts },
  rows,
}: {
  readonly check: DifferingCheck;
  readonly rows: number;
}) {
  return (
    <tr>
      {rows > 0 && (
        <th scope="rowgroup" rowSpan={rows}>
          <span className="quiet">{prompt}</span> <bdi>{example}</bdi>
        </th>
      )}
      <td>
        <bdi>{description ?? text.checks.unnamed(type)}</bdi>
      </td>
      {sides.map((side) => {
        const verdict = verdicts[side];
        return (
          <td key={side} className="verdict" title={verdict && verdictWords[verdict].word}>
            {verdict === undefined ? (
              <span className="quiet">{text.conflict.checks.absent}</span>
            ) : (
              <VerdictSign verdict={verdict} withWord />
            )}
          </td>
        );
      })}
    </tr>
  );
}
