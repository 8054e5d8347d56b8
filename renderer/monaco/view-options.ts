import type { editor } from 'monaco-editor/editor';
import type { EditorState } from './editor-state.ts';

/** Options that never change. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  glyphMargin: false,
  folding: false,
  wordWrap: 'on',
  wrappingStrategy: 'advanced',
  tabFocusMode: true,
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  renderLineHighlight: 'none',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  matchBrackets: 'never',
  guides: { indentation: false, bracketPairs: false },
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  acceptSuggestionOnCommitCharacter: false,
  suggest: { showStatusBar: false, showIcons: true, snippetsPreventQuickSuggestions: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  links: false,
  contextmenu: false,
  stickyScroll: { enabled: false },
  // Its room would stand between the first card's header and its words.
  find: { addExtraSpaceOnTop: false },
  fixedOverflowWidgets: true,
  roundedSelection: true,
  cursorWidth: 2,
  padding: { top: 12, bottom: 24 },
  accessibilitySupport: 'auto',
};

/**
 * The faces of the two views. The visual one is for reading, the other shows every character. The editor adds a
 * monospaced face to each; a sans-serif before it keeps Arabic from being torn to equal widths where no serif has it.
 */
const faces = {
  visual: '"Source Serif 4 Variable", "Noto Serif", Georgia, serif, "DejaVu Sans", sans-serif',
  source: '"JetBrains Mono Variable", "Noto Sans Mono", ui-monospace, monospace',
} as const;

/** Options that follow what is shown. */
export function viewOptions(
  { view, textSize, readOnly, words }: EditorState,
  isMotionReduced: boolean,
): editor.IStandaloneEditorConstructionOptions {
  const isVisual = view === 'visual';
  const fontSize = isVisual ? textSize + 2 : textSize - 1;
  return {
    fontFamily: faces[view],
    fontSize,
    lineHeight: Math.round(fontSize * (isVisual ? 1.6 : 1.55)),
    fontLigatures: false,
    lineNumbers: isVisual ? 'off' : 'on',
    lineNumbersMinChars: 3,
    lineDecorationsWidth: isVisual ? 30 : 12,
    scrollbar: {
      verticalScrollbarSize: isVisual ? 26 : 12,
      verticalSliderSize: 8,
      horizontalScrollbarSize: 8,
      useShadows: false,
      alwaysConsumeMouseWheel: false,
    },
    suggestFontSize: Math.max(13, textSize - 2),
    suggestLineHeight: Math.round(textSize * 1.9),
    readOnly,
    domReadOnly: readOnly,
    ariaLabel: words.ariaLabel,
    cursorBlinking: isMotionReduced ? 'solid' : 'blink',
    cursorSmoothCaretAnimation: 'off',
    smoothScrolling: false,
  };
}
