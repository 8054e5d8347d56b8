import { useState } from 'react';
import type { JsonValue } from '../../../shared/json.ts';
import type { Pointer } from '../../../shared/yaml/locate-yaml.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { withFillIn, withFrontMatterValue, withoutFillIn } from './edit-front-matter.ts';
import { FillInList } from './fill-in-list.tsx';

/** Model, creativity and fill-ins as a form over the first lines of the file. */
export function FrontMatterForm({
  path,
  source,
  look,
}: {
  readonly path: string;
  readonly source: string;
  readonly look: PromptLook;
}) {
  const { edit, tell } = useActions();
  const allowed = useCheck((state) => state.snapshot?.policy.allowedModels);
  const [creativity, setCreativity] = useState<string>();
  if (look.frontMatter === undefined) return null;

  function keep(edited: string | undefined): void {
    if (edited === undefined) tell(text.editor.notEdited, 'error');
    else edit(path, edited);
  }
  // From the text itself: what the engine says of its places may be a keystroke old.
  const set = (pointer: Pointer, value: JsonValue) => keep(withFrontMatterValue(source, pointer, value));

  function setCreativityTo(written: string): void {
    setCreativity(written);
    const value = Number(written);
    if (written.trim() !== '' && value >= 0 && value <= 2) set(['config', 'temperature'], value);
  }
  const models = [...new Set([...(look.model === undefined ? [] : [look.model]), ...(allowed ?? [])])].filter(
    (model) => !model.includes('*'),
  );
  return (
    <details className="form">
      <summary>{text.editor.details}</summary>
      <div className="form-grid">
        <Field label={text.editor.model}>
          <DraftInput list="models" value={look.model ?? ''} onChange={(model) => set(['model'], model)} />
        </Field>
        <datalist id="models">
          {models.map((model) => (
            <option key={model} value={model} />
          ))}
        </datalist>
        <Field label={text.editor.creativity} help={text.editor.creativityHelp}>
          <input
            className="input"
            type="number"
            min={0}
            max={2}
            step={0.1}
            value={creativity ?? look.creativity ?? ''}
            onChange={(event) => setCreativityTo(event.target.value)}
            onBlur={() => setCreativity(undefined)}
          />
        </Field>
      </div>
      <FillInList
        look={look}
        onAdd={(name, kind, what) => keep(withFillIn(source, name, kind, what))}
        onRemove={(name) => keep(withoutFillIn(source, name))}
      />
    </details>
  );
}
