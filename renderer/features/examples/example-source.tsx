import { useRef } from 'react';
import { useActions, useCheck, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';

/** An example's file as it is written, to be changed there, with what is wrong at which line. */
export function ExampleSource({ path }: { readonly path: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const source = useProject((state) => currentText(state, path)) ?? '';
  const findings = useCheck((state) => state.snapshot?.report.findings);
  const { change } = useActions();
  const problems = findings?.filter((finding) => finding.path === path && finding.severity === 'error') ?? [];

  function show(start: number, end: number): void {
    area.current?.focus();
    area.current?.setSelectionRange(start, Math.max(end, start));
  }

  return (
    <div className="stack">
      <ul className="source-problems">
        {problems.map(({ code, line, message, range }) => (
          <li key={`${code} ${range?.start}`} className="field-problem">
            {line !== undefined && range !== undefined && (
              <button
                type="button"
                className="button bare place"
                onClick={() => show(range.start, range.end)}
              >
                {text.examples.problemAt(line)}
              </button>
            )}{' '}
            {message}
          </li>
        ))}
      </ul>
      <textarea
        ref={area}
        className="input mono source"
        aria-label={text.examples.file}
        aria-invalid={problems.length > 0}
        spellCheck={false}
        wrap="off"
        rows={Math.min(28, Math.max(8, source.split('\n').length + 1))}
        value={source}
        onChange={(event) => change([{ path, text: event.target.value }], { part: `source ${path}` })}
      />
    </div>
  );
}
