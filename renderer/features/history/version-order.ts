import type { Version } from './use-versions.ts';

/**
 * The versions with a page of them that was read: the newest page where `isNewest`, else the next older one. A version
 * stands once, newest first.
 */
export function withPage(
  known: readonly Version[],
  page: readonly Version[],
  isNewest: boolean,
): readonly Version[] {
  const all = isNewest ? [...page, ...known] : [...known, ...page];
  // Where the newest page does not reach what is known, there may be others between.
  const joins = !isNewest || page.some(({ commit }) => known.some((one) => one.commit === commit));
  return joins ? [...new Map(all.map((version) => [version.commit, version])).values()] : page;
}

/** The names of the versions, the one at `index` first, then by how far they stand from it; `most` of them. */
export function nearestFirst(versions: readonly Version[], index: number, most: number): readonly string[] {
  return versions
    .map(({ commit }, at) => ({ commit, far: Math.abs(at - index) }))
    .sort((left, right) => left.far - right.far)
    .slice(0, most)
    .map(({ commit }) => commit);
}
