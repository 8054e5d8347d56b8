import { useState } from 'react';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { FoundPlaces } from './found-places.tsx';
import { useFindInPrompts } from './use-find-in-prompts.ts';

/** Finds and replaces words in all prompts. */
export function FindInPrompts() {
  const { select, showDialog } = useActions();
  const close = () => showDialog(undefined);
  const [query, setQuery] = useState({ words: '', matchCase: false, wholeWord: false });
  const [replacement, setReplacement] = useState('');
  const { found, last, replace, takeBack } = useFindInPrompts(query);
  const places = found.flatMap(({ hits }) => hits);
  const replaceable = places.filter(({ isInTag }) => !isInTag).length;
  return (
    <Modal title={text.editor.find.title} onClose={close}>
      <div className="find-form">
        <Field label={text.editor.find.words}>
          <input
            className="input"
            type="search"
            dir="auto"
            value={query.words}
            onChange={(event) => setQuery({ ...query, words: event.target.value })}
          />
        </Field>
        <Field label={text.editor.find.replacement}>
          <input
            className="input"
            dir="auto"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
        </Field>
        {(['matchCase', 'wholeWord'] as const).map((option) => (
          <label key={option} className="tick">
            <input
              type="checkbox"
              checked={query[option]}
              onChange={(event) => setQuery({ ...query, [option]: event.target.checked })}
            />
            {text.editor.find[option]}
          </label>
        ))}
      </div>
      <div className="row spread find-summary">
        <p className="quiet" role="status">
          {query.words === '' ? text.editor.find.help : text.editor.find.found(places.length, found.length)}
          {replaceable < places.length && ` ${text.editor.find.inTags(places.length - replaceable)}`}
        </p>
        <button
          type="button"
          className="button"
          disabled={replaceable === 0}
          onClick={() => replace(found, replacement)}
        >
          {text.editor.find.replaceAll}
        </button>
      </div>
      {last !== undefined && (
        <p className="alert row spread" role="status">
          {text.editor.find.replaced(last.places, last.texts.length)}
          <button type="button" className="button" onClick={() => takeBack(last)}>
            {text.editor.find.takeBack}
          </button>
        </p>
      )}
      <FoundPlaces
        found={found}
        onGo={(path, { start, end }) => {
          close();
          select({ screen: 'editor', path, example: undefined, highlight: { start, end } });
        }}
        onReplace={(prompt, hit) => replace([{ ...prompt, hits: [hit] }], replacement)}
      />
      <div className="row">
        <button type="button" className="button" onClick={close}>
          {text.app.close}
        </button>
      </div>
    </Modal>
  );
}
