import { buildVersion } from '../git/commit-on-tip.ts';
import { orThrow } from '../git/git-failure.ts';
import type { RemoteLook, Watch } from '../git/remote.ts';
import {
  againWhenRaced,
  append,
  fetchVersions,
  type LocalNeeds,
  liveOf,
  numbersIn,
  settleBranch,
  told,
} from './local-context.ts';
import { mergeEdits } from './merge-edits.ts';
import type { ProposalEvent } from './proposal-event.ts';
import { proposalRef, readEvents, signatureOf, writeEvent } from './proposal-log.ts';
import { type ProposalState, stateOf } from './proposal-state.ts';
import type { Act, ProposalInput } from './review-host.ts';
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
): Promise<ProposalState> {
  const { remote, mergeText } = needs;
  return againWhenRaced(watch, async () => {
    const look = orThrow(await remote.fetch(refsToKnow, {}, watch));
    const before = await withKey(needs, look, input.key);
    if (before !== undefined) return settleBranch(needs, { state: before, look }, watch);
    const live = liveOf(look);
    const changes = await mergeEdits(remote.store, live.tip, input.edits, mergeText);
    const author = signatureOf(act);
    const message = messageOf(input);
    const version = await buildVersion(remote.store, [live.tip], { changes, author, message });
    const { number, branch } = nextFree(look, input.slug);
    const { key, title, body, restores } = input;
    const event: ProposalEvent = {
      ...told(act),
      kind: 'opened',
      key,
      branch,
      commit: version.commit,
      base: live.tip,
      title,
      body,
      ...(restores === undefined ? {} : { restores }),
    };
    const written = await writeEvent(remote.store, null, event, [version.commit]);
    const updates = [
      { ref: proposalRef(number), from: null, to: written.commit },
      { ref: `refs/heads/${branch}`, from: null, to: version.commit },
    ];
    orThrow(await remote.push(updates, [...version.objects, ...written.objects], watch));
    const state = stateOf(number, [event]);
    if (state === undefined) throw new Error('an opened proposal has a state');
    return state;
  });
}

/** Proposes another text under the same number. Whoever approved the earlier one has not approved this. */
export function updateProposal(
  needs: LocalNeeds,
  act: Act,
  number: number,
  input: ProposalInput,
  watch: Watch,
): Promise<ProposalState> {
  const { remote, mergeText } = needs;
  return append(
    needs,
    act,
    number,
    async ({ state, look, live }) => {
      if (state.status !== 'open') throw new ReviewProblem({ code: 'not-open', status: state.status });
      await fetchVersions(needs, state, watch);
      const changes = await mergeEdits(remote.store, live.tip, input.edits, mergeText);
      // The earlier version stays a parent: the branch moves forward only, and nothing that was reviewed is lost.
      const version = await buildVersion(remote.store, [live.tip, state.commit], {
        changes,
        author: signatureOf(act),
        message: messageOf(input),
      });
      const ref = `refs/heads/${state.branch}`;
      const { title, body } = input;
      const event: ProposalEvent = {
        ...told(act),
        kind: 'updated',
        commit: version.commit,
        base: live.tip,
        title,
        body,
      };
      const branch = { ref, from: look.refs.get(ref) ?? null, to: version.commit };
      return [event, { after: [branch], objects: version.objects, keeps: [version.commit] }];
    },
    watch,
  );
}

function refsToKnow(look: RemoteLook): readonly string[] {
  return [liveOf(look).ref, ...numbersIn(look).map(proposalRef)];
}

async function withKey(
  { remote }: LocalNeeds,
  look: RemoteLook,
  key: string,
): Promise<ProposalState | undefined> {
  for (const number of numbersIn(look).toReversed()) {
    const state = stateOf(number, await readEvents(remote.store, look.refs.get(proposalRef(number)) ?? ''));
    if (state?.key === key) return state;
  }
  return undefined;
}

function nextFree(look: RemoteLook, slug: string): { readonly number: number; readonly branch: string } {
  const plain = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  for (let number = (numbersIn(look).at(-1) ?? 0) + 1; ; number += 1) {
    const branch = `galley/${plain === '' ? 'proposal' : plain}-${number}`;
    if (!look.refs.has(`refs/heads/${branch}`)) return { number, branch };
  }
}

function messageOf({ title, body }: ProposalInput): string {
  return `${title.replace(/\s+/g, ' ').trim()}\n\n${body}`;
}
