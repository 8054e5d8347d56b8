import type { Section, SectionName } from './file-sections.ts';

/** A section, or a whole file, between whose versions somebody has to choose; `null` where a version has none. */
export interface SectionConflict {
  readonly kind: 'conflict';
  readonly name: SectionName;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** A section of which nobody has to decide anything. */
export interface AgreedSection extends Section {
  readonly kind: 'agreed';
  /** Who changed it, and what it was (`null`: it is new); absent where nobody did. */
  readonly change?: { readonly by: 'mine' | 'theirs' | 'both'; readonly base: string | null };
}

/** A section of a merged file. */
export type FilePart = AgreedSection | SectionConflict;

/** Two changes of one file put together; the text is `null` where the file is gone. */
export type MergedFile =
  | { readonly kind: 'clean'; readonly text: string | null }
  | { readonly kind: 'conflict'; readonly parts: readonly FilePart[] };

/** The file's text when `choose` settles each conflict; `null` from it leaves a section out, and of the whole file the file. */
export function settleFile(
  merged: MergedFile,
  choose: (conflict: SectionConflict) => string | null,
): string | null {
  if (merged.kind === 'clean') return merged.text;
  const texts = merged.parts.map((part) => (part.kind === 'agreed' ? part.text : choose(part)));
  return texts.length === 1 ? (texts[0] ?? null) : texts.map((text) => text ?? '').join('');
}
