import type { Report } from '../../../shared/check/report.ts';
import { titleWithVariant } from '../../../shared/check/words.ts';
import { text } from '../../text/en.ts';
import { countAnswers } from './count-answers.ts';
import { PromptLink } from './prompt-link.tsx';

const columns = ['model', 'import', 'written', 'missing', 'outOfDate'] as const;

/** Where the recorded answers of each prompt come from, and how many are out of date or not there. */
export function Answers({ report }: { readonly report: Report }) {
  return (
    <div>
      <h2>{text.health.recorded}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="sheet table-frame" tabIndex={0} aria-label={text.health.recorded}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.health.prompt}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="figure">
                  {text.health.answersBy[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.prompts.map((prompt) => {
              const counts = countAnswers(prompt.examples);
              return (
                <tr key={prompt.path}>
                  <th scope="row">
                    <PromptLink path={prompt.path} title={titleWithVariant(prompt)} screen="examples" />
                  </th>
                  {columns.map((column) => (
                    <td key={column} className={counts[column] === 0 ? 'figure quiet' : 'figure'}>
                      {counts[column]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {report.illustrative && <p className="quiet">{text.checks.illustrative}</p>}
    </div>
  );
}
