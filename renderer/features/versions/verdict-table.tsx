import '../../styles/versions.css';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import type { VerdictMove } from './verdict-moves.ts';

/** How each check stood and stands. */
export function VerdictTable({ moves }: { readonly moves: readonly VerdictMove[] }) {
  return (
    <table className="moves-table">
      <thead>
        <tr>
          <th scope="col">{text.versions.check}</th>
          <th scope="col">{text.versions.before}</th>
          <th scope="col">{text.versions.after}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ key, check: { description, type, verdict, reason }, before }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {description ?? text.checks.unnamed(type)}
              {reason !== '' && verdict !== 'to-retest' && <span className="reason quiet">{reason}</span>}
            </th>
            <td>{before === undefined ? '–' : <VerdictSign verdict={before} withWord />}</td>
            <td>
              <VerdictSign verdict={verdict} withWord />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
