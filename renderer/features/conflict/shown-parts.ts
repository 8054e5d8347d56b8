import { alignSections } from '../../../shared/proposal/align-sections.ts';
import { type SectionName, sectionsOf } from '../../../shared/proposal/file-sections.ts';
import type { AgreedSection } from '../../../shared/proposal/merged-file.ts';
import type { ConflictFile, Place } from './places.ts';

/** A stretch of a file about which nobody is asked: its text now and before; null where it is not there. */
export interface ShownPart {
  readonly kind: 'part';
  readonly name: SectionName;
  readonly before: string | null;
  readonly now: string | null;
  readonly by?: NonNullable<AgreedSection['change']>['by'];
  /** It holds several parts that nobody changed. */
  readonly isRest?: boolean;
}

/** What stands on the screen for a file, in its order. `number` is a place's turn among all, from 1. */
export type Shown = ShownPart | { readonly kind: 'place'; readonly place: Place; readonly number: number };

/** A file that is put together: its places, what joined by itself, and what nobody changed. */
export function shownParts({ draft, merged, places }: ConflictFile): readonly Shown[] {
  if (merged.kind === 'clean')
    return [{ kind: 'part', name: { kind: 'text' }, before: draft.base, now: merged.text, by: 'both' }];
  let number = 0;
  return restJoined(
    merged.parts.flatMap((part): readonly Shown[] => {
      if (part.kind === 'agreed') {
        const { name, text: now, change } = part;
        const changed = change && { by: change.by };
        return [{ kind: 'part', name, before: change === undefined ? now : change.base, now, ...changed }];
      }
      const place = places[number];
      number++;
      return place === undefined ? [] : [{ kind: 'place', place, number }];
    }),
  );
}

/** A result part by part, against the text that it goes in place of. */
export function resultParts(path: string, before: string, now: string): readonly Shown[] {
  const old = sectionsOf(path, before);
  const { kept, added } = alignSections(old, sectionsOf(path, now));
  const parts: Shown[] = [];
  for (let at = 0; at <= old.length; at++) {
    for (const { name, text } of added[at] ?? []) parts.push({ kind: 'part', name, before: null, now: text });
    const section = old[at];
    if (section === undefined) continue;
    const after = kept[at];
    const name = after?.name ?? section.name;
    parts.push({ kind: 'part', name, before: section.text, now: after?.text ?? null });
  }
  return restJoined(parts);
}

/** Settings and keys that nobody changed and that follow one another stand there as one; the lines around them fall away. */
function restJoined(parts: readonly Shown[]): readonly Shown[] {
  const joined: Shown[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (isRest(part) && last !== undefined && isRest(last)) {
      const text = `${last.now ?? ''}${part.now ?? ''}`;
      joined[joined.length - 1] = { ...last, before: text, now: text, isRest: true };
    } else joined.push(part);
  }
  return joined.filter((part) => !isRest(part) || (part.now ?? '').replace(/^-+$/gm, '').trim() !== '');
}

function isRest(part: Shown): part is ShownPart {
  if (part.kind === 'place' || part.before !== part.now) return false;
  return part.name.kind === 'settings' || part.name.kind === 'key';
}
