import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PromptReport } from '../../../shared/check/report.ts';
import { verdicts } from '../../../shared/check/verdict.ts';
import { titleWithVariant } from '../../../shared/check/words.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { GetAnswers } from '../answers/get-answers.tsx';
import { AsOfBefore } from '../checks/as-of-before.tsx';
import { DeletedExamples } from './deleted-examples.tsx';
import { ExampleGrid } from './example-grid.tsx';
import { countByFilter, type ExampleFilter, exampleFilters, isShown } from './filter-examples.ts';
import { UnreadableExamples } from './unreadable-examples.tsx';
import { useAddExample } from './use-add-example.ts';

/** Every example of a prompt as a grid, narrowed to what is asked for, and the ways to new ones. */
export function ExampleList({
  prompt,
  look,
  onOpen,
}: {
  readonly prompt: PromptReport;
  readonly look: PromptLook;
  readonly onOpen: (path: string) => void;
}) {
  const [filter, setFilter] = useState<ExampleFilter>('all');
  const { select } = useActions();
  const add = useAddExample(onOpen);
  const shownFilter = useDeferredValue(filter);
  const { examples } = prompt;
  const counts = useMemo(() => countByFilter(examples), [examples]);
  const shown = useMemo(
    () => examples.filter((example) => isShown(example, shownFilter)),
    [examples, shownFilter],
  );
  return (
    <main className="page example-page">
      <div className="row spread">
        <h1>{text.examples.of(titleWithVariant(prompt))}</h1>
        <div className="row">
          <GetAnswers path={prompt.path} />
          <button type="button" className="button main" onClick={() => void add()}>
            <IconPlus size={16} aria-hidden="true" />
            {text.examples.add}
          </button>
        </div>
      </div>
      <AsOfBefore />
      {examples.length > 0 && (
        <Switch
          label={text.examples.filter}
          value={filter}
          options={exampleFilters.map((value) => ({
            value,
            label: text.examples.withCount(text.examples.filters[value], counts[value]),
          }))}
          onChange={setFilter}
        />
      )}
      <UnreadableExamples promptName={look.promptName} onOpen={onOpen} />
      <DeletedExamples />
      {examples.length === 0 && <EmptyState headline={text.examples.empty} help={text.examples.emptyHelp} />}
      {examples.length > 0 && shown.length === 0 && <EmptyState headline={text.examples.none} />}
      {shown.length > 0 && (
        <ExampleGrid
          key={`${prompt.path} ${shownFilter}`}
          examples={shown}
          all={examples}
          onOpen={({ name, path }) => {
            select({ example: name });
            onOpen(path);
          }}
        />
      )}
      {shown.length > 0 && <Legend />}
    </main>
  );
}

/** What the signs of the grid mean. */
function Legend() {
  return (
    <ul className="quiet grid-legend">
      {[...verdicts].reverse().map((verdict) => (
        <li key={verdict}>
          <VerdictSign verdict={verdict} withWord />
        </li>
      ))}
      <li>{text.examples.legend}</li>
    </ul>
  );
}
