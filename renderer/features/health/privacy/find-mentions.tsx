import { type FormEvent, useId, useState } from 'react';
import type { Mention } from '../../../../shared/privacy/find-mentions.ts';
import type { MentionsFound } from '../../../engine/inquiry.ts';
import { useActions } from '../../../stores/app-context.tsx';
import { useAsk } from '../../../stores/use-inquiry.ts';
import { text } from '../../../text/en.ts';
import { YesField } from '../rules/rule-fields.tsx';
import { useWayToFile } from './use-way-to-file.ts';

interface Found {
  readonly wanted: string;
  readonly found: MentionsFound;
}

/** Finds every place that mentions somebody, and takes the recorded answers out that do. */
export function FindMentions() {
  const ask = useAsk();
  const { change, tell } = useActions();
  const field = useId();
  const [wanted, setWanted] = useState('');
  const [examples, setExamples] = useState(false);
  const [result, setResult] = useState<Found>();
  const [isBusy, setBusy] = useState(false);

  async function look(name: string, withExamples: boolean): Promise<void> {
    setBusy(true);
    const answer = await ask({ about: 'mentions', wanted: name, examples: withExamples ? 'remove' : 'keep' });
    setBusy(false);
    if (answer.ok) setResult({ wanted: name, found: answer.value });
    else tell(text.privacy.failed, 'error');
  }
  function find(event: FormEvent): void {
    event.preventDefault();
    if (wanted.trim() !== '') void look(wanted.trim(), examples);
  }
  async function remove({ wanted: name, found }: Found): Promise<void> {
    const texts = found.files.map((file) => ({
      path: file.path,
      text: 'text' in file ? file.text : null,
    }));
    change(texts, { message: text.privacy.removed(texts.length) });
    await look(name, examples);
  }
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">{text.privacy.mentions}</h2>
      <div className="sheet stack">
        <form className="row" onSubmit={find}>
          <label htmlFor={field}>{text.privacy.everyMention}</label>
          <input
            id={field}
            className="input mention-input"
            value={wanted}
            autoComplete="off"
            onChange={(event) => setWanted(event.target.value)}
          />
          <button type="submit" className="button" disabled={isBusy || wanted.trim() === ''}>
            {text.privacy.find}
          </button>
        </form>
        <YesField
          label={text.privacy.withExamples}
          value={examples}
          onChange={(value) => {
            setExamples(value);
            if (result !== undefined) void look(result.wanted, value);
          }}
        />
        <p className="quiet">{text.privacy.forms}</p>
        {result !== undefined && <Mentions result={result} onRemove={() => void remove(result)} />}
        <p className="privacy-history">
          <strong>{text.privacy.historyTitle}</strong> {text.privacy.history}
        </p>
      </div>
    </section>
  );
}

function Mentions({
  result: { wanted, found },
  onRemove,
}: {
  readonly result: Found;
  readonly onRemove: () => void;
}) {
  const { mentions, files, remaining } = found;
  const byFile = [...Map.groupBy(mentions, ({ path }) => path)];
  const changed = new Set(files.map(({ path }) => path));
  return (
    <>
      <p role="status">
        {mentions.length === 0
          ? text.privacy.noMention(wanted)
          : text.privacy.mentioned(wanted, mentions.length, byFile.length)}
      </p>
      {byFile.length > 0 && (
        <ul className="findings" aria-label={text.privacy.mentions}>
          {byFile.map(([path, list]) => (
            <FileMentions key={path} path={path} mentions={list} isRemoved={changed.has(path)} />
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <p>
          <button type="button" className="button main" onClick={onRemove}>
            {text.privacy.remove(files.length)}
          </button>
        </p>
      )}
      {remaining.length > 0 && <p className="quiet">{text.privacy.remaining}</p>}
    </>
  );
}

function FileMentions({
  path,
  mentions,
  isRemoved,
}: {
  readonly path: string;
  readonly mentions: readonly Mention[];
  readonly isRemoved: boolean;
}) {
  const way = useWayToFile()(path);
  return (
    <li className="finding">
      <span className={`sign ${isRemoved ? 'v-not-run' : 'v-to-retest'}`} aria-hidden="true">
        {isRemoved ? '–' : '!'}
      </span>
      <div>
        <p>
          <code>{path}</code>
        </p>
        <ul className="data-places">
          {mentions.slice(0, 5).map(({ excerpt: { text: line, start, end }, pointer = [] }) => (
            <li key={pointer.join('.')}>
              <span className="data-excerpt">
                {line.slice(0, start)}
                <mark>{line.slice(start, end)}</mark>
                {line.slice(end)}
              </span>
            </li>
          ))}
          {mentions.length > 5 && <li className="quiet">{text.privacy.more(mentions.length - 5)}</li>}
        </ul>
        <p className="row finding-ways">
          {way !== undefined && (
            <button
              type="button"
              className="button bare place"
              aria-label={text.privacy.goToFile(path)}
              onClick={way}
            >
              {text.checks.goTo}
            </button>
          )}
          <span className="quiet">{isRemoved ? text.privacy.canGo : text.privacy.byHand}</span>
        </p>
      </div>
    </li>
  );
}
