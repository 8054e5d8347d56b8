import { governancePage, governancePagePath } from '../../../../shared/policy/governance-page.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { useActions, useProject } from '../../../stores/app-context.tsx';
import { currentText } from '../../../stores/project-store.ts';
import { text } from '../../../text/en.ts';

/** The rules as a page for people who do not use Galley, and a way to keep it in the project. */
export function Governance({ policy, path }: { readonly policy: Policy; readonly path: string }) {
  const { change } = useActions();
  const kept = useProject((state) => currentText(state, governancePagePath));
  const page = governancePage(policy, path);
  return (
    <section className="sheet stack" aria-labelledby="governance">
      <h2 id="governance">{text.rules.page}</h2>
      <p className="quiet">{text.rules.pageHelp(governancePagePath)}</p>
      <details>
        <summary>{text.rules.read}</summary>
        <PageWords page={page} />
      </details>
      {kept === page ? (
        <p className="v-holds">✓ {text.rules.pageKept}</p>
      ) : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              change([{ path: governancePagePath, text: page }], { message: text.rules.pageMade })
            }
          >
            {kept === undefined ? text.rules.makePage : text.rules.renewPage}
          </button>
        </p>
      )}
    </section>
  );
}

/** The page's lines, which are headings and lists alone. */
function PageWords({ page }: { readonly page: string }) {
  const lines = page.split('\n').filter((line) => line !== '');
  return (
    <div className="rule-page">
      {lines.map((line) => (
        <p key={line} className={line.startsWith('#') ? 'rule-page-title' : undefined}>
          {line.replace(/^#+ /, '').replace(/^- /, '– ').replaceAll('`', '')}
        </p>
      ))}
    </div>
  );
}
