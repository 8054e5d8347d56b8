import { useActions, useCheck, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Examples of the shown prompt that are deleted in the draft, to be taken back. */
export function DeletedExamples() {
  const drafts = useProject((state) => state.drafts);
  const snapshot = useCheck((state) => state.snapshot);
  const { discard } = useActions();
  const folder = `${snapshot?.examplesFolder}/${snapshot?.look?.promptName}/`;
  const deleted = [...drafts].filter(
    ([path, { text: kept }]) => kept === null && path.startsWith(folder) && !path.endsWith('.rec.yaml'),
  );
  if (deleted.length === 0) return null;
  return (
    <ul className="row">
      <li className="quiet">{text.examples.deleted}</li>
      {deleted.map(([path]) => (
        <li key={path} className="row">
          <code>{path.slice(folder.length)}</code>
          <button type="button" className="button" onClick={() => discard(path)}>
            {text.examples.takeBack}
          </button>
        </li>
      ))}
    </ul>
  );
}
