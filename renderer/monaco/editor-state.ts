import type { Range } from '../../shared/prompt/range.ts';
import type { Insertion } from './insertions.ts';
import type { FillIn, Passage } from './suggestions.ts';
import type { EditorText } from './text.ts';
import type { ThemeName, ThemeTokens } from './theme.ts';

/** A finding at its place. */
export interface EditorMarker {
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** What the editor shows. Offsets are UTF-16 code units into `text`. */
export interface EditorState {
  /** Of the file in the project; its text and its undo are kept under it. */
  readonly path: string;
  readonly text: string;
  /** The text that the edit began from: undo goes back to it, also when the edit was begun before the app was started. */
  readonly base?: string | undefined;
  /** Of another project, nothing is kept. */
  readonly project?: string | undefined;
  readonly view: 'visual' | 'source';
  readonly theme: ThemeName;
  readonly themeTokens?: Partial<ThemeTokens> | undefined;
  /** The size of the app's body text, in pixels. */
  readonly textSize: number;
  readonly readOnly: boolean;
  readonly fillIns: readonly FillIn[];
  readonly passages?: readonly Passage[] | undefined;
  readonly markers: readonly EditorMarker[];
  /** How many examples come to each way through the template, by `TemplateBlock.key`. */
  readonly coverage?: Readonly<Record<string, number>> | undefined;
  /** A place to show and to mark. */
  readonly highlight?: Range | undefined;
  readonly words: EditorText;
}

/** What the editor tells. */
export interface EditorEvents {
  /** The whole text of a file after each change that was made here. */
  onChange(text: string, path: string): void;
  onOpenPassage(name: string): void;
  /** The key for putting something in was pressed. */
  onInsert?(): void;
  onFocusChange?(hasFocus: boolean): void;
}

/** What the rest of the app may ask of an editor. */
export interface EditorHandle {
  focus(): void;
  /** What can be put in at the cursor now. */
  insertions(): readonly Insertion[];
  /** Puts something in at the cursor, or around what is selected, and returns the focus to the text. */
  insert(insertion: Insertion): void;
  /**
   * Puts in a fill-in by its name.
   * @param declare makes the text in which it is declared as well; nothing when it cannot
   * @returns whether it could be declared
   */
  insertFillIn(name: string, declare: (text: string) => string | undefined): boolean;
}
