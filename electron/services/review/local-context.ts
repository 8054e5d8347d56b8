import { setTimeout as wait } from 'node:timers/promises';
import { defaultConfig } from '../../../shared/project/config.ts';
import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';
import { stateOf } from '../../../shared/proposal/state-of.ts';
import { GitProblem, orThrow } from '../git/git-failure.ts';
import type { RefUpdate, Remote, RemoteLook, Watch } from '../git/remote.ts';
import { numberOf, proposalRef, readEvents, writeEvent } from './proposal-log.ts';
import type { Act, HostedProposal } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

/** What a local host works with. */
export interface LocalNeeds {
  readonly remote: Remote;
  /** In the sample, who proposes may also approve; the screen says so. */
  readonly isSample: boolean;
  /** What the names of proposals' branches begin with; `galley/` where nothing else is said. */
  readonly prefix?: string;
}

/** Tries before somebody is told that others are always quicker: with the pauses below, half a minute at most. */
const mostTries = 100;
const longestPause = 500;
/** In a shared folder, somebody's `git gc` may take a pack away between the look for it and its reading. */
const mostMoved = 3;

/**
 * Tries an act again, on where things stand by then, when somebody else was quicker. Pauses are longer each time and
 * by chance, so that two who meet do not meet again.
 */
export async function againWhenRaced<T>(watch: Watch, act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const code = error instanceof GitProblem ? error.failure.code : undefined;
      const mayPass = code === 'raced' || code === 'busy' || (code === 'damaged' && tries <= mostMoved);
      if (!mayPass || tries >= mostTries) throw error;
    }
    if (watch.signal?.aborted) throw new GitProblem('cancelled');
    await wait(Math.random() * Math.min(longestPause, 20 * 2 ** tries));
  }
}

/** A proposal by its events; undefined where none of them opens it. */
export function hosted(
  { isSample }: LocalNeeds,
  number: number,
  events: readonly ProposalEvent[],
): HostedProposal | undefined {
  const state = stateOf(events, { allowOwnApproval: isSample });
  return state && { number, events, state };
}

/** Whether something can still happen to a proposal but words. */
export function isOpen({ state: { status } }: HostedProposal): boolean {
  return status !== 'live' && status !== 'withdrawn';
}

/** A proposal as it was found, with its tip and what else the remote has. */
export interface Found {
  readonly proposal: HostedProposal;
  readonly tip: string;
  readonly look: RemoteLook;
  /** Full name and tip of the default branch. */
  readonly live: { readonly ref: string; readonly tip: string };
}

/** Fetches a proposal and the default branch, and reads where it stands. */
export async function find(needs: LocalNeeds, number: number, watch: Watch): Promise<Found> {
  const { remote } = needs;
  const ref = proposalRef(number);
  const choose = ({ refs, defaultBranch }: RemoteLook): readonly string[] =>
    [ref, defaultBranch ?? ''].filter((name) => refs.has(name));
  const look = orThrow(await remote.fetch(choose, {}, watch));
  const tip = look.refs.get(ref);
  const proposal = tip === undefined ? undefined : hosted(needs, number, await readEvents(remote.store, tip));
  if (tip === undefined || proposal === undefined)
    throw new ReviewProblem({ code: 'no-such-proposal', number });
  return { proposal, tip, look, live: liveOf(look) };
}

/** The default branch and where it stands; `empty` without one. */
export function liveOf({ refs, defaultBranch }: RemoteLook): { readonly ref: string; readonly tip: string } {
  const tip = refs.get(defaultBranch ?? '');
  if (defaultBranch === undefined || tip === undefined) throw new GitProblem('empty');
  return { ref: defaultBranch, tip };
}

/** The numbers of all proposals, in order. */
export function numbersIn({ refs }: RemoteLook): readonly number[] {
  return [...refs.keys()].flatMap((ref) => numberOf(ref) ?? []).sort((a, b) => a - b);
}

