import type { Version } from './use-versions.ts';

/** What a version is compared with, as it is chosen. */
export type Against =
  | { readonly kind: 'previous' }
  | { readonly kind: 'live' }
  | { readonly kind: 'other'; readonly commit: string };

/** What that is: nothing before the first version; `not-read` where the version before is not known yet. */
export type Base =
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'live' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-read' };

/** What the version at `index` is compared with. `isWhole`: nothing came before the last of them. */
export function baseOf(
  versions: readonly Version[],
  index: number,
  against: Against,
  isWhole: boolean,
): Base {
  if (against.kind === 'live') return { kind: 'live' };
  const other = against.kind === 'other' && versions.find(({ commit }) => commit === against.commit);
  const version = other || versions[index + 1];
  if (version !== undefined) return { kind: 'version', version };
  return { kind: isWhole ? 'nothing' : 'not-read' };
}
