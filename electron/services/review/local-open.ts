import { defaultConfig } from '../../../shared/project/config.ts';
import type { ProposalEvent, ProposedVersion } from '../../../shared/proposal/proposal.ts';
import { buildVersion } from '../git/commit-on-tip.ts';
import { GitProblem, orThrow } from '../git/git-failure.ts';
import { treeOf } from '../git/git-store.ts';
import type { RemoteLook, Watch } from '../git/remote.ts';
import {
  againWhenRaced,
  append,
  branchRefOf,
  fetchVersions,
  hosted,
  isOpen,
  type LocalNeeds,
  liveOf,
  numbersIn,
  settleBranch,
  told,
} from './local-context.ts';
import { mergeEdits } from './merge-edits.ts';
import { proposalRef, readEvents, signatureOf, writeEvent } from './proposal-log.ts';
import type { Act, HostedProposal, ProposalInput } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

/** What a new proposal is opened from. */
export type OpenInput = ProposalInput & {
  readonly key: string;
  readonly slug: string;
  readonly restores?: number;
};

/**
 * Opens a proposal: its version on top of what is live now, its branch and its first event, sent together. The number
 * is the next free one; whoever loses it to somebody else takes the one after. A proposal with the same key that is
 * there already is answered instead.
 */
export function openProposal(
  needs: LocalNeeds,
  act: Act,
  input: OpenInput,
  watch: Watch,
): Promise<HostedProposal> {
  const { remote } = needs;
  return againWhenRaced(watch, async () => {
    const look = orThrow(await remote.fetch(refsToKnow, {}, watch));
    const before = await withKey(needs, look, input.key);
    if (before !== undefined) return settleBranch(needs, { proposal: before, look }, watch);
    const live = liveOf(look);
    const changes = await mergeEdits(remote.store, live.tip, input.edits);
    const author = signatureOf(act);
    const message = messageOf(input);
    const version = await buildVersion(remote.store, [live.tip], { changes, author, message });
    const { number, branch } = nextFree(look, input.slug, needs.prefix);
    const { key, restores } = input;
    const event: ProposalEvent = {
      ...told(act),
      kind: 'opened',
      key,
      branch,
      ...versionOf(input, version.commit, live.tip, changes.keys()),
      ...(restores === undefined ? {} : { restores }),
    };
    const written = await writeEvent(remote.store, null, event, [version.commit]);
    const updates = [
      { ref: proposalRef(number), from: null, to: written.commit },
      { ref: `refs/heads/${branch}`, from: null, to: version.commit },
    ];
    orThrow(await remote.push(updates, [...version.objects, ...written.objects], watch));
    const proposal = hosted(needs, number, [event]);
    if (proposal === undefined) throw new Error('an opened proposal has a state');
    return proposal;
  });
}

/** Proposes another text under the same number. Whoever approved the earlier one has not approved this. */
export function updateProposal(
  needs: LocalNeeds,
  act: Act,
  number: number,
  input: ProposalInput & { readonly head?: string },
  watch: Watch,
): Promise<HostedProposal> {
  const { store } = needs.remote;
  return append(
    needs,
    act,
    number,
    async ({ proposal, look, live }) => {
      const { status, current, opened } = proposal.state;
      if (!isOpen(proposal)) throw new ReviewProblem({ code: 'not-open', status });
      if (input.head !== undefined && input.head !== current.head)
        throw new ReviewProblem({ code: 'updated-since', head: current.head });
      await fetchVersions(needs, [proposal], watch);
      const changes = await mergeEdits(store, live.tip, input.edits);
      // The earlier version stays a parent: the branch moves forward only, and nothing that was reviewed is lost.
      const version = await buildVersion(store, [live.tip, current.head], {
        changes,
        author: signatureOf(act),
        message: messageOf(input),
      });
      const next = versionOf(input, version.commit, live.tip, changes.keys());
      const isSameText = (await treeOf(store, version.commit)) === (await treeOf(store, current.head));
      if (isSameText && sameWords(current, next)) throw new GitProblem('nothing-changed');
      const ref = branchRefOf(needs, opened.branch);
      const event: ProposalEvent = { ...told(act), kind: 'updated', ...next };
      const after = ref === undefined ? [] : [{ ref, from: look.refs.get(ref) ?? null, to: version.commit }];
      return [event, { after, objects: version.objects, keeps: [version.commit] }];
    },
    watch,
  );
}

function versionOf(
  { title, body, ready }: ProposalInput,
  head: string,
  base: string,
  paths: Iterable<string>,
): ProposedVersion {
  return { head, base, title: oneLine(title), body, ready, paths: [...paths].sort() };
}

function sameWords(one: ProposedVersion, other: ProposedVersion): boolean {
  return one.title === other.title && one.body === other.body && one.ready === other.ready;
}

function refsToKnow(look: RemoteLook): readonly string[] {
  return [liveOf(look).ref, ...numbersIn(look).map(proposalRef)];
}

async function withKey(
  needs: LocalNeeds,
  look: RemoteLook,
  key: string,
): Promise<HostedProposal | undefined> {
  for (const number of numbersIn(look).toReversed()) {
    const events = await readEvents(needs.remote.store, look.refs.get(proposalRef(number)) ?? '');
    const proposal = hosted(needs, number, events);
    if (proposal?.state.opened.key === key) return proposal;
  }
  return undefined;
}

function nextFree(
  look: RemoteLook,
  slug: string,
  prefix = defaultConfig.proposals.prefix,
): { readonly number: number; readonly branch: string } {
  const plain = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  for (let number = (numbersIn(look).at(-1) ?? 0) + 1; ; number += 1) {
    const branch = `${prefix}${plain === '' ? 'proposal' : plain}-${number}`;
    if (!look.refs.has(`refs/heads/${branch}`)) return { number, branch };
  }
}

function messageOf({ title, body }: ProposalInput): string {
  return `${oneLine(title)}\n\n${body}`;
}

/** A title with every line end and control sign as a space. */
function oneLine(title: string): string {
  return title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
