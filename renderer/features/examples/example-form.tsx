import { useState } from 'react';
import type { PromptReport } from '../../../shared/check/report.ts';
import { titleWithVariant } from '../../../shared/check/words.ts';
import type { ExampleLook, PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { ExampleAnswer } from './example-answer.tsx';
import { ExampleHead } from './example-head.tsx';
import { ExampleParts } from './example-parts.tsx';
import { ExampleSource } from './example-source.tsx';
import { useAddExample } from './use-add-example.ts';

/**
 * One example as a form over its file. Without `example`, its file cannot be read as it is: then there is its source
 * alone, which stays where it was, so that whoever types there is not thrown out.
 */
export function ExampleForm({
  path,
  look,
  example,
  prompts,
  onOpen,
  onClose,
}: {
  readonly path: string;
  readonly look: PromptLook;
  readonly example: ExampleLook | undefined;
  readonly prompts: readonly PromptReport[];
  readonly onOpen: (path: string) => void;
  readonly onClose: () => void;
}) {
  const copy = useAddExample(onOpen);
  const [isSource, setSource] = useState(example === undefined);
  const tried = prompts.filter(({ examples }) => examples.some((one) => one.path === path));
  const asked = tried.find((prompt) => prompt.path === look.promptPath);
  const read = example?.example;
  return (
    <main className="page">
      <div className="stack example-form">
        <ExampleHead path={path} onClose={onClose} {...(read && { onCopy: () => void copy(read) })} />
        <h1>{read === undefined ? text.examples.broken : (read.description ?? read.name)}</h1>
        {read === undefined && (
          <p className="alert error" role="alert">
            {text.examples.brokenHelp}
          </p>
        )}
        {tried.length > 1 && (
          <p className="quiet">{text.examples.sharedBy(tried.map(titleWithVariant).sort().join(', '))}</p>
        )}
        {read !== undefined && (
          <ExampleParts
            look={look}
            example={read}
            report={asked?.examples.find((one) => one.path === path)}
            onRenamed={onOpen}
          />
        )}
        {example !== undefined && asked !== undefined && <ExampleAnswer prompt={asked} example={example} />}
        <details open={isSource} onToggle={(event) => setSource(event.currentTarget.open)}>
          <summary className="quiet">{text.examples.file}</summary>
          <div className="stack source-body">
            <p className="quiet">{text.examples.fileHelp}</p>
            {isSource && <ExampleSource path={path} />}
          </div>
        </details>
      </div>
    </main>
  );
}
