import type { Check } from '../check/check.ts';
import { isDemanded, isLoosened } from '../check/demands.ts';
import { sameJson } from '../json.ts';

/** What became of something that must hold: a check, by its id or its type. */
export interface ExpectationChange {
  readonly code: 'added' | 'removed' | 'loosened' | 'changed';
  readonly key: string;
  /** What the check says of itself. */
  readonly description?: string;
}

/** What became of the checks of an example, or of a prompt's own. `loosened`: it demands less, or may do so. */
export function expectationChanges(
  before: readonly Check[],
  after: readonly Check[],
): readonly ExpectationChange[] {
  const [old, now] = [keyed(before), keyed(after)];
  const gone = [...old].filter(([, check]) => !after.some((other) => sameJson(other, check)));
  const come = [...now].filter(([, check]) => !before.some((other) => sameJson(other, check)));
  return [
    ...gone.map(([key, check]): ExpectationChange => {
      const other = now.get(key);
      if (other === undefined) return { code: 'removed', key, ...about(check) };
      const isLess = isDemanded(check) && isLoosened(check, other);
      return { code: isLess ? 'loosened' : 'changed', key, ...about(check) };
    }),
    ...come
      .filter(([key]) => !old.has(key))
      .map(([key, check]): ExpectationChange => ({ code: 'added', key, ...about(check) })),
  ];
}

function about({ description }: Check): Pick<ExpectationChange, 'description'> {
  return description === undefined ? {} : { description };
}

function keyed(checks: readonly Check[]): ReadonlyMap<string, Check> {
  const found = new Map<string, Check>();
  for (const check of checks) {
    const base = check.id ?? check.type;
    let key = base;
    for (let number = 2; found.has(key); number++) key = `${base} ${number}`;
    found.set(key, check);
  }
  return found;
}
