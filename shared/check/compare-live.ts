import { assertNever } from '../assert-never.ts';
import type { Verdict } from './verdict.ts';
import type { WeakenedRule } from './weakened-rules.ts';

/** How a check of the draft stands against the same check of the live version, in the order they are told. */
export const changes = [
  'newly-broken',
  'newly-failing',
  'still-broken',
  'still-failing',
  /** Failed in the live version, and its recorded answer no longer speaks for the prompt. */
  'was-failing',
  /** Held in the live version, and its recorded answer no longer speaks for the prompt. */
  'lost',
  /** Proven neither in the live version nor now. */
  'never-tested',
  'not-run',
  'mended',
  'now-holds',
  'still-holds',
] as const;

/** How a check of the draft stands against the live version. */
export type Change = (typeof changes)[number];

/** What became of a live check's demand in the draft. */
export type DemandChange = 'removed' | 'loosened';

/** A live check that the draft no longer demands, or demands less of. */
export interface WeakenedCheck {
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  readonly key: string;
  readonly change: DemandChange;
  /** The verdict that the live version's check gets on the draft. */
  readonly verdict: Verdict;
}

/** An example of the live version that is gone. `held` counts its checks that held. */
export interface RemovedExample {
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  readonly path: string;
  readonly held: number;
}

/** Counts against the live version. */
export interface LiveCounts {
  /** What the draft is compared with, as the caller names it. */
  readonly base: string;
  /** Examples whose request differs from the live version's, of those that both have. */
  readonly reached: number;
  readonly examples: number;
  readonly changes: Readonly<Record<Change, number>>;
  /** Examples of the live version that the draft no longer has, those of removed prompts and variants too. */
  readonly removedExamples: readonly RemovedExample[];
  readonly weakened: readonly WeakenedCheck[];
  /** Rules of the policy, the settings and contracts that are softer than in the live version. */
  readonly weakenedRules: readonly WeakenedRule[];
  /** Tokens of all requests that both versions have, where counted. */
  readonly tokens?: { readonly before: number; readonly after: number; readonly exact: boolean };
}

/** How a verdict of the draft stands against the live verdict; `undefined` where the live version has no such check. */
export function changeOf(live: Verdict | undefined, draft: Verdict): Change {
  switch (draft) {
    case 'broken':
      return live === 'broken' ? 'still-broken' : 'newly-broken';
    case 'fails':
      return live === 'fails' ? 'still-failing' : 'newly-failing';
    case 'to-retest':
      if (live === 'holds') return 'lost';
      return live === 'fails' ? 'was-failing' : 'never-tested';
    case 'not-run':
      return 'not-run';
    case 'holds':
      if (live === 'holds') return 'still-holds';
      return live === 'fails' ? 'mended' : 'now-holds';
    default:
      return assertNever(draft);
  }
}
