import type { PromptDocument } from '../../shared/prompt/document.ts';
import { lineOf, lineStart } from './line-table.ts';
import { type FillIn, type Passage, type Suggestion, suggestions } from './suggestions.ts';
import { type EditorText, fill } from './text.ts';
import { typeWords } from './type-words.ts';
import type { VisualModel } from './visual-model.ts';

/** Something that can be put in at the cursor, with what helps to choose it: a type, a value, a description. */
export interface Insertion extends Suggestion {
  readonly note: string;
}

/** Everything that can be put into a document. */
export function insertions(
  document: PromptDocument,
  fillIns: readonly FillIn[],
  passages: readonly Passage[],
  text: EditorText,
): readonly Insertion[] {
  return suggestions(document, fillIns, passages, text).map((suggestion) => ({
    ...suggestion,
    note: suggestion.kind === 'fill-in' ? fillInNote(document, suggestion, fillIns, text) : suggestion.detail,
  }));
}

function fillInNote(
  { declared }: PromptDocument,
  { label }: Suggestion,
  fillIns: readonly FillIn[],
  text: EditorText,
): string {
  const variable = declared?.find(({ name }) => name === label);
  const sample = fillIns.find(({ name }) => name === label)?.sample;
  const type = variable && typeWords(variable.schema, text);
  const words = sample === undefined || sample === '' ? [] : [fill(text.sample, { value: sample })];
  return [...(type === undefined ? [] : [type]), ...words].join(' · ');
}

/**
 * A suggestion as it fits at a place: words for some cases go around what is selected and stay within a line that has
 * other words; a message begins on a line of its own.
 * @param selected the selected stretch; empty for a cursor
 */
export function snippetAt(
  { kind, snippet }: Suggestion,
  source: string,
  { lines }: Pick<VisualModel, 'lines'>,
  selected: { readonly start: number; readonly end: number },
): string {
  const before = source.slice(lineStart(lines, lineOf(lines, selected.start)), selected.start);
  const after = /^[^\r\n]*/.exec(source.slice(selected.end))?.[0] ?? '';
  const hasBefore = before.trim() !== '';
  switch (kind) {
    case 'message':
    case 'history':
      return `${hasBefore ? '\n' : ''}${snippet}`;
    case 'condition':
    case 'loop': {
      const around =
        selected.end > selected.start
          ? snippet.replace(/(?:- \{\{this\}\})?\$0/, '$${TM_SELECTED_TEXT}$$0')
          : snippet;
      const isWithinLine = hasBefore || after.trim() !== '';
      return isWithinLine ? around.replace(/\n(?:- )?/g, '') : around;
    }
    case 'fill-in':
    case 'passage':
      return snippet;
  }
}
