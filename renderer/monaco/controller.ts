import { editor, type Range } from 'monaco-editor/editor';
import { addActions } from './add-actions.ts';
import { branchCounts } from './branch-counts.ts';
import { guardCursors } from './cursor-guard.ts';
import type { EditorEvents, EditorHandle, EditorState } from './editor-state.ts';
import { keepFindScope } from './find-scope.ts';
import { insertSnippet } from './insert.ts';
import { insertions, snippetAt } from './insertions.ts';
import { createMarks } from './marks.ts';
import { keepViewState, viewStateOf } from './models.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { createPassagePanels } from './passage-panels.ts';
import { rangeOf, showMarkers } from './place.ts';
import { hasRightToLeft, rightToLeftLines } from './right-to-left.ts';
import { applyTheme } from './theme.ts';
import { editorOptions, viewOptions } from './view-options.ts';
import type { Piece } from './visual-model.ts';
import { createVisualView } from './visual-view.ts';
import { whereabouts } from './whereabouts.ts';

/** One editor on a page. */
export interface Controller extends EditorHandle {
  update(state: EditorState): void;
  dispose(): void;
}

const motion = '(prefers-reduced-motion: reduce)';

/**
 * Puts an editor into an element.
 * @param live an element whose words screen readers say as they change
 */
export function createController(
  container: HTMLElement,
  live: HTMLElement,
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
  const panels = createPassagePanels(target, {
    passages: () => state.passages ?? [],
    text: () => state.words,
    onOpen: events.onOpenPassage,
  });
  const marks = createMarks(target);
  let open = openShown();
  guardCursors(target, () => (state.view === 'visual' ? open.reading.visual() : undefined));
  target.onDidFocusEditorWidget(() => events.onFocusChange?.(true));
  target.onDidBlurEditorWidget(() => events.onFocusChange?.(false));
  target.onMouseUp(({ target: hit, event }) => {
    const isPlainClick = target.getSelection()?.isEmpty() && event.leftButton;
    if (!isPlainClick || !hit.position || hit.type !== editor.MouseTargetType.CONTENT_TEXT) return;
    const piece = passageAt(open.model.getOffsetAt(hit.position));
    if (piece && (event.ctrlKey || event.metaKey)) events.onOpenPassage(piece.name);
    else if (piece && state.view === 'visual') panels.toggle(piece);
  });
  target.onDidChangeCursorPosition(tellWhereabouts);
  target.onDidFocusEditorWidget(tellWhereabouts);
  const scopeFind = keepFindScope(target, textScope);
  addActions(target, state.words, {
    insert: () => events.onInsert?.(),
    openPassage: (offset) => {
      const piece = passageAt(offset);
      if (piece) events.onOpenPassage(piece.name);
    },
    showPassage: (offset) => {
      const piece = passageAt(offset);
      if (piece && state.view === 'visual') panels.toggle(piece);
    },
  });
  // Faces are loaded when they are first used, which is here.
  const remeasure = (): void => editor.remeasureFonts();
  document.fonts.addEventListener('loadingdone', remeasure);
  show();
  restoreView();
  marks.highlight(state.highlight);

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
      if (next.highlight !== before.highlight || next.path !== before.path) marks.highlight(next.highlight);
      if (isOtherView) {
        scopeFind();
        keepCursorInSight();
      }
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
      panels.clear();
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
        if (marks.hasTurned() || changes.some(({ text }) => hasRightToLeft(text))) turnLines();
      },
    });
    target.setModel(opened.model);
    showMarkers(opened.model, state.markers);
    return opened;
  }

  function reopen(path: string): void {
    keepViewState(path, target.saveViewState());
    view.clear();
    panels.clear();
    open.close();
    open = openShown();
    scopeFind();
  }

  function show(): void {
    const { view: name, coverage, path, words } = state;
    if (name === 'visual') {
      const visual = open.reading.visual();
      view.show(visual, coverage && branchCounts(path, visual.pieces, coverage), words);
      leaveHiddenLines(visual.textStart);
    } else {
      view.clear();
      panels.clear();
    }
    panels.refresh();
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
    marks.turn(rightToLeftLines(open.model.getValue(), open.reading.visual().lines));
  }

  function restoreView(): void {
    const viewState = viewStateOf(state.path);
    if (viewState) target.restoreViewState(viewState);
  }

  function keepCursorInSight(): void {
    const position = target.getPosition();
    if (position) target.revealPositionInCenterIfOutsideViewport(position);
  }

  function passageAt(offset: number): (Piece & { readonly name: string }) | undefined {
    const piece = open.reading.visual().pieces.find(({ start, end }) => start <= offset && offset <= end);
    const { name } = piece ?? {};
    return piece?.kind === 'passage' && name !== undefined ? { ...piece, name } : undefined;
  }

  function textScope(): Range | undefined {
    if (state.view !== 'visual') return undefined;
    const { textStart, lines } = open.reading.visual();
    return rangeOf(open.model, { start: textStart, end: lines.length });
  }

  /** Said when it is another place than before, not at every step within it. */
  function tellWhereabouts(): void {
    const position = target.getPosition();
    if (!position || state.view !== 'visual') return;
    const visual = open.reading.visual();
    const counts = state.coverage && branchCounts(state.path, visual.pieces, state.coverage);
    const words = whereabouts(visual, open.model.getOffsetAt(position), counts, state.words);
    if (live.textContent !== words) live.textContent = words;
  }
}
