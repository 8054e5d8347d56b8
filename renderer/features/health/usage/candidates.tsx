import { useState } from 'react';
import type { JsonObject, JsonValue } from '../../../../shared/json.ts';
import type { ExampleCandidate } from '../../../../shared/usage/choose-candidates.ts';
import type { Snapshot } from '../../../engine/snapshot.ts';
import { useApp } from '../../../stores/app-context.tsx';
import { dateWords } from '../../../text/dates.ts';
import { text } from '../../../text/en.ts';
import { freeExamplePath } from '../../examples/free-example-path.ts';

/** What real users asked, of which new examples can be made. */
export function Candidates({
  candidates,
  snapshot,
}: {
  readonly candidates: readonly ExampleCandidate[];
  readonly snapshot: Snapshot;
}) {
  const { engine, actions, stores } = useApp();
  const [made, setMade] = useState<ReadonlySet<ExampleCandidate>>(new Set());
  if (candidates.length === 0) return null;
  const names = new Set(snapshot.prompts.map(({ name }) => name));

  async function make(candidate: ExampleCandidate): Promise<void> {
    const { prompt, inputs, at } = candidate;
    const description = text.usage.exampleTitle(dateWords(new Date(at).toISOString()));
    const printed = await engine.printExample({ description, history: [], input: inputs, checks: [] });
    if (!printed.ok) return actions.tell(text.examples.notAdded, 'error');
    const folder = `${snapshot.examplesFolder}/${prompt}/`;
    const { path } = freeExamplePath(stores.project.getState(), folder, description);
    actions.change([{ path, text: printed.text }], { message: text.usage.made });
    setMade((before) => new Set(before).add(candidate));
  }
  return (
    <section aria-labelledby="usage-candidates">
      <h2 id="usage-candidates">{text.usage.asked}</h2>
      <p className="quiet">{text.usage.askedHelp}</p>
      <ul className="findings">
        {candidates.map((candidate, index) => (
          <li key={`${candidate.prompt} ${JSON.stringify(candidate.inputs)}`} className="usage-candidate">
            <div>
              <p className="quiet">{text.usage.seen(candidate.prompt, candidate.calls)}</p>
              <Inputs inputs={candidate.inputs} />
            </div>
            <Way
              prompt={candidate.prompt}
              isKnown={names.has(candidate.prompt)}
              isMade={made.has(candidate)}
              label={text.usage.makeOf(index + 1)}
              onMake={() => void make(candidate)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({
  prompt,
  isKnown,
  isMade,
  label,
  onMake,
}: {
  readonly prompt: string;
  readonly isKnown: boolean;
  readonly isMade: boolean;
  readonly label: string;
  readonly onMake: () => void;
}) {
  if (!isKnown) return <span className="quiet">{text.usage.unknownPrompt(prompt)}</span>;
  if (isMade) return <span className="v-holds">✓ {text.usage.isMade}</span>;
  return (
    <button type="button" className="button" aria-label={label} onClick={onMake}>
      {text.usage.make}
    </button>
  );
}

function Inputs({ inputs }: { readonly inputs: JsonObject }) {
  return (
    <dl className="usage-inputs">
      {Object.entries(inputs).map(([name, value]) => (
        <div key={name}>
          <dt className="quiet">{name}</dt>
          <dd dir="auto">{shortWords(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shortWords(value: JsonValue): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
