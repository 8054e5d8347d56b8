import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Examples of a prompt whose files cannot be read, each a way to its source. */
export function UnreadableExamples({
  promptName,
  onOpen,
}: {
  readonly promptName: string | undefined;
  readonly onOpen: (path: string) => void;
}) {
  const snapshot = useCheck((state) => state.snapshot);
  const folder = `${snapshot?.examplesFolder}/${promptName}/`;
  const known = new Set(
    snapshot?.report.prompts.flatMap(({ examples }) => examples.map(({ path }) => path)) ?? [],
  );
  const broken = new Set(
    snapshot?.report.findings.flatMap(({ path, severity }) =>
      severity === 'error' && path.startsWith(folder) && !known.has(path) && !path.endsWith('.rec.yaml')
        ? [path]
        : [],
    ),
  );
  if (broken.size === 0) return null;
  return (
    <ul className="alert error row">
      <li>{text.examples.broken}:</li>
      {[...broken].map((path) => (
        <li key={path}>
          <button type="button" className="button" onClick={() => onOpen(path)}>
            {path.slice(folder.length)}
          </button>
        </li>
      ))}
    </ul>
  );
}
