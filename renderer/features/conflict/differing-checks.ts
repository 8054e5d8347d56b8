import type { CheckReport } from '../../../shared/check/report.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';
import type { VersionsLook } from '../../engine/versions-look.ts';

/** A check on an example that does not stand the same in what was, in mine and in theirs. */
export interface DifferingCheck {
  readonly key: string;
  readonly prompt: string;
  readonly example: string;
  /** What must hold; the check's own type where nobody described it. */
  readonly description: string | undefined;
  readonly type: string;
  /** Absent where that version does not have the check. */
  readonly verdicts: { readonly [side in 'mine' | 'was' | 'theirs']?: Verdict | undefined };
}

type Seen = Omit<DifferingCheck, 'verdicts'> & {
  was?: Verdict | undefined;
  mine?: Verdict | undefined;
  theirs?: Verdict | undefined;
};

/**
 * The checks that stand differently in two later versions of one earlier one, those that fail first. An example whose
 * conversation does not differ in a version stands there as it was.
 */
export function differingChecks(mine: VersionsLook, theirs: VersionsLook): readonly DifferingCheck[] {
  const seen = new Map<string, Seen>();
  for (const [side, look] of [
    ['mine', mine],
    ['theirs', theirs],
  ] as const) {
    for (const conversation of look.conversations) {
      for (const check of conversation.checks) note(conversation, check, side);
      for (const check of conversation.checksBefore) note(conversation, check, 'was');
    }
  }
  const reached = { mine: reachedBy(mine), theirs: reachedBy(theirs) };
  return [...seen.values()]
    .map(({ was, mine: ofMine, theirs: ofTheirs, ...check }) => {
      const example = exampleOf(check.key);
      return {
        ...check,
        verdicts: {
          was,
          mine: reached.mine.has(example) ? ofMine : was,
          theirs: reached.theirs.has(example) ? ofTheirs : was,
        },
      };
    })
    .filter(({ verdicts }) => verdicts.mine !== verdicts.was || verdicts.theirs !== verdicts.was)
    .sort((left, right) => urgency(left) - urgency(right));

  function note(
    { path, example, prompt, title }: VersionsLook['conversations'][number],
    { key, kind, demanded, description, type, verdict }: CheckReport,
    side: 'was' | 'mine' | 'theirs',
  ): void {
    if (kind !== 'answer' || !demanded) return;
    const id = JSON.stringify([path, example, key]);
    const known = seen.get(id) ?? { key: id, prompt, example: title, description, type };
    seen.set(id, { ...known, [side]: verdict });
  }
}

function reachedBy({ conversations }: VersionsLook): ReadonlySet<string> {
  return new Set(conversations.map(({ path, example }) => JSON.stringify([path, example])));
}

function exampleOf(key: string): string {
  const [path, example] = JSON.parse(key) as readonly [string, string, string]; // as `note` wrote it
  return JSON.stringify([path, example]);
}

function urgency({ verdicts: { mine, theirs } }: DifferingCheck): number {
  const isBad = (verdict: Verdict | undefined) => verdict === 'fails' || verdict === 'broken';
  return isBad(mine) || isBad(theirs) ? 0 : 1;
}
