import type { editor } from 'monaco-editor/editor';
import { changedStretch } from './changed-stretch.ts';
import { decorationsOf } from './decorations.ts';
import type { EditorText } from './text.ts';
import type { VisualModel } from './visual-model.ts';
import { type Zone, zoneElement, zoneSignature, zonesOf } from './zones.ts';

// On the editor since 2018 and used by VS Code's own folding; only its public types leave it out.
type HidingEditor = editor.IStandaloneCodeEditor & {
  setHiddenAreas(ranges: readonly LineRange[], source?: unknown): void;
};

interface LineRange {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

interface ShownZone {
  readonly id: string;
  readonly signature: string;
  readonly delegate: editor.IViewZone;
}

/** The visual view of one editor: what it has put there, so that a change replaces only what differs. */
export interface VisualView {
  show(model: VisualModel, coverage: Readonly<Record<string, number>> | undefined, text: EditorText): void;
  clear(): void;
}

/** Puts visual models on an editor. */
export function createVisualView(shown: editor.IStandaloneCodeEditor): VisualView {
  // See `HidingEditor`.
  const target = shown as HidingEditor;
  let decorations: readonly { readonly id: string; readonly key: string }[] = [];
  let zones: readonly ShownZone[] = [];
  let hidden = '';
  let owner: editor.ITextModel | null = null;

  return {
    show(model, coverage, text) {
      if (owner !== target.getModel()) forget();
      owner = target.getModel();
      hide(model);
      decorate(decorationsOf(model, coverage, text));
      placeZones(zonesOf(model), text);
    },
    clear() {
      owner?.deltaDecorations(
        decorations.map(({ id }) => id),
        [],
      );
      forget();
      target.setHiddenAreas([], 'galley');
      target.changeViewZones((accessor) => {
        for (const { id } of zones) accessor.removeZone(id);
      });
      zones = [];
    },
  };

  /** Zones and hidden lines go with their model when the editor shows another; decorations are taken off it. */
  function forget(): void {
    if (owner && !owner.isDisposed())
      owner.deltaDecorations(
        decorations.map(({ id }) => id),
        [],
      );
    if (owner !== target.getModel()) zones = [];
    decorations = [];
    hidden = '';
    owner = null;
  }

  function hide({ hiddenLines }: VisualModel): void {
    const signature = hiddenLines.map(({ first, last }) => `${first}-${last}`).join();
    if (signature === hidden) return;
    hidden = signature;
    target.setHiddenAreas(
      hiddenLines.map(({ first, last }) => ({
        startLineNumber: first,
        startColumn: 1,
        endLineNumber: last,
        endColumn: 1,
      })),
      'galley',
    );
  }

  function decorate(wanted: readonly editor.IModelDeltaDecoration[]): void {
    const model = target.getModel();
    if (!model) return;
    const keys = wanted.map(keyOf);
    const current = decorations.map(({ id, key }) => `${placeKey(model.getDecorationRange(id))}${key}`);
    const stretch = changedStretch(
      current,
      wanted.map(({ range }, index) => `${placeKey(range)}${keys[index]}`),
    );
    const old = decorations.slice(stretch.start, stretch.oldEnd).map(({ id }) => id);
    const ids = model.deltaDecorations(old, wanted.slice(stretch.start, stretch.newEnd));
    decorations = [
      ...decorations.slice(0, stretch.start),
      ...ids.map((id, index) => ({ id, key: keys[stretch.start + index] ?? '' })),
      ...decorations.slice(stretch.oldEnd),
    ];
  }

  function placeZones(wanted: readonly Zone[], text: EditorText): void {
    const isSame =
      wanted.length === zones.length &&
      wanted.every(
        (zone, index) =>
          zoneSignature(zone) === zones[index]?.signature &&
          zone.afterLine === zones[index]?.delegate.afterLineNumber,
      );
    if (isSame) return;
    target.changeViewZones((accessor) => {
      for (const { id } of zones) accessor.removeZone(id);
      zones = wanted.map((zone, index) => {
        const delegate: editor.IViewZone = {
          afterLineNumber: zone.afterLine,
          heightInPx: zone.height,
          ordinal: index,
          domNode: zoneElement(zone, 'text', text),
          marginDomNode: zoneElement(zone, 'margin', text),
          showInHiddenAreas: true,
          suppressMouseDown: true,
        };
        return { id: accessor.addZone(delegate), signature: zoneSignature(zone), delegate };
      });
    });
  }
}

function keyOf({ options }: editor.IModelDeltaDecoration): string {
  const { className, inlineClassName, linesDecorationsClassName, before, after } = options;
  return `${className}|${inlineClassName}|${linesDecorationsClassName}|${before?.content}|${before?.inlineClassName}|${after?.content}`;
}

function placeKey(
  range: Pick<LineRange, 'startLineNumber' | 'startColumn' | 'endLineNumber' | 'endColumn'> | null,
): string {
  if (!range) return 'gone|';
  return `${range.startLineNumber}:${range.startColumn}-${range.endLineNumber}:${range.endColumn}|`;
}
