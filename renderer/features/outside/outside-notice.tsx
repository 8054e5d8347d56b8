import { useActions, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Says which edits somebody else's changes meet, on every screen, until they are looked at. */
export function OutsideNotice() {
  const changedOutside = useProject((state) => state.changedOutside);
  const files = useProject((state) => state.files);
  const { compare } = useActions();
  if (changedOutside.size === 0) return null;
  return (
    <div className="alert outside-notice" role="alert">
      <ul>
        {[...changedOutside].map((path) => (
          <li key={path} className="row spread">
            <span>
              <code>{path}</code> {files.has(path) ? text.editor.changedOutside : text.editor.goneOutside}
            </span>
            <button type="button" className="button" onClick={() => compare(path)}>
              {text.save.compare}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
