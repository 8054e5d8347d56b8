import { useDeferredValue, useState } from 'react';
import { useCheck, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { LibraryItem } from './library-item.tsx';
import { worstVerdict } from './verdict-of.ts';

/** Every prompt, variant and shared passage, with how they stand. */
export function Library() {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const snapshot = useCheck((state) => state.snapshot);
  const project = useProject((state) => state);
  if (snapshot === undefined) {
    return (
      <section className="library" aria-label={text.library.title}>
        <p className="quiet" role="status">
          {text.app.loading}
        </p>
      </section>
    );
  }
  const matches = (title: string, path: string) =>
    wanted === '' || `${title}\n${currentText(project, path) ?? ''}`.toLowerCase().includes(wanted);
  const verdicts = new Map(snapshot.report.prompts.map((prompt) => [prompt.path, worstVerdict(prompt)]));
  const prompts = snapshot.prompts.filter(({ title, path }) => matches(title, path));
  const passages = snapshot.passages.filter(({ title, path }) => matches(title, path));
  return (
    <section className="library" aria-label={text.library.title}>
      <input
        type="search"
        className="input"
        aria-label={text.library.search}
        placeholder={text.library.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {snapshot.prompts.length === 0 && <p className="quiet">{text.library.empty}</p>}
      {prompts.length + passages.length === 0 && wanted !== '' && (
        <p className="quiet">{text.library.none}</p>
      )}
      {prompts.length > 0 && <h2>{text.library.prompts}</h2>}
      <ul>
        {prompts.map(({ path, title, variant }) => (
          <LibraryItem
            key={path}
            path={path}
            title={title}
            {...(variant !== undefined && { note: text.library.variant(variant) })}
            verdict={verdicts.get(path)}
          />
        ))}
      </ul>
      {passages.length > 0 && <h2>{text.library.passages}</h2>}
      <ul>
        {passages.map(({ path, title, usedBy }) => (
          <LibraryItem key={path} path={path} title={title} note={text.library.usedBy(usedBy.length)} />
        ))}
      </ul>
    </section>
  );
}
