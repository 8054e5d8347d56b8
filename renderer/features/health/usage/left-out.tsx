import type { UsageImport } from '../../../../shared/usage/import-usage.ts';
import { text } from '../../../text/en.ts';

/** The lines of a log that could not be read, the first ones with the reason. */
export function LeftOut({ imported: { leftOut, problems, others } }: { readonly imported: UsageImport }) {
  if (leftOut === 0 && others === 0) return null;
  return (
    <section aria-labelledby="usage-left-out">
      <h2 id="usage-left-out">{text.usage.leftOut}</h2>
      <div className="sheet">
        {others > 0 && <p className="quiet">{text.usage.others(others)}</p>}
        {leftOut > 0 && <p>{text.usage.linesLeftOut(leftOut)}</p>}
        <ul className="rules">
          {problems.slice(0, 10).map(({ line, code, field }) => (
            <li key={`${line} ${code}`}>{text.usage.problem(line, text.usage.problems[code], field)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
