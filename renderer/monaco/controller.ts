import { editor, KeyCode, KeyMod, Range } from 'monaco-editor/editor';
import type { Range as TextRange } from '../../shared/prompt/range.ts';
import { branchCounts } from './branch-counts.ts';
import { guardCursors } from './cursor-guard.ts';
import type { EditorEvents, EditorHandle, EditorState } from './editor-state.ts';
import { insertSnippet } from './insert.ts';
import { insertions, snippetAt } from './insertions.ts';
import { keepViewState, viewStateOf } from './models.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { rangeOf, showMarkers } from './place.ts';
import { hasRightToLeft, rightToLeftLines } from './right-to-left.ts';
import { applyTheme } from './theme.ts';
import { editorOptions, viewOptions } from './view-options.ts';
import { createVisualView } from './visual-view.ts';

/** One editor on a page. */
export interface Controller extends EditorHandle {
  update(state: EditorState): void;
  dispose(): void;
}

const motion = '(prefers-reduced-motion: reduce)';

/** Puts an editor into an element. */
export function createController(
  container: HTMLElement,
  first: EditorState,
  events: EditorEvents,
): Controller {
  let state = first;
  applyTheme(state.theme, state.themeTokens);
  const target = editor.create(container, {
    ...editorOptions,
    ...viewOptions(state, matchMedia(motion).matches),
    model: null,
  });
  const view = createVisualView(target);
  const directions = target.createDecorationsCollection();
  const highlights = target.createDecorationsCollection();
  let open = openShown();
  guardCursors(target, () => (state.view === 'visual' ? open.reading.visual() : undefined));
  target.onDidFocusEditorWidget(() => events.onFocusChange?.(true));
  target.onDidBlurEditorWidget(() => events.onFocusChange?.(false));
  target.onMouseUp(({ target: hit, event }) => {
    const isPlainClick = target.getSelection()?.isEmpty() && event.leftButton;
    if (!isPlainClick || !hit.position || hit.type !== editor.MouseTargetType.CONTENT_TEXT) return;
    if (state.view === 'visual' || event.ctrlKey || event.metaKey)
      openPassageAt(open.model.getOffsetAt(hit.position));
  });
  target.addAction({
    id: 'galley.openPassage',
    label: state.words.openPassage,
    keybindings: [KeyCode.F12],
    run: ({ getPosition }) => {
      const position = target.getPosition() ?? getPosition();
      if (position) openPassageAt(open.model.getOffsetAt(position));
    },
  });
  target.addAction({
    id: 'galley.insert',
    label: state.words.insert,
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyI],
    run: () => events.onInsert?.(),
  });
  // Faces are loaded when they are first used, which is here.
  const remeasure = (): void => editor.remeasureFonts();
  document.fonts.addEventListener('loadingdone', remeasure);
  show();
  restoreView();
  highlight(state.highlight);

  return {
    update(next) {
      const before = state;
      state = next;
      if (next.theme !== before.theme || next.themeTokens !== before.themeTokens) {
        applyTheme(next.theme, next.themeTokens);
      }
      if (next.path !== before.path || next.project !== before.project) reopen(before.path);
      else if (next.text !== before.text) open.receive(next.text);
      const isOtherView = next.view !== before.view;
      if (isOtherView || next.textSize !== before.textSize || next.readOnly !== before.readOnly) {
        target.updateOptions(viewOptions(next, matchMedia(motion).matches));
      }
      if (isOtherView || next.path !== before.path || next.coverage !== before.coverage) show();
      if (next.path !== before.path) restoreView();
      if (next.markers !== before.markers || next.path !== before.path) showMarkers(open.model, next.markers);
      if (next.highlight !== before.highlight || next.path !== before.path) highlight(next.highlight);
      if (isOtherView) keepCursorInSight();
    },
    focus: () => target.focus(),
    insertions: () => insertions(open.reading.document(), state.fillIns, state.passages ?? [], state.words),
    insert(insertion) {
      const visual = open.reading.visual();
      leaveHiddenLines(visual.textStart);
      const selection = target.getSelection();
      if (!selection) return;
      const start = open.model.getOffsetAt(selection.getStartPosition());
      const end = open.model.getOffsetAt(selection.getEndPosition());
      insertSnippet(target, snippetAt(insertion, open.model.getValue(), visual, { start, end }));
    },
    insertFillIn(name, declare) {
      leaveHiddenLines(open.reading.visual().textStart);
      return insertSnippet(target, `{{${name}}}`, declare);
    },
    dispose() {
      document.fonts.removeEventListener('loadingdone', remeasure);
      keepViewState(state.path, target.saveViewState());
      view.clear();
      open.close();
      target.dispose();
    },
  };

  function openShown(): OpenFile {
    const { path } = state;
    const opened = openFile(() => state, {
      typed: (text) => events.onChange(text, path),
      read: show,
      changed: ({ changes }) => {
        if (directions.length > 0 || changes.some(({ text }) => hasRightToLeft(text))) turnLines();
      },
    });
    target.setModel(opened.model);
    showMarkers(opened.model, state.markers);
    return opened;
  }

  function reopen(path: string): void {
    keepViewState(path, target.saveViewState());
    view.clear();
    open.close();
    open = openShown();
  }

  function show(): void {
    const { view: name, coverage, path, words } = state;
    if (name === 'visual') {
      const visual = open.reading.visual();
      view.show(visual, coverage && branchCounts(path, visual.pieces, coverage), words);
      leaveHiddenLines(visual.textStart);
    } else view.clear();
    turnLines();
  }

  /** A cursor above the text would type into the settings. */
  function leaveHiddenLines(textStart: number): void {
    const position = target.getPosition();
    if (position && open.model.getOffsetAt(position) < textStart) {
      target.setPosition(open.model.getPositionAt(textStart));
    }
  }

  function turnLines(): void {
    const turned = rightToLeftLines(open.model.getValue(), open.reading.visual().lines);
    directions.set(
      turned.map((line) => ({
        range: new Range(line, 1, line, 1),
        options: { textDirection: editor.TextDirection.RTL, isWholeLine: true },
      })),
    );
  }

  function highlight(place: TextRange | undefined): void {
    const range = place && rangeOf(open.model, place);
    highlights.set(range ? [{ range, options: { className: 'pe-highlight' } }] : []);
    if (range) target.revealRangeInCenterIfOutsideViewport(range);
  }

  function restoreView(): void {
    const viewState = viewStateOf(state.path);
    if (viewState) target.restoreViewState(viewState);
  }

  function keepCursorInSight(): void {
    const position = target.getPosition();
    if (position) target.revealPositionInCenterIfOutsideViewport(position);
  }

  function openPassageAt(offset: number): void {
    const piece = open.reading.visual().pieces.find(({ start, end }) => start <= offset && offset <= end);
    if (piece?.kind === 'passage' && piece.name !== undefined) events.onOpenPassage(piece.name);
  }
}
