import { useMemo, useState } from 'react';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { readableDocument } from '../../monaco/readable.ts';
import { englishText } from '../../monaco/text.ts';
import { visualModel } from '../../monaco/visual-model.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChangedWords } from './changed-words.tsx';
import { type SettingChange, settingChanges } from './setting-changes.ts';
import { countWords, type Stretch, type Word, wordChanges, wordsOf } from './word-changes.ts';

interface Changes {
  readonly settings: readonly SettingChange[];
  readonly stretches: readonly Stretch[];
}

/** What an edit removed and added against the live text, word by word in reading order. */
export function ChangesView({
  path,
  live,
  source,
  summary = text.editor.changes.summary,
}: {
  readonly path: string;
  /** null: the file is new. */
  readonly live: string | null;
  readonly source: string;
  /** How many words were added and removed, in a sentence; where it is not against the live text. */
  readonly summary?: (added: number, removed: number) => string;
}) {
  const { settings, stretches } = useMemo(() => changesOf(path, live, source), [path, live, source]);
  if (settings.length === 0 && stretches.every(({ kind }) => kind === 'same')) {
    return <EmptyState headline={text.editor.changes.nothing} help={text.editor.changes.nothingHelp} />;
  }
  const [added, removed] = [countWords(stretches, 'added'), countWords(stretches, 'removed')];
  return (
    <section className="changes" aria-label={text.editor.changes.title}>
      <p className="quiet">{live === null ? text.editor.changes.isNew : summary(added, removed)}</p>
      {settings.length > 0 && <ChangedSettings settings={settings} />}
      <Words key={path} stretches={stretches} />
    </section>
  );
}

/** What changed above a prompt's words: its model, its settings, its fill-ins. */
export function ChangedSettings({ settings }: { readonly settings: readonly SettingChange[] }) {
  return (
    <dl className="changed-settings">
      {settings.map(({ what, before, after }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {before !== undefined && <del>{before}</del>}
            {before !== undefined && after !== undefined && ' '}
            {after !== undefined && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How many unchanged words are shown around a change. */
const around = 40;

function Words({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <div className="changed-text" dir="auto">
      <ShortenedChanges stretches={stretches} />
    </div>
  );
}

/** Words with what became of them; of many unchanged ones only those beside the changes, until all are asked for. */
export function ShortenedChanges({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map((stretch, index) => (
    <ShortenedWords
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
      key={index}
      stretch={stretch}
      head={index === 0 ? 0 : around}
      tail={index === stretches.length - 1 ? 0 : around}
    />
  ));
}

/** A stretch; of many unchanged words only those beside the changes, until all are asked for. */
function ShortenedWords({
  stretch: { kind, words },
  head,
  tail,
}: {
  readonly stretch: Stretch;
  readonly head: number;
  readonly tail: number;
}) {
  const [isOpen, setOpen] = useState(false);
  const left = words.length - head - tail;
  if (kind !== 'same' || left < around || isOpen) return <ChangedWords kind={kind} words={words} />;
  return (
    <>
      <ChangedWords kind={kind} words={words.slice(0, head)} />
      <button type="button" className="more-words" onClick={() => setOpen(true)}>
        {text.editor.changes.more(countWords([{ kind, words: words.slice(head, head + left) }], 'same'))}
      </button>
      <ChangedWords kind={kind} words={words.slice(words.length - tail)} />
    </>
  );
}

function changesOf(path: string, live: string | null, source: string): Changes {
  const [before, after] = [
    live === null ? undefined : parseDocument(path, live),
    parseDocument(path, source),
  ];
  const words = (document: typeof after): readonly Word[] => {
    const { pieces } = visualModel(readableDocument(document), englishText);
    return wordsOf(document.source, document.body.start, document.body.end, pieces);
  };
  return {
    settings: settingChanges(before, after),
    stretches: wordChanges(before ? words(before) : [], words(after)),
  };
}
