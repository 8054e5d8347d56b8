import { editor } from 'monaco-editor/editor';

/** The two themes of the app. */
export type ThemeName = 'light' | 'dark';

/** The colours that Monaco itself paints, as `#rrggbb` or `#rrggbbaa`; chips and cards take theirs from the style sheet. */
export interface ThemeTokens {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly selection: string;
  readonly raised: string;
  readonly line: string;
  readonly keyword: string;
  readonly text: string;
}

/** The default colours of a theme. */
export const themeTokens: { readonly [name in ThemeName]: ThemeTokens } = {
  light: {
    paper: '#f6f2ea',
    ink: '#26221c',
    faint: '#5f574b',
    accent: '#155e63',
    selection: '#c3dedb',
    raised: '#fffdf8',
    line: '#ded5c5',
    keyword: '#85530a',
    text: '#2b6540',
  },
  dark: {
    paper: '#191816',
    ink: '#ece5d8',
    faint: '#b0a695',
    accent: '#86c9c4',
    selection: '#2f4f4c',
    raised: '#22201d',
    line: '#3a362f',
    keyword: '#e3b562',
    text: '#8fcb9d',
  },
};

/** Defines and chooses a theme; the editors of a page share one. Gives the colours that it took. */
export function applyTheme(name: ThemeName, override: Partial<ThemeTokens> = {}): ThemeTokens {
  const tokens = { ...themeTokens[name], ...override };
  editor.defineTheme(`galley-${name}`, {
    base: name === 'light' ? 'vs' : 'vs-dark',
    inherit: true,
    rules: rulesOf(tokens),
    colors: coloursOf(tokens),
  });
  editor.setTheme(`galley-${name}`);
  return tokens;
}

function rulesOf(tokens: ThemeTokens): editor.ITokenThemeRule[] {
  const rule = (token: string, colour: string, fontStyle?: string): editor.ITokenThemeRule => ({
    token,
    foreground: colour.slice(1, 7),
    ...(fontStyle !== undefined && { fontStyle }),
  });
  return [
    rule('', tokens.ink),
    rule('delimiter', tokens.faint),
    rule('keyword', tokens.keyword),
    rule('variable', tokens.accent),
    rule('string', tokens.text),
    rule('number', tokens.text),
    rule('type', tokens.accent),
    rule('comment', tokens.faint, 'italic'),
  ];
}

function coloursOf(tokens: ThemeTokens): editor.IColors {
  return {
    'editor.background': tokens.paper,
    'editor.foreground': tokens.ink,
    'editorCursor.foreground': tokens.accent,
    'editor.selectionBackground': tokens.selection,
    'editorLineNumber.foreground': tokens.faint,
    'editorLineNumber.activeForeground': tokens.ink,
    'editorWidget.background': tokens.raised,
    'editorWidget.foreground': tokens.ink,
    'editorWidget.border': tokens.line,
    'editorHoverWidget.background': tokens.raised,
    'editorHoverWidget.border': tokens.line,
    'editorSuggestWidget.background': tokens.raised,
    'editorSuggestWidget.border': tokens.line,
    'editorSuggestWidget.foreground': tokens.ink,
    'editorSuggestWidget.selectedBackground': tokens.selection,
    'editorSuggestWidget.selectedForeground': tokens.ink,
    'editorSuggestWidget.highlightForeground': tokens.accent,
    'editorSuggestWidget.focusHighlightForeground': tokens.accent,
    'list.hoverBackground': `${tokens.selection.slice(0, 7)}80`,
    'editor.findMatchBackground': `${tokens.keyword.slice(0, 7)}66`,
    'editor.findMatchHighlightBackground': `${tokens.keyword.slice(0, 7)}33`,
    'editor.findRangeHighlightBackground': '#00000000',
    'editor.rangeHighlightBackground': '#00000000',
    'inputOption.activeBackground': tokens.selection,
    'inputOption.activeForeground': tokens.ink,
    'inputOption.activeBorder': tokens.accent,
    'input.background': tokens.paper,
    'input.foreground': tokens.ink,
    'input.border': tokens.line,
    'scrollbar.background': '#00000000',
    'editorOverviewRuler.background': '#00000000',
    focusBorder: tokens.accent,
    'scrollbarSlider.background': `${tokens.faint.slice(0, 7)}40`,
    'scrollbarSlider.hoverBackground': `${tokens.faint.slice(0, 7)}80`,
  };
}
