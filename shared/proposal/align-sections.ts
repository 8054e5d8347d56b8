import { compareLists } from './compare-lists.ts';
import type { Section, SectionName } from './file-sections.ts';

/** Sections of the base with what became of each on one side, and what that side put between them. */
export interface Alignment {
  /** By index in the base: the side's section, or `undefined` where it was taken away. */
  readonly kept: readonly (Section | undefined)[];
  /** By index in the base: what stands before that section; the last entry is what stands at the end. */
  readonly added: readonly (readonly Section[])[];
}

/** Sections that stand farther apart than this are not one section moved on. */
const farthestPair = 50;

/** Pairs the sections of a base with those of a changed version: equal ones first, then those of one name in order. */
export function alignSections(base: readonly Section[], side: readonly Section[]): Alignment {
  const kept: (Section | undefined)[] = [...base];
  const added: Section[][] = Array.from({ length: base.length + 1 }, () => []);
  const [old, now] = [base.map(identity), side.map(identity)];
  let shift = 0;
  for (const change of compareLists(old, now) ?? [{ start: 0, removed: old, added: now }]) {
    const { start } = change;
    const end = start + change.removed.length;
    const news = side.slice(start + shift, start + shift + change.added.length);
    shift += change.added.length - change.removed.length;
    let next = 0;
    for (let at = start; at < end; at++) {
      const name = nameKey(base[at]?.name);
      const ahead = news
        .slice(next, next + farthestPair)
        .findIndex((section) => nameKey(section.name) === name);
      kept[at] = ahead < 0 ? undefined : news[next + ahead];
      if (ahead < 0) continue;
      added[at]?.push(...news.slice(next, next + ahead));
      next += ahead + 1;
    }
    added[end]?.push(...news.slice(next));
  }
  return { kept, added };
}

/** Equal for sections of one kind and role or key. */
export function nameKey(name: SectionName | undefined): string {
  return JSON.stringify(name);
}

function identity({ name, text }: Section): string {
  return JSON.stringify([name, text]);
}
