import { useCheck, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';
import { filesOfPrompt } from './files-of-prompt.ts';
import { useLibraryEdits } from './use-library-edits.ts';

/** Says what goes with a prompt or shared passage before it is deleted in the draft. */
export function RemoveDialog({
  path,
  title,
  onClose,
}: {
  readonly path: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const snapshot = useCheck((state) => state.snapshot);
  const project = useProject((state) => state);
  const { remove } = useLibraryEdits();
  const files = snapshot === undefined ? [path] : filesOfPrompt(snapshot, project, path);
  const examples = snapshot?.report.prompts
    .find((prompt) => prompt.path === path)
    ?.examples.filter((example) => files.includes(example.path));
  const users = snapshot?.passages.find((passage) => passage.path === path)?.usedBy ?? [];
  const names = snapshot?.prompts.filter((prompt) => users.includes(prompt.path)).map((user) => user.title);
  return (
    <Modal title={text.library.removeTitle(title)} onClose={onClose}>
      {users.length > 0 && <p className="alert">{text.library.stillUsed([...new Set(names)].join(', '))}</p>}
      {examples !== undefined && examples.length > 0 && <p>{text.library.goesWithIt(examples.length)}</p>}
      <p>{text.library.removeHelp}</p>
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => {
            remove(path, title);
            onClose();
          }}
        >
          {text.library.remove}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.library.keep}
        </button>
      </div>
    </Modal>
  );
}
