import { useActions, useProject, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';

/** Asks before the folder is written, with every file that will be. */
export function SaveDialog() {
  const isOpen = useUi((state) => state.dialog === 'save');
  const project = useProject((state) => state.project);
  const drafts = useProject((state) => state.drafts);
  const { saveToFolder, showDialog } = useActions();
  if (!isOpen || project === undefined) return null;
  const close = () => showDialog(undefined);
  return (
    <Modal title={text.save.title} onClose={close}>
      <p className="quiet">{text.save.place(project.place)}</p>
      <p>{text.save.what}</p>
      <ul className="paths">
        {[...drafts].map(([path, draft]) => (
          <li key={path}>
            <code>{path}</code> {draft.text === null && <span className="badge">{text.save.deleted}</span>}
          </li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => {
            close();
            void saveToFolder();
          }}
        >
          {text.save.go}
        </button>
        <button type="button" className="button" onClick={close}>
          {text.app.cancel}
        </button>
      </div>
    </Modal>
  );
}
