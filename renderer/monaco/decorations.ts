import { editor } from 'monaco-editor/editor';
import { countWords } from './count-words.ts';
import { lineOf, placeOf } from './line-table.ts';
import type { EditorText } from './text.ts';
import type { Card, Lines, Piece, Rail, VisualModel } from './visual-model.ts';

/** Mean widths in em of the reading face: a letter of a label, the space around it, a character of hidden source. */
const labelWidth = 0.43;
const labelPadding = 0.8;
const sourceWidth = 0.46;

const stays = editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

/** The decorations of the visual view, in a stable order: cards, rails, pieces. */
export function decorationsOf(
  model: VisualModel,
  coverage: Readonly<Record<string, number>> | undefined,
  text: EditorText,
): editor.IModelDeltaDecoration[] {
  return [
    ...model.cards.flatMap((card) => cardDecorations(card)),
    ...model.rails.flatMap(railDecorations),
    ...model.pieces.flatMap((piece) => pieceDecorations(model, piece, coverage, text)),
  ];
}

function cardDecorations(card: Card): editor.IModelDeltaDecoration[] {
  if (card.last < card.first) return [];
  const name = `pe-card pe-role-${card.role}`;
  return [
    {
      range: wholeLines(card),
      options: { className: name, marginClassName: name, isWholeLine: true, stickiness: stays },
    },
  ];
}

/** The last line's part is its own, a little shorter, so that the rails of neighbours do not run together. */
function railDecorations({ first, last, depth }: Rail): editor.IModelDeltaDecoration[] {
  const name = `pe-rail pe-rail-${Math.min(depth, 2)}`;
  const rail = (lines: Lines, className: string): editor.IModelDeltaDecoration => ({
    range: wholeLines(lines),
    options: { linesDecorationsClassName: className, isWholeLine: true, stickiness: stays },
  });
  return [rail({ first, last: last - 1 }, name), rail({ first: last, last }, `${name} pe-rail-end`)];
}

function pieceDecorations(
  model: VisualModel,
  piece: Piece,
  coverage: Readonly<Record<string, number>> | undefined,
  text: EditorText,
): editor.IModelDeltaDecoration[] {
  if (piece.kind === 'comment')
    return [inline(model, piece.start, piece.end, { inlineClassName: 'pe-comment' })];
  const isMarkerLine = piece.kind === 'role' && piece.isAlone && isHidden(model, piece);
  if (isMarkerLine) return [];
  if (piece.shown) return chip(model, piece, piece.shown);
  const count = piece.branch === undefined ? undefined : coverage?.[piece.branch];
  const label = labelOf(piece, text);
  const shape = piece.isAlone && isBlock(piece) ? 'pe-line' : isBlock(piece) ? 'pe-flow' : 'pe-chip';
  const unreached = count === 0 ? ' pe-unreached' : '';
  const note = noteOf(piece, count, text);
  return [
    inline(model, piece.start, piece.end, {
      inlineClassName: 'pe-hidden',
      inlineClassNameAffectsLetterSpacing: true,
      before: injected(label, `${shape} pe-${piece.kind}${unreached}`, piece.end - piece.start),
      ...(note !== '' && { after: injected(note, `pe-count${unreached}`, 0) }),
    }),
  ];
}

/** How many examples come here; within a line only where none does, or it would be more note than text. */
function noteOf({ isAlone }: Piece, count: number | undefined, text: EditorText): string {
  if (count === undefined) return '';
  if (isAlone) return `  ${countWords(count, text)}`;
  return count === 0 ? ` ⚠ ${text.noExampleShort} ` : '';
}

function chip(
  model: VisualModel,
  piece: Piece,
  shown: { start: number; end: number },
): editor.IModelDeltaDecoration[] {
  const hidden = { inlineClassName: 'pe-hidden', inlineClassNameAffectsLetterSpacing: true };
  return [
    inline(model, piece.start, shown.start, hidden),
    inline(model, shown.start, shown.end, {
      inlineClassName: `pe-chip pe-${piece.kind}`,
      inlineClassNameAffectsLetterSpacing: true,
    }),
    inline(model, shown.end, piece.end, hidden),
  ];
}

function isBlock({ kind }: Piece): boolean {
  return kind === 'open' || kind === 'else' || kind === 'close';
}

function labelOf(piece: Piece, text: EditorText): string {
  if (piece.kind === 'close') return text.end;
  if (piece.kind === 'role') return roleWords(piece.name, text);
  const label = piece.label ?? '';
  return piece.isAlone || !isBlock(piece) ? label : lowerFirst(label);
}

function roleWords(name: string | undefined, { roles }: EditorText): string {
  return name === 'system' || name === 'model' || name === 'tool' ? roles[name] : roles.user;
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function isHidden({ lines, hiddenLines }: VisualModel, { start }: Piece): boolean {
  const line = lineOf(lines, start);
  return hiddenLines.some(({ first, last }) => first <= line && line <= last);
}

// Known to Monaco's line breaking since 0.56, for its inlay hints; its public types leave it out.
type SizedText = editor.InjectedTextOptions & { readonly widthInEm?: number };

/**
 * Words in place of hidden source. Line breaking counts that source with its full width, so the words are only given
 * what they need beyond it; else lines with many tags would break far too early. Widths are those of the faces used.
 */
function injected(content: string, inlineClassName: string, hiddenLength: number): SizedText {
  return {
    content,
    inlineClassName,
    inlineClassNameAffectsLetterSpacing: true,
    cursorStops: editor.InjectedTextCursorStops.None,
    widthInEm: Math.max(0, content.length * labelWidth + labelPadding - hiddenLength * sourceWidth),
  };
}

function inline(
  { lines }: VisualModel,
  start: number,
  end: number,
  options: Omit<editor.IModelDecorationOptions, 'description'>,
): editor.IModelDeltaDecoration {
  const from = placeOf(lines, start);
  const to = placeOf(lines, end);
  return {
    range: {
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    },
    options: { ...options, stickiness: stays },
  };
}

function wholeLines({ first, last }: Lines): editor.IModelDeltaDecoration['range'] {
  return { startLineNumber: first, startColumn: 1, endLineNumber: last, endColumn: 1 };
}
