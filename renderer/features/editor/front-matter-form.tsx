import { splitFrontMatter } from '../../../shared/prompt/split-front-matter.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import type { ChangeWish } from '../../stores/changes.ts';
import { text } from '../../text/en.ts';
import { withChangedFillIn, withFillIn, withoutFillIn } from './declared-fill-in.ts';
import { withFrontMatter } from './edit-front-matter.ts';
import { FillInList } from './fill-in-list.tsx';
import { knownModels } from './known-models.ts';
import { SettingsFields } from './settings-fields.tsx';

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
  const { change, tell } = useActions();
  const snapshot = useCheck((state) => state.snapshot);
  const models = knownModels(snapshot);
  function keep(edited: string | undefined, wish: ChangeWish = {}): void {
    if (edited === undefined) tell(text.editor.notEdited, 'error');
    else change([{ path, text: edited }], wish);
  }
  if (look.frontMatter === undefined) {
    const canHave = path.endsWith('.prompt') && splitFrontMatter(source).kind === 'none';
    return canHave ? (
      <div className="form form-offer">
        <p className="quiet">{text.editor.noSettings}</p>
        <button
          type="button"
          className="button"
          onClick={() => keep(withFrontMatter(source, models[0] ?? text.editor.exampleModel))}
        >
          {text.editor.addSettings}
        </button>
      </div>
    ) : null;
  }
  // All from the text itself: what the engine says of its places may be a keystroke old.
  return (
    <details className="form">
      <summary>{text.editor.details}</summary>
      <SettingsFields
        source={source}
        look={look}
        models={models}
        patterns={snapshot?.policy.allowedModels}
        onEdit={(edited, part) => keep(edited, { part: `${part} of ${path}` })}
      />
      <FillInList
        look={look}
        onAdd={(form) => keep(withFillIn(source, form))}
        onChange={(form, was) => keep(withChangedFillIn(source, form, was))}
        onRemove={(name) => keep(withoutFillIn(source, name), { message: text.editor.removed(name) })}
      />
    </details>
  );
}
