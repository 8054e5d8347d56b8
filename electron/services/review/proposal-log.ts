import { faultOf, printEvent, readEvent } from '../../../shared/proposal/event.ts';
import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';
import { fileContentOf } from '../file-content-of.ts';
import { cleanSignature } from '../git/commit-on-tip.ts';
import { GitProblem } from '../git/git-failure.ts';
import {
  type GitStore,
  readBlob,
  readTree,
  type Signature,
  treeOf,
  writeBlob,
  writeCommit,
  writeTree,
} from '../git/git-store.ts';
import type { Act } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

const prefix = 'refs/galley/proposals/';
const fileName = /^\d{6}\.json$/;

/** The name that a proposal's events stand under. */
export function proposalRef(number: number): string {
  return `${prefix}${number}`;
}

/** The number of a proposal by its name; undefined for other names. */
export function numberOf(ref: string): number | undefined {
  const digits = ref.startsWith(prefix) ? ref.slice(prefix.length) : '';
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
}

/** Events that were read from a store, by their object. An object never changes, so each is read once. */
const known = new WeakMap<GitStore, Map<string, ProposalEvent | undefined>>();

/** The events at a proposal's tip, oldest first. What this Galley does not understand is left out, and stays stored. */
export async function readEvents(store: GitStore, tip: string): Promise<readonly ProposalEvent[]> {
  const memo = known.get(store) ?? new Map<string, ProposalEvent | undefined>();
  known.set(store, memo);
  const events: ProposalEvent[] = [];
  for (const { path, oid, type } of await readTree(store, await treeOf(store, tip))) {
    if (type !== 'blob' || !fileName.test(path)) continue;
    if (!memo.has(oid)) memo.set(oid, await eventAt(store, oid));
    const event = memo.get(oid);
    if (event !== undefined) events.push(event);
  }
  return events;
}

async function eventAt(store: GitStore, oid: string): Promise<ProposalEvent | undefined> {
  const content = fileContentOf(await readBlob(store, oid));
  if (!('text' in content)) return undefined;
  const read = readEvent(content.text);
  return read.ok ? read.event : undefined;
}

/** Every reader must be able to read it again: what is over a limit or has no words is refused before it is written. */
function refuseFaulty(event: ProposalEvent): void {
  const fault = faultOf(event);
  if (fault === undefined) return;
  if (fault.code === 'too-large') throw new GitProblem('too-large', { detail: fault.field });
  if (fault.field.startsWith('by')) throw new GitProblem('bad-author', { detail: fault.field });
  throw new ReviewProblem({ code: 'bad-event', detail: fault.field });
}

/** An event that was written, and the objects that are new. */
export interface WrittenEvent {
  readonly commit: string;
  readonly objects: readonly string[];
}

/**
 * Writes an event behind those at `tip` (`null` for the first). The version holds a file for each event so far, so
 * that the newest tells all. `keeps` are versions of the project that must not get lost while the proposal is kept.
 */
export async function writeEvent(
  store: GitStore,
  tip: string | null,
  event: ProposalEvent,
  keeps: readonly string[],
): Promise<WrittenEvent> {
  refuseFaulty(event);
  const before = tip === null ? [] : await readTree(store, await treeOf(store, tip));
  const last = before
    .map(({ path }) => path)
    .filter((path) => fileName.test(path))
    .sort()
    .at(-1);
  const count = Number.parseInt(last ?? '0', 10) + 1;
  if (count > 999_999) throw new GitProblem('too-large');
  const path = `${String(count).padStart(6, '0')}.json`;
  const blob = await writeBlob(store, printEvent(event));
  const tree = await writeTree(store, [...before, { mode: '100644', path, oid: blob, type: 'blob' }]);
  const commit = await writeCommit(store, {
    tree,
    parents: [...(tip === null ? [] : [tip]), ...keeps],
    author: signatureOf({ id: event.id, at: new Date(event.at), by: event.by }),
    message: `Proposal: ${event.kind}`,
  });
  return { commit, objects: [blob, tree, commit] };
}

/** An act's author as versions carry it, in UTC: the same act gives the same version. */
export function signatureOf({ at, by }: Act): Signature {
  return cleanSignature({ ...by, timestamp: Math.floor(at.getTime() / 1000), timezoneOffset: 0 });
}
