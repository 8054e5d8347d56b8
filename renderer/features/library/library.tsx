import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useCheck, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { AddDialog, type Addition } from './add-dialog.tsx';
import { DeletedPrompts } from './deleted-prompts.tsx';
import { LibraryList } from './library-list.tsx';

/** Every prompt, variant and shared passage, with how they stand, and the ways to new ones. */
export function Library() {
  const [query, setQuery] = useState('');
  const [addition, setAddition] = useState<Addition>();
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const snapshot = useCheck((state) => state.snapshot);
  const project = useProject((state) => state);
  if (snapshot === undefined) {
    return (
      <section className="library" aria-label={text.library.title}>
        <p className="quiet waiting" role="status">
          {text.app.loading}
        </p>
      </section>
    );
  }
  const matches = ({ title, path }: { readonly title: string; readonly path: string }) =>
    wanted === '' || `${title}\n${currentText(project, path) ?? ''}`.toLowerCase().includes(wanted);
  const prompts = snapshot.prompts.filter(matches);
  const passages = snapshot.passages.filter(matches);
  return (
    <section className="library" aria-label={text.library.title}>
      <div className="library-search">
        <input
          type="search"
          className="input"
          aria-label={text.library.search}
          placeholder={text.library.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className="library-body">
        {snapshot.prompts.length === 0 && <p className="quiet">{text.library.empty}</p>}
        {prompts.length + passages.length === 0 && wanted !== '' && (
          <p className="quiet" role="status">
            {text.library.none}
          </p>
        )}
        <LibraryList prompts={prompts} passages={passages} report={snapshot.report} />
        <DeletedPrompts snapshot={snapshot} />
      </div>
      <div className="library-new">
        <button type="button" className="button" onClick={() => setAddition({ kind: 'prompt' })}>
          <IconPlus size={15} aria-hidden="true" />
          {text.library.newPrompt}
        </button>
        <button type="button" className="button bare" onClick={() => setAddition({ kind: 'passage' })}>
          {text.library.newPassage}
        </button>
      </div>
      {addition !== undefined && <AddDialog addition={addition} onClose={() => setAddition(undefined)} />}
    </section>
  );
}
