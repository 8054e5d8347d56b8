import { useActions, useProject, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';

/** What was not saved to the folder: each file with the reason and the next step. */
export function RefusedDialog() {
  const refused = useUi((state) => state.refused);
  const changedOutside = useProject((state) => state.changedOutside);
  const { compare, dismissRefused, saveToFolder } = useActions();
  if (refused.length === 0) return null;
  return (
    <Modal title={text.save.refusedTitle} onClose={dismissRefused}>
      <p className="quiet">{text.save.refusedHelp}</p>
      <ul className="stack">
        {refused.map(({ path, code, detail }) => (
          <li key={path} className="alert error refusal">
            <p>
              <code>{path}</code>
            </p>
            <p>{text.save.refusal[code](detail ?? path)}</p>
            {changedOutside.has(path) && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  dismissRefused();
                  compare(path);
                }}
              >
                {text.save.compare}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => {
            dismissRefused();
            void saveToFolder();
          }}
        >
          {text.save.again}
        </button>
        <button type="button" className="button" onClick={dismissRefused}>
          {text.app.close}
        </button>
      </div>
    </Modal>
  );
}