/** Fetches proposed versions with those that they were made on, by way of the events that keep them. */
export async function fetchVersions(
  { remote }: LocalNeeds,
  proposals: readonly HostedProposal[],
  watch: Watch,
): Promise<void> {
  const names = proposals.map(({ number }) => proposalRef(number));
  const depth = Math.max(...proposals.map(depthToVersions));
  if (names.length > 0) orThrow(await remote.fetch(() => names, { depth }, watch));
}

/** The events since the last version, its event, the version, and what it was made on. */
function depthToVersions({ events }: HostedProposal): number {
  const last = events.findLastIndex(({ kind }) => kind === 'opened' || kind === 'updated');
  return events.length - 1 - last + 3;
}

/** What an act does beside telling it: names that move along, and versions to keep. */
export interface Beside {
  /** Moved before the proposal's own name, and after it. */
  readonly before?: readonly RefUpdate[];
  readonly after?: readonly RefUpdate[];
  readonly objects?: readonly string[];
  readonly keeps?: readonly string[];
}

/** The fields that every event has, of an act. */
export function told({ id, at, by }: Act): Pick<ProposalEvent, 'id' | 'at' | 'by'> {
  return { id, at: at.toISOString(), by };
}

/** Sends an event behind those that were found, with what goes along, all together. */
export async function send(
  needs: LocalNeeds,
  { proposal, tip }: Found,
  event: ProposalEvent,
  { before = [], after = [], objects = [], keeps = [] }: Beside,
  watch: Watch,
): Promise<HostedProposal> {
  const { remote } = needs;
  const written = await writeEvent(remote.store, tip, event, keeps);
  const own = { ref: proposalRef(proposal.number), from: tip, to: written.commit };
  orThrow(await remote.push([...before, own, ...after], [...objects, ...written.objects], watch));
  return hosted(needs, proposal.number, [...proposal.events, event]) ?? proposal;
}

/** Appends an event to a proposal once, however often it is tried. `decide` may refuse by throwing. */
export function append(
  needs: LocalNeeds,
  act: Act,
  number: number,
  decide: (found: Found) => Promise<readonly [ProposalEvent, Beside?]>,
  watch: Watch,
): Promise<HostedProposal> {
  return againWhenRaced(watch, async () => {
    const found = await find(needs, number, watch);
    if (found.proposal.events.some(({ id }) => id === act.id)) return settleBranch(needs, found, watch);
    const [event, beside = {}] = await decide(found);
    return send(needs, found, event, beside, watch);
  });
}

/**
 * Full name of a proposal's branch; undefined where it does not begin as this project's do. Events are anybody's words:
 * they must not lead to other branches.
 */
export function branchRefOf(
  { prefix = defaultConfig.proposals.prefix }: LocalNeeds,
  branch: string,
): string | undefined {
  const isOurs = [prefix, defaultConfig.proposals.prefix].some((one) => branch.startsWith(one));
  return isOurs ? `refs/heads/${branch}` : undefined;
}

/** A crash between the event and its branch leaves the branch behind; it is brought where the event says. */
export async function settleBranch(
  needs: LocalNeeds,
  { proposal, look }: Pick<Found, 'proposal' | 'look'>,
  watch: Watch,
): Promise<HostedProposal> {
  const { opened, current } = proposal.state;
  const ref = branchRefOf(needs, opened.branch);
  if (ref === undefined) return proposal;
  const now = look.refs.get(ref) ?? null;
  if (isOpen(proposal) && now === previousHead(proposal))
    orThrow(await needs.remote.push([{ ref, from: now, to: current.head }], [], watch));
  return proposal;
}

/** The version before the last update; `null` where there was none. */
function previousHead({ events, state }: HostedProposal): string | null {
  const ignored = new Set(state.ignored.map(({ event }) => event));
  const versions = events.filter((event) => event.kind === 'opened' || event.kind === 'updated');
  return versions.filter((event) => !ignored.has(event)).at(-2)?.head ?? null;
}
