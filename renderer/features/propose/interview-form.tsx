import type { Preparation, Written } from '../../engine/preparation.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ModelQuestions } from './model-questions.tsx';

/** What the creator is asked; what can be known is written for them. */
export function InterviewForm({
  preparation: { interview, problems },
  written,
  isReady,
  onChange,
  onReady,
}: {
  readonly preparation: Preparation;
  readonly written: Written;
  readonly isReady: boolean;
  readonly onChange: (written: Written) => void;
  readonly onReady: (isReady: boolean) => void;
}) {
  const { fields, help } = text.propose;
  // A blank is no mistake before it was left blank: what is missing is said at the button.
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field && problem.code !== 'blank');
    return found && text.propose.problems[found.code];
  };
  return (
    <section className="stack" aria-label={text.propose.interview}>
      <Field label={fields.title} problem={problemOf('title')}>
        <input
          className="input"
          value={written.title ?? interview.title}
          maxLength={200}
          onChange={({ target }) => onChange({ ...written, title: target.value })}
        />
      </Field>
      <Field label={fields.what} help={help.what} problem={problemOf('what')}>
        <textarea
          className="input"
          rows={3}
          value={written.what ?? interview.what}
          onChange={({ target }) => onChange({ ...written, what: target.value })}
        />
      </Field>
      <Field label={fields.why} help={help.why} problem={problemOf('why')}>
        <textarea
          className="input"
          rows={3}
          value={written.why}
          onChange={({ target }) => onChange({ ...written, why: target.value })}
        />
      </Field>
      <Field label={fields.notice} help={help.notice} problem={problemOf('notice')}>
        <textarea
          className="input"
          rows={2}
          value={written.notice}
          onChange={({ target }) => onChange({ ...written, notice: target.value })}
        />
      </Field>
      <ModelQuestions models={interview.models} written={written} onChange={onChange} />
      <div className="row">
        <Switch
          label={text.propose.readyLabel}
          value={isReady ? 'ready' : 'draft'}
          options={[
            { value: 'ready', label: text.propose.ready },
            { value: 'draft', label: text.propose.notReady },
          ]}
          onChange={(value) => onReady(value === 'ready')}
        />
        {!isReady && <span className="quiet">{text.propose.notReadyHelp}</span>}
      </div>
    </section>
  );
}
