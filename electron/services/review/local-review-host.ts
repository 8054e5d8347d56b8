import { orThrow } from '../git/git-failure.ts';
import { append, type Found, find, type LocalNeeds, numbersIn, told } from './local-context.ts';
import { makeLive, restoreProposal } from './local-make-live.ts';
import { openProposal, updateProposal } from './local-open.ts';
import type { Person } from './proposal-event.ts';
import { proposalRef, readEvents } from './proposal-log.ts';
import { type ProposalState, stateOf } from './proposal-state.ts';
import type { ReviewHost } from './review-host.ts';
import { attemptReview, ReviewProblem } from './review-problem.ts';

/**
 * Reviewed proposals with nothing but git: each is a name of the remote (`refs/galley/proposals/<number>`) under which
 * its events stand, one version an event. Names move only from where they were seen, so that two people who act at
 * once both come through. It believes what people say of themselves: a courtesy, and no protection.
 * Calls for one project must come one after the other.
 */
export function createLocalReviewHost(needs: LocalNeeds): ReviewHost {
  return {
    kind: 'local',
    whoAmI: async () => ({ ok: true, value: undefined }),
    mayPropose: async () => ({ ok: true, value: 'unknown' }),
    open: (act, input, watch = {}) => attemptReview(() => openProposal(needs, act, input, watch)),
    update: (act, number, input, watch = {}) =>
      attemptReview(() => updateProposal(needs, act, number, input, watch)),
    read: (number, watch = {}) => attemptReview(async () => (await find(needs, number, watch)).state),
    list: (watch = {}) =>
      attemptReview(async () => {
        const look = orThrow(await needs.remote.fetch((seen) => numbersIn(seen).map(proposalRef), {}, watch));
        const states: ProposalState[] = [];
        for (const number of numbersIn(look).toReversed()) {
          const tip = look.refs.get(proposalRef(number)) ?? '';
          const state = stateOf(number, await readEvents(needs.remote.store, tip));
          if (state !== undefined) states.push(state);
        }
        return states;
      }),
    remark: (act, number, remark, watch = {}) =>
      attemptReview(() =>
        append(needs, act, number, async () => [{ ...told(act), kind: 'remark', ...remark }], watch),
      ),
    answer: (act, number, answer, watch = {}) =>
      attemptReview(() =>
        append(
          needs,
          act,
          number,
          async ({ state }) => {
            if (!state.remarks.some(({ id }) => id === answer.remark))
              throw new ReviewProblem({ code: 'no-such-remark' });
            return [{ ...told(act), kind: 'answered', ...answer }];
          },
          watch,
        ),
      ),
    approve: (act, number, commit, watch = {}) =>
      attemptReview(() =>
        append(
          needs,
          act,
          number,
          async (found) => {
            mustBeSeen(found, commit);
            if (!needs.isSample && found.state.writers.some((writer) => isSame(writer, act.by)))
              throw new ReviewProblem({ code: 'own-proposal' });
            return [{ ...told(act), kind: 'approved', commit }];
          },
          watch,
        ),
      ),
    askForChanges: (act, number, asked, watch = {}) =>
      attemptReview(() =>
        append(
          needs,
          act,
          number,
          async (found) => {
            mustBeSeen(found, asked.commit);
            return [{ ...told(act), kind: 'changes-asked', ...asked }];
          },
          watch,
        ),
      ),
    withdraw: (act, number, text, watch = {}) =>
      attemptReview(() =>
        append(
          needs,
          act,
          number,
          async (found) => {
            mustBeOpen(found);
            return [{ ...told(act), kind: 'withdrawn', text }];
          },
          watch,
        ),
      ),
    makeLive: (act, number, watch = {}) => attemptReview(() => makeLive(needs, act, number, watch)),
    restore: (act, number, input, watch = {}) =>
      attemptReview(() => restoreProposal(needs, act, number, input, watch)),
  };
}

function mustBeOpen({ state: { status } }: Found): void {
  if (status !== 'open') throw new ReviewProblem({ code: 'not-open', status });
}

/** A verdict counts only for what its giver has seen. */
function mustBeSeen(found: Found, commit: string): void {
  mustBeOpen(found);
  if (found.state.commit !== commit)
    throw new ReviewProblem({ code: 'updated-since', commit: found.state.commit });
}

function isSame(one: Person, other: Person): boolean {
  return one.email.trim().toLowerCase() === other.email.trim().toLowerCase();
}
