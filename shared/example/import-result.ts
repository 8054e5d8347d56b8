/** A file that an import would write: its path in the project, and its text. */
export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

/** Something of the source that is not taken over, or not as it is, with the reason in plain English. */
export interface ImportNote {
  readonly what: string;
  readonly reason: string;
}

/** How much an import takes over. */
export interface ImportCounts {
  readonly prompts: number;
  readonly examples: number;
  readonly recordings: number;
  /** Recorded answers, over all recordings. */
  readonly answers: number;
}

/** What an import yields: files to write, and everything that is left out or differs. Nothing is lost in silence. */
export interface ImportResult {
  readonly files: readonly ImportedFile[];
  readonly counts: ImportCounts;
  /** Not taken over. */
  readonly skipped: readonly ImportNote[];
  /** Taken over, and worth knowing. */
  readonly notes: readonly ImportNote[];
}

/** An import, or why the text is not what it should be (a sentence in plain English). */
export type ImportOutcome =
  | { readonly ok: true; readonly result: ImportResult }
  | { readonly ok: false; readonly reason: string };

/** Where an import writes, relative to the project. */
export interface ImportFolders {
  readonly prompts: string;
  readonly examples: string;
}

/** Notes without repetitions. */
export function distinctNotes(notes: readonly ImportNote[]): readonly ImportNote[] {
  return [...new Map(notes.map((note) => [`${note.what}\n${note.reason}`, note])).values()];
}
