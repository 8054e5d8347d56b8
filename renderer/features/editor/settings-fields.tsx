import { useId, useState } from 'react';
import { isAllowedModel } from '../../../shared/policy/model-rule.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { withFrontMatterValue, withoutFrontMatterValue } from './edit-front-matter.ts';

/** The model and the creativity. What cannot be kept is told beside its field and changes nothing. */
export function SettingsFields({
  source,
  look,
  models,
  patterns,
  onEdit,
}: {
  readonly source: string;
  readonly look: PromptLook;
  readonly models: readonly string[];
  /** The policy's allowed models, as patterns; undefined when all are. */
  readonly patterns: readonly string[] | undefined;
  /** @param part what is being typed */
  readonly onEdit: (source: string | undefined, part: 'model' | 'creativity') => void;
}) {
  const list = useId();
  const [written, setWritten] = useState<string>();
  const isForbidden =
    look.model !== undefined && patterns !== undefined && !isAllowedModel(look.model, patterns);
  const problem = written === undefined ? undefined : creativityProblem(written);

  function setCreativity(value: string): void {
    setWritten(value);
    if (creativityProblem(value) !== undefined) return;
    const pointer = ['config', 'temperature'];
    if (value.trim() !== '')
      onEdit(withFrontMatterValue(source, pointer, Number(value.replace(',', '.'))), 'creativity');
    else if (look.creativity !== undefined) onEdit(withoutFrontMatterValue(source, pointer), 'creativity');
  }

  return (
    <div className="form-grid">
      <Field
        label={text.editor.model}
        help={isForbidden ? <span className="problem">{text.editor.modelNotAllowed}</span> : undefined}
      >
        <DraftInput
          list={list}
          value={look.model ?? ''}
          onChange={(model) =>
            model.trim() !== '' && onEdit(withFrontMatterValue(source, ['model'], model.trim()), 'model')
          }
        />
      </Field>
      <datalist id={list}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      <Field
        label={text.editor.creativity}
        help={problem === undefined ? text.editor.creativityHelp : <span className="problem">{problem}</span>}
      >
        <input
          className="input"
          inputMode="decimal"
          aria-invalid={problem !== undefined}
          placeholder={text.editor.unset}
          value={written ?? look.creativity ?? ''}
          onChange={(event) => setCreativity(event.target.value)}
          onBlur={() => problem === undefined && setWritten(undefined)}
        />
      </Field>
    </div>
  );
}

function creativityProblem(written: string): string | undefined {
  const value = Number(written.replace(',', '.'));
  return value >= 0 && value <= 2 ? undefined : text.editor.creativityProblem;
}
