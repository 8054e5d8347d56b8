import '../../styles/table.css';
import '../../styles/examples.css';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCheck, useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { DeletedExamples } from './deleted-examples.tsx';
import { ExampleForm } from './example-form.tsx';
import { ExampleGrid } from './example-grid.tsx';
import { type ExampleFilter, exampleFilters, isShown } from './filter-examples.ts';
import { useAddExample } from './use-add-example.ts';

/** All examples of the chosen prompt, or one of them as a form. */
export function Examples() {
  const look = useCheck((state) => state.snapshot?.look);
  const report = useCheck((state) => state.snapshot?.report);
  const chosen = useSelection((state) => state.example);
  const [isForm, setForm] = useState(false);
  const [filter, setFilter] = useState<ExampleFilter>('all');
  const add = useAddExample(() => setForm(true));
  const prompt = report?.prompts.find(({ path }) => path === look?.promptPath);
  if (look === undefined || prompt === undefined) {
    return (
      <main className="page">
        <EmptyState headline={text.editor.nothing} />
      </main>
    );
  }
  if (isForm && chosen !== undefined && look.example?.example.name === chosen) {
    return <ExampleForm key={chosen} look={look} example={look.example} onClose={() => setForm(false)} />;
  }
  const shown = prompt.examples.filter((example) => isShown(example, filter));
  return (
    <main className="page">
      <div className="stack">
        <div className="row spread">
          <h1>{text.examples.of(prompt.title)}</h1>
          <button type="button" className="button main" onClick={() => void add(undefined)}>
            <IconPlus size={16} aria-hidden="true" />
            {text.examples.add}
          </button>
        </div>
        {prompt.examples.length === 0 ? (
          <EmptyState headline={text.examples.empty} help={text.examples.emptyHelp} />
        ) : (
          <>
            <div>
              <Switch
                label={text.examples.filter}
                value={filter}
                options={exampleFilters.map((value) => ({ value, label: text.examples.filters[value] }))}
                onChange={setFilter}
              />
            </div>
            <DeletedExamples />
            {shown.length === 0 ? (
              <EmptyState headline={text.examples.none} />
            ) : (
              <ExampleGrid examples={shown} onOpen={() => setForm(true)} />
            )}
          </>
        )}
      </div>
    </main>
  );
}
