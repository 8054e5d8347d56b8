import { titleWithVariant } from '../../../shared/check/words.ts';
import { isAllowedModel, isFloatingModel } from '../../../shared/policy/model-rule.ts';
import type { PromptEntry, Snapshot } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';

/** The models that prompts name, beside those that may be used. */
export function Models({ snapshot: { prompts, policy } }: { readonly snapshot: Snapshot }) {
  const users = Map.groupBy(prompts, ({ model }) => model ?? '');
  return (
    <div>
      <h2>{text.health.modelsInUse}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="sheet table-frame" tabIndex={0} aria-label={text.health.modelsInUse}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.editor.model}</th>
              <th scope="col">{text.health.usedBy}</th>
              <th scope="col">{text.health.standing}</th>
            </tr>
          </thead>
          <tbody>
            {[...users].map(([model, entries]) => (
              <tr key={model}>
                <th scope="row">
                  {model === '' ? <span className="quiet">{text.editor.noModel}</span> : <code>{model}</code>}
                </th>
                <td>{namesOf(entries)}</td>
                <td>
                  <Standing model={model} allowed={policy.allowedModels} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function namesOf(entries: readonly PromptEntry[]): string {
  return entries.map(titleWithVariant).join(', ');
}

/** Whether a model may be used, and whether its name may mean another one tomorrow. */
function Standing({
  model,
  allowed,
}: {
  readonly model: string;
  readonly allowed: readonly string[] | undefined;
}) {
  if (model === '') return <span className="quiet">{text.health.unknown}</span>;
  const isAllowed = allowed === undefined || isAllowedModel(model, allowed);
  return (
    <>
      <span className={isAllowed ? 'v-holds' : 'v-fails'}>
        {isAllowed ? `✓ ${text.health.allowed}` : `✕ ${text.health.notAllowed}`}
      </span>
      {isFloatingModel(model) && <span className="v-to-retest model-moves">! {text.health.moves}</span>}
    </>
  );
}
