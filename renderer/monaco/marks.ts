import { editor, Range } from 'monaco-editor/editor';
import type { Range as TextRange } from '../../shared/prompt/range.ts';
import { rangeOf } from './place.ts';

/** What is marked in both views of an editor. */
export interface Marks {
  /** Marks a place and shows it; without one, takes the mark away. */
  highlight(place: TextRange | undefined): void;
  /** Lays out these lines from right to left, and all others from left to right. */
  turn(lines: readonly number[]): void;
  hasTurned(): boolean;
}

/** Marks places and lines of an editor's text. */
export function createMarks(target: editor.IStandaloneCodeEditor): Marks {
  const directions = target.createDecorationsCollection();
  const highlights = target.createDecorationsCollection();
  return {
    highlight(place) {
      const model = target.getModel();
      const range = model && place && rangeOf(model, place);
      highlights.set(range ? [{ range, options: { className: 'pe-highlight' } }] : []);
      if (range) target.revealRangeInCenterIfOutsideViewport(range);
    },
    turn: (lines) =>
      directions.set(
        lines.map((line) => ({
          range: new Range(line, 1, line, 1),
          options: { textDirection: editor.TextDirection.RTL, isWholeLine: true },
        })),
      ),
    hasTurned: () => directions.length > 0,
  };
}
