import { editor, MarkerSeverity, Range } from 'monaco-editor/editor';
import type { Range as TextRange } from '../../shared/prompt/range.ts';
import type { EditorMarker } from './editor-state.ts';

/** A stretch of a text as Monaco counts it. */
export function rangeOf(model: editor.ITextModel, { start, end }: TextRange): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

/** Underlines findings at their places, in the place of those that were shown before. */
export function showMarkers(model: editor.ITextModel, markers: readonly EditorMarker[]): void {
  const data = markers.map(({ range, severity, message }) => ({
    ...rangeOf(model, range),
    severity: severities[severity],
    message,
  }));
  editor.setModelMarkers(model, 'galley', data);
}
