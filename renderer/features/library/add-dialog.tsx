import { type FormEvent, useId, useState } from 'react';
import { useCheck, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { foldersOf } from './group-by-folder.ts';
import { type NewFile, newPath } from './new-file-name.ts';
import { newPromptText, withTitle } from './new-prompt-text.ts';
import { useLibraryEdits } from './use-library-edits.ts';

/** What is to be added; `of` is the path of the prompt that it begins as. */
export type Addition =
  | { readonly kind: 'prompt'; readonly of?: string }
  | { readonly kind: 'passage' }
  | { readonly kind: 'variant'; readonly of: string };

const titles = { prompt: 'newPrompt', passage: 'newPassage', variant: 'newVariant' } as const;
const labels = { prompt: 'name', passage: 'passageName', variant: 'variantName' } as const;
const helps = { prompt: undefined, passage: 'passageHelp', variant: 'variantHelp' } as const;

/** Asks for the name of a new prompt, variant or shared passage. */
export function AddDialog({
  addition,
  onClose,
}: {
  readonly addition: Addition;
  readonly onClose: () => void;
}) {
  const { kind } = addition;
  const problemId = useId();
  const snapshot = useCheck((state) => state.snapshot);
  const project = useProject((state) => state);
  const { add } = useLibraryEdits();
  const [name, setName] = useState('');
  const [begin, setBegin] = useState('of' in addition ? (addition.of ?? '') : '');
  const [folder, setFolder] = useState(snapshot?.promptsFolder ?? '');
  const [wasAsked, setAsked] = useState(false);
  const prompts = snapshot?.prompts.filter(({ path }) => path.endsWith('.prompt')) ?? [];
  const folders = foldersOf(snapshot);
  const file: NewFile = kind === 'variant' ? { kind, of: addition.of } : { kind, folder };
  const found = newPath(file, name, [...project.files.keys(), ...project.drafts.keys()]);
  const isTold = !found.ok && (wasAsked || (name !== '' && found.problem !== 'empty'));
  const help = helps[kind];

  function create(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!found.ok) return;
    const source = sourceFor(found.path);
    if (source !== undefined) add(found.path, source, name.trim());
    onClose();
  }

  function sourceFor(path: string): string | undefined {
    if (kind === 'passage') return text.library.passageText;
    const begun = begin === '' ? undefined : currentText(project, begin);
    if (kind === 'variant') return begun;
    if (begun !== undefined) return withTitle(begun, path, name) ?? begun;
    const fresh = newPromptText(name.trim(), prompts.find(({ model }) => model !== undefined)?.model);
    return withTitle(fresh, path, name) ?? fresh;
  }

  return (
    <Modal title={text.library[titles[kind]]} onClose={onClose}>
      <form className="stack" onSubmit={create} noValidate>
        {help !== undefined && <p className="quiet">{text.library[help]}</p>}
        <div>
          <Field label={text.library[labels[kind]]}>
            <input
              className="input"
              value={name}
              aria-invalid={isTold}
              aria-describedby={problemId}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <p id={problemId} className={isTold ? 'field-problem' : 'quiet field-note'} aria-live="polite">
            {isTold && !found.ok && text.library.nameProblems[found.problem]}
            {found.ok && text.library.willBe(found.path)}
          </p>
        </div>
        {kind === 'prompt' && (
          <Field label={text.library.beginWith}>
            <select className="input" value={begin} onChange={(event) => setBegin(event.target.value)}>
              <option value="">{text.library.smallTemplate}</option>
              {prompts.map(({ path, title, variant }) => (
                <option key={path} value={path}>
                  {text.library.copyOf(variant === undefined ? title : `${title} (${variant})`)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {kind !== 'variant' && folders.length > 1 && (
          <Field label={text.library.folder}>
            <select className="input" value={folder} onChange={(event) => setFolder(event.target.value)}>
              {folders.map(({ path, label }) => (
                <option key={path} value={path}>
                  {label === '' ? text.library.noFolder : label}
                </option>
              ))}
            </select>
          </Field>
        )}
        <div className="row">
          <button type="submit" className="button main">
            {text.library.create}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.app.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
