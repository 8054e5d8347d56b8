import { mergeText } from '../../../shared/proposal/merge-text.ts';
import type { NewText } from '../../stores/changes.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** Texts that take a live proposal back, or the file in which later words stand in the way. */
export type EarlierTexts =
  | { readonly kind: 'texts'; readonly texts: readonly NewText[] }
  | { readonly kind: 'conflict'; readonly path: string };

/**
 * The live files with what a proposal changed changed back, and what came since kept. `liveText` gives a file as it is
 * live now; null where there is none.
 */
export function earlierTexts(
  files: readonly ProposedFile[],
  liveText: (path: string) => string | null,
): EarlierTexts {
  const texts: NewText[] = [];
  for (const { path, base, proposed } of files) {
    const live = liveText(path);
    if (live === proposed) texts.push({ path, text: base });
    else if (live === null || base === null || proposed === null) return { kind: 'conflict', path };
    else {
      const merged = mergeText(proposed, base, live);
      if (merged.kind === 'conflict') return { kind: 'conflict', path };
      texts.push({ path, text: merged.text });
    }
  }
  return { kind: 'texts', texts: texts.filter(({ path, text }) => text !== liveText(path)) };
}
