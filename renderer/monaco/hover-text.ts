import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { FillIn } from './suggestions.ts';
import { type EditorText, fill } from './text.ts';
import { typeWords } from './type-words.ts';
import type { Piece } from './visual-model.ts';

/** How much of a sample value a hover shows, in characters. */
const sampleLength = 200;

/** What resting on a piece tells, as paragraphs of plain text; the first is its name. Empty when there is nothing to tell. */
export function hoverText(
  document: PromptDocument,
  piece: Piece,
  fillIns: readonly FillIn[],
  text: EditorText,
): readonly string[] {
  if (piece.kind === 'passage') return [piece.name ?? '', text.openPassageHint];
  if (piece.kind !== 'fill-in') return piece.label === undefined ? [] : [piece.label];
  const name = piece.name ?? '';
  const root = name.split('.')[0] ?? name;
  const declared = document.declared?.find((variable) => variable.name === root);
  const given = fillIns.find((fillIn) => fillIn.name === name || fillIn.name === root);
  if (!declared && !given) return [piece.label ?? name];
  const type = declared && typeWords(declared.schema, text);
  const kind = declared && !declared.required ? `${type}, ${text.mayBeMissing}` : type;
  const sample = given?.sample;
  return [
    name,
    ...(kind === undefined ? [] : [kind]),
    ...[given?.description ?? declared?.description ?? ''].filter((words) => words !== ''),
    ...(sample === undefined ? [] : [fill(text.sample, { value: shortened(sample) })]),
  ];
}

function shortened(value: string): string {
  return value.length <= sampleLength ? value : `${value.slice(0, sampleLength)}…`;
}
