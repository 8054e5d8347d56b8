import type { Interview } from '../../../shared/proposal/interview.ts';
import type { Written } from '../../engine/preparation.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** For each model that changes, why and what could go wrong: it is written into the project's log of such changes. */
export function ModelQuestions({
  models,
  written,
  onChange,
}: {
  readonly models: Interview['models'];
  readonly written: Written;
  readonly onChange: (written: Written) => void;
}) {
  return models.map(({ path, title, after = '' }) => {
    const known = written.models.find((one) => one.path === path && one.after === after);
    const { why = '', risk = '' } = known ?? {};
    const put = (answer: { readonly why: string; readonly risk: string }) =>
      onChange({
        ...written,
        models: [...written.models.filter((one) => one !== known), { path, after, ...answer }],
      });
    return (
      <div key={path} className="stack model-questions">
        <Field label={text.propose.modelWhy(title, after)}>
          <textarea
            className="input"
            rows={2}
            value={why}
            onChange={({ target }) => put({ why: target.value, risk })}
          />
        </Field>
        <Field label={text.propose.modelRisk}>
          <textarea
            className="input"
            rows={2}
            value={risk}
            onChange={({ target }) => put({ why, risk: target.value })}
          />
        </Field>
      </div>
    );
  });
}
