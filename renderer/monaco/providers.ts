import { type editor, type IMarkdownString, languages, Range } from 'monaco-editor/editor';
import type { PromptDocument } from '../../shared/prompt/document.ts';
import { hoverText } from './hover-text.ts';
import { languageId } from './language.ts';
import { type FillIn, openTagAt, type Passage, type Suggestion, suggestions } from './suggestions.ts';
import type { EditorText } from './text.ts';
import type { VisualModel } from './visual-model.ts';

/** What the open editors know of a file; completion and hover ask for it by the file's model. */
export interface Knowledge {
  readonly document: PromptDocument;
  readonly visual: VisualModel;
  readonly fillIns: readonly FillIn[];
  readonly passages: readonly Passage[];
  readonly text: EditorText;
}

const known = new Map<editor.ITextModel, () => Knowledge | undefined>();
let isRegistered = false;

/** Lets completion and hover ask about a model, until the function that it gives is called. */
export function tellProviders(model: editor.ITextModel, knowledge: () => Knowledge | undefined): () => void {
  if (!isRegistered) register();
  known.set(model, knowledge);
  return () => {
    if (known.get(model) === knowledge) known.delete(model);
  };
}

function register(): void {
  isRegistered = true;
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['{', '>', '#'],
    provideCompletionItems: (model, position) => complete(model, model.getOffsetAt(position)),
  });
  languages.registerHoverProvider(languageId, {
    provideHover: (model, position) => hover(model, model.getOffsetAt(position)),
  });
}

function complete(model: editor.ITextModel, offset: number): languages.CompletionList | undefined {
  const knowledge = known.get(model)?.();
  const tag = knowledge && openTagAt(model.getValue(), offset);
  if (!knowledge || !tag) return undefined;
  const range = rangeOf(model, tag.start, tag.end);
  const { document, fillIns, passages, text } = knowledge;
  const typed = model.getValueInRange(rangeOf(model, tag.start, offset));
  return {
    suggestions: suggestions(document, fillIns, passages, text).map((suggestion, index) => ({
      label: { label: suggestion.label, description: suggestion.detail },
      kind: iconOf(suggestion.kind),
      insertText: suggestion.snippet,
      insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
      // What is typed so far begins with braces, so what it is compared with must as well.
      filterText: `${/^\{\{[#>/]?\s*/.exec(typed)?.[0] ?? '{{'}${suggestion.label}`,
      sortText: String(index).padStart(4, '0'),
      range,
    })),
  };
}

function iconOf(kind: Suggestion['kind']): languages.CompletionItemKind {
  const kinds = languages.CompletionItemKind;
  switch (kind) {
    case 'fill-in':
      return kinds.Value; // its name is read out
    case 'condition':
      return kinds.Event;
    case 'loop':
      return kinds.Enum;
    case 'passage':
      return kinds.Reference;
    default:
      return kinds.Module;
  }
}

function hover(model: editor.ITextModel, offset: number): languages.Hover | undefined {
  const knowledge = known.get(model)?.();
  const piece = knowledge?.visual.pieces.find(({ start, end }) => start <= offset && offset < end);
  if (!knowledge || !piece) return undefined;
  const [title, ...rest] = hoverText(knowledge.document, piece, knowledge.fillIns, knowledge.text);
  if (title === undefined || title === '') return undefined;
  const contents: IMarkdownString[] = [
    { value: `**${plain(title)}**` },
    ...rest.map((words) => ({ value: plain(words) })),
  ];
  return { contents, range: rangeOf(model, piece.start, piece.end) };
}

/** Text that Markdown leaves as it is. */
function plain(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&').replace(/\s+/g, ' ');
}

function rangeOf(model: editor.ITextModel, start: number, end: number): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
