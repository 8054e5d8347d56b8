import { type FormEvent, useId, useState } from 'react';
import type { Mention } from '../../../../shared/privacy/find-mentions.ts';
import { useActions } from '../../../stores/app-context.tsx';
import { useAsk, useInquiry } from '../../../stores/use-inquiry.ts';
import { text } from '../../../text/en.ts';
import { YesField } from '../rules/rule-fields.tsx';
import { useWayToFile } from './use-way-to-file.ts';

/** Finds every place that mentions somebody, and takes the recorded answers out that do. */
export function FindMentions() {
  const field = useId();
  const [written, setWritten] = useState('');
  const [wanted, setWanted] = useState('');
  const [examples, setExamples] = useState<'remove' | 'keep'>('keep');
  function find(event: FormEvent): void {
    event.preventDefault();
    setWanted(written.trim());
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
            value={written}
            autoComplete="off"
            onChange={(event) => setWritten(event.target.value)}
          />
          <button type="submit" className="button" disabled={written.trim() === ''}>
            {text.privacy.find}
          </button>
        </form>
        <YesField
          label={text.privacy.withExamples}
          value={examples === 'remove'}
          onChange={(isWanted) => setExamples(isWanted ? 'remove' : 'keep')}
        />
        <p className="quiet">{text.privacy.forms}</p>
        {wanted !== '' && <Mentions wanted={wanted} examples={examples} />}
        <p className="privacy-history">
          <strong>{text.privacy.historyTitle}</strong> {text.privacy.history}
        </p>
      </div>
    </section>
  );
}

function Mentions({ wanted, examples }: { readonly wanted: string; readonly examples: 'remove' | 'keep' }) {
  const inquiry = { about: 'mentions', wanted, examples } as const;
  const answer = useInquiry(inquiry);
  const ask = useAsk();
  const { change, tell } = useActions();
  async function remove(): Promise<void> {
    // Asked anew: what is shown may be older than the last edit, and would undo it.
    const now = await ask(inquiry);
    if (!now.ok) return tell(text.privacy.failed, 'error');
    const texts = now.value.files.map((file) => ({
      path: file.path,
      text: 'text' in file ? file.text : null,
    }));
    change(texts, { message: text.privacy.removed(texts.length) });
  }
  if (answer === undefined) return <p role="status">{text.privacy.looking}</p>;
  if (!answer.ok) return <p role="alert">{text.privacy.failed}</p>;
  const { mentions, files, remaining } = answer.value;
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
          <button type="button" className="button main" onClick={() => void remove()}>
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
