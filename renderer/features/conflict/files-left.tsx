import { useConflict } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { type ConflictFile, placesLeft } from './places.ts';

/** Several files at once: the way to each, with how many of its places are left. */
export function FilesLeft({
  files,
  scope,
  titleOf,
  id,
}: {
  readonly files: readonly ConflictFile[];
  readonly scope: string;
  readonly titleOf: (path: string) => string;
  /** The files' headings have this with their turn behind it as their id. */
  readonly id: string;
}) {
  const choices = useConflict((state) => state.choices);
  const written = useConflict((state) => state.written);
  return (
    <nav aria-label={text.conflict.files}>
      <ul className="row">
        {files.map((file, index) => (
          <li key={file.path}>
            <button
              type="button"
              className="button"
              onClick={() => document.getElementById(`${id}${index}`)?.focus()}
            >
              <bdi>{titleOf(file.path)}</bdi>
              <span className="quiet">
                {text.conflict.leftShort(placesLeft({ choices, written }, scope, file).length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
