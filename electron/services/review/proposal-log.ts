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
import { type ProposalEvent, parseEvent, printEvent } from './proposal-event.ts';
import type { Act } from './review-host.ts';

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
    if (!memo.has(oid)) memo.set(oid, await readEvent(store, oid));
    const event = memo.get(oid);
    if (event !== undefined) events.push(event);
  }
  return events;
}

async function readEvent(store: GitStore, oid: string): Promise<ProposalEvent | undefined> {
  const content = fileContentOf(await readBlob(store, oid));
  return 'text' in content ? parseEvent(content.text) : undefined;
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
