import { diffIndices } from 'node-diff3';
import type { Section, SectionName } from './file-sections.ts';

/** Sections of the base with what became of each on one side, and what that side put between them. */
export interface Alignment {
  /** By index in the base: the side's section, or `undefined` where it was taken away. */
  readonly kept: readonly (Section | undefined)[];
  /** By index in the base: what stands before that section; the last entry is what stands at the end. */
  readonly added: readonly (readonly Section[])[];
}

/** Pairs the sections of a base with those of a changed version: equal ones first, then those of one name in order. */
export function alignSections(base: readonly Section[], side: readonly Section[]): Alignment {
  const kept: (Section | undefined)[] = [...base];
  const added: Section[][] = Array.from({ length: base.length + 1 }, () => []);
  for (const { buffer1, buffer2 } of diffIndices(base.map(identity), side.map(identity))) {
    const [start, length] = buffer1;
    const news = side.slice(buffer2[0], buffer2[0] + buffer2[1]);
    let next = 0;
    for (let at = start; at < start + length; at++) {
      const name = nameKey(base[at]?.name);
      const pair = news.findIndex((section, index) => index >= next && nameKey(section.name) === name);
      kept[at] = pair < 0 ? undefined : news[pair];
      if (pair < 0) continue;
      added[at]?.push(...news.slice(next, pair));
      next = pair + 1;
    }
    added[start + length]?.push(...news.slice(next));
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
