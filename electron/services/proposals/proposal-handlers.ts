import type { InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Handlers } from '../bridge/handlers.ts';
import type { Jobs } from '../bridge/jobs.ts';
import { refusedByReview } from '../bridge/refusals.ts';
import type { DataFolder } from '../data/data-folder.ts';
import type { People } from '../data/people.ts';
import type { Watch } from '../git/remote.ts';
import type { Act, HostedProposal, ReviewOutcome } from '../review/review-host.ts';
import type { ProjectState } from '../workspace/project-state.ts';
import type { SharedHistory } from '../workspace/shared-history.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { historyOf, inTurn, mustHaveHistory, shownHost } from './project-history.ts';
import { answerOf, sendProposal } from './send-proposal.ts';
import { type ShownProposal, shownProposal } from './shown-proposal.ts';
import { travellingEdits } from './travelling-edits.ts';
import { writePatch } from './write-patch.ts';

/** What the calls about proposals are made of. */
export interface ProposalNeeds {
  readonly workspace: Workspace;
  readonly people: People;
  readonly jobs: Jobs;
  readonly data: DataFolder;
  readonly clock: () => Date;
}

type ProposalHandlers = Pick<
  Handlers,
  | 'proposals.list'
  | 'proposals.files'
  | 'proposals.send'
  | 'proposals.say'
  | 'proposals.make-live'
  | 'proposals.write-patch'
>;

/** The calls about proposals. */
export function createProposalHandlers(needs: ProposalNeeds): ProposalHandlers {
  const { workspace, jobs } = needs;

  /** Does something with the history of an open project that has one. */
  const withHistory = <T>(
    id: string,
    act: (found: Found) => Promise<Envelope<T>>,
    job?: string,
  ): Promise<Envelope<T>> =>
    jobs.run(job, async (watch) => {
      const state = workspace.find(id);
      if (!state.ok) return state;
      const history = await mustHaveHistory(state.value, watch);
      return history.ok ? act({ state: state.value, history: history.value, watch }) : history;
    });

  return {
    'proposals.list': ({ id }) => jobs.run(undefined, (watch) => list(workspace.find(id), watch)),
    'proposals.files': ({ id, number }) =>
      withHistory(id, async ({ history, watch }) => {
        const files = await inTurn(history, watch, () => history.host.files(number, watch));
        return files.ok ? done({ files: files.value }) : refusedBy(files);
      }),
    'proposals.send': ({ id, number, head, paths, job, ...words }) => {
      const act = async ({ state, history, watch }: Found) => {
        const me = needs.people.me();
        if (me === null) return refused('no-name');
        const edits = await travellingEdits(state, paths);
        if (!edits.ok) return edits;
        const folder = needs.data.project(state.source.key);
        const sending = { history, edits: edits.value, words, number, head, me, now: needs.clock(), folder };
        return sendProposal(sending, watch);
      };
      return withHistory(id, act, job);
    },
    'proposals.say': ({ id, ...said }) => withHistory(id, (found) => say(found, needs, said)),
    'proposals.make-live': ({ id, number, act: name, head, job }) => {
      const makeLive = async ({ history, watch }: Found) => {
        const act = actOf(needs, name);
        if (!act.ok) return act;
        const made = await inTurn(history, watch, () =>
          history.host.makeLive(act.value, number, head, watch),
        );
        // What is live now is what the project shows; should that fail, it is seen at the next look.
        if (made.ok) await workspace.refresh(id, watch);
        return answerOf(made);
      };
      return withHistory(id, makeLive, job);
    },
    'proposals.write-patch': ({ id, paths, title, body, folder }) =>
      writeTo(needs, id, paths, { title, body }, folder),
  };
}

interface Found {
  readonly state: ProjectState;
  readonly history: SharedHistory;
  readonly watch: Watch;
}

async function list(
  state: Envelope<ProjectState>,
  watch: Watch,
): Promise<Envelope<OutputOf<'proposals.list'>>> {
  if (!state.ok) return state;
  const history = await historyOf(state.value, watch);
  if (!history.ok) return history;
  const shared = history.value;
  const host = shownHost(state.value, shared);
  if (shared === undefined) return done({ host, proposals: [] });
  const listed = await inTurn(shared, watch, () => shared.host.list(watch));
  return listed.ok ? done({ host, proposals: listed.value.map(shownProposal) }) : refusedBy(listed);
}

async function say(
  { history, watch }: Found,
  needs: ProposalNeeds,
  { number, act: name, what }: Omit<InputOf<'proposals.say'>, 'id'>,
): Promise<Envelope<ShownProposal>> {
  const act = actOf(needs, name);
  if (!act.ok) return act;
  const { host } = history;
  const said = await inTurn(history, watch, () => host.say(act.value, number, what, watch));
  if (!said.ok) return refusedBy(said);
  const listed = await inTurn(history, watch, () => host.list(watch));
  const now: HostedProposal | undefined = listed.ok
    ? listed.value.find((one) => one.number === number)
    : undefined;
  return done(shownProposal(now ?? said.value));
}

async function writeTo(
  { workspace, people, clock }: ProposalNeeds,
  id: string,
  paths: readonly string[],
  words: { readonly title: string; readonly body: string },
  folder: string,
): Promise<Envelope<OutputOf<'proposals.write-patch'>>> {
  const state = workspace.find(id);
  if (!state.ok) return state;
  const me = people.me();
  if (me === null) return refused('no-name');
  const edits = await travellingEdits(state.value, paths);
  return edits.ok ? writePatch(state.value, edits.value, { ...words, by: me, at: clock() }, folder) : edits;
}

function actOf({ people, clock }: ProposalNeeds, id: string): Envelope<Act> {
  const me = people.me();
  return me === null ? refused('no-name') : done({ id, at: clock(), by: me });
}

/** A conflict is told by sending and making live only; elsewhere there is none. */
function refusedBy(outcome: Extract<ReviewOutcome<unknown>, { ok: false }>) {
  const { error } = outcome;
  return error.code === 'conflict' ? refused('raced') : refusedByReview(error);
}
