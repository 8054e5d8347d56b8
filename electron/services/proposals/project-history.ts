import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import type { GitFailureCode } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';
import type { ReviewFailure, ReviewOutcome } from '../review/review-host.ts';
import type { ProjectState } from '../workspace/project-state.ts';
import type { SharedHistory } from '../workspace/shared-history.ts';

/** Where a project's proposals go, as the page shows it. */
export type HostShown = OutputOf<'proposals.list'>['host'];

/** A folder that names such a place as its upstream has none that Galley can speak to. */
const noPlace: readonly GitFailureCode[] = ['bad-address', 'not-bare'];

/** The history that a project's proposals are in; undefined where there is none. */
export async function historyOf(
  { source }: ProjectState,
  watch: Watch,
): Promise<Envelope<SharedHistory | undefined>> {
  const shared = await source.shared(watch);
  if (shared.ok) return done(shared.value);
  if (source.kind === 'folder' && noPlace.includes(shared.error.code)) return done(undefined);
  return refusedByGit(shared.error);
}

/** The same, where there must be one: `no-host` otherwise. */
export async function mustHaveHistory(state: ProjectState, watch: Watch): Promise<Envelope<SharedHistory>> {
  const history = await historyOf(state, watch);
  if (!history.ok) return history;
  return history.value === undefined ? refused('no-host') : done(history.value);
}

/** The place of a project's proposals. */
export function shownHost(state: ProjectState, history: SharedHistory | undefined): HostShown {
  if (history === undefined) return { kind: 'none', place: state.source.place, allowOwnApproval: false };
  return { kind: 'local', place: history.place, allowOwnApproval: history.allowOwnApproval };
}

/** Does something with a history when it is its turn. */
export function inTurn<T>(
  history: SharedHistory,
  watch: Watch,
  act: () => Promise<ReviewOutcome<T>>,
): Promise<ReviewOutcome<T>> {
  return history.queue.add(() => mended(history, watch, act));
}

/** Does something with a history; a private copy that turns out damaged is fetched anew, once. */
export async function mended<T>(
  history: SharedHistory,
  watch: Watch,
  act: () => Promise<ReviewOutcome<T>>,
): Promise<ReviewOutcome<T>> {
  const first = await act();
  if (first.ok || first.error.code !== 'damaged' || history.address.kind !== 'http') return first;
  const rebuilt: { ok: true } | { ok: false; error: ReviewFailure } = await history.work.rebuild(watch);
  return rebuilt.ok ? act() : rebuilt;
}
