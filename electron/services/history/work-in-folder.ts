import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';
import { stateOf } from '../../../shared/proposal/state-of.ts';
import type { Watch } from '../git/remote.ts';
import type {
  Edit,
  HostedProposal,
  ProposalInput,
  ReviewHost,
  ReviewOutcome,
  Said,
} from '../review/review-host.ts';
import type { HistoryWork } from './history-work.ts';

/**
 * The same work for a project that is a folder of a larger repository: all paths are told and taken as the project's
 * own. A proposal that changes anything outside of the folder is not this project's: who sees only a part of it must not
 * make it live. `folder` is relative to the repository, with `/` between its names and none at its end.
 */
export function workInFolder(work: HistoryWork, folder: string): HistoryWork {
  const prefix = `${folder}/`;
  const inside = (path: string) => path.startsWith(prefix);
  const own = (path: string) => path.slice(prefix.length);
  const full = (path: string) => prefix + path;

  const ownEvent = (event: ProposalEvent): ProposalEvent => {
    if (event.kind === 'opened' || event.kind === 'updated') return { ...event, paths: event.paths.map(own) };
    if (event.kind !== 'remark' || event.place === undefined || !inside(event.place.path)) return event;
    return { ...event, place: { ...event.place, path: own(event.place.path) } };
  };
  const ownProposal = ({ number, events, conflicts }: HostedProposal): HostedProposal | undefined => {
    const isOwn = events.every((event) => !('paths' in event) || event.paths.every(inside));
    const shown = events.map(ownEvent);
    const state = stateOf(shown);
    return isOwn && state
      ? { number, events: shown, state, ...(conflicts && { conflicts: conflicts.map(own) }) }
      : undefined;
  };
  const ownOutcome = (
    number: number | undefined,
    outcome: ReviewOutcome<HostedProposal>,
  ): ReviewOutcome<HostedProposal> => {
    if (outcome.ok) {
      const proposal = ownProposal(outcome.value);
      if (proposal !== undefined) return { ok: true, value: proposal };
      return { ok: false, error: { code: 'no-such-proposal', number: number ?? outcome.value.number } };
    }
    const { error } = outcome;
    if (error.code !== 'conflict') return outcome;
    return {
      ok: false,
      error: { ...error, conflicts: error.conflicts.map((one) => ({ ...one, path: own(one.path) })) },
    };
  };
  const fullInput = <T extends Pick<ProposalInput, 'edits'>>(input: T): T => ({
    ...input,
    edits: new Map<string, Edit>([...input.edits].map(([path, edit]) => [full(path), edit])),
  });

  const fullPlace = (what: Said): Said =>
    what.kind === 'remark' && what.place
      ? { ...what, place: { ...what.place, path: full(what.place.path) } }
      : what;

  const { host } = work;
  const read: ReviewHost['read'] = async (number, watch) =>
    ownOutcome(number, await host.read(number, watch));
  const ifOwn = async <T>(
    number: number,
    watch: Watch | undefined,
    act: () => Promise<ReviewOutcome<T>>,
  ): Promise<ReviewOutcome<T>> => {
    const known = await read(number, watch);
    return known.ok ? act() : known;
  };

  return {
    ...work,
    files: async (commit, watch) => {
      const files = await work.files(commit, watch);
      if (!files.ok) return files;
      const here = [...files.value].filter(([path]) => inside(path));
      return { ok: true, value: new Map(here.map(([path, content]) => [own(path), content])) };
    },
    versions: (live, path, before, watch) => work.versions(live, full(path), before, watch),
    host: {
      ...host,
      read,
      list: async (watch) => {
        const listed = await host.list(watch);
        return listed.ok
          ? { ok: true, value: listed.value.flatMap((one) => ownProposal(one) ?? []) }
          : listed;
      },
      files: (number, watch) =>
        ifOwn(number, watch, async () => {
          const files = await host.files(number, watch);
          return files.ok
            ? { ok: true, value: files.value.map((one) => ({ ...one, path: own(one.path) })) }
            : files;
        }),
      open: async (act, input, watch) => ownOutcome(undefined, await host.open(act, fullInput(input), watch)),
      update: (act, number, input, watch) =>
        ifOwn(number, watch, async () =>
          ownOutcome(number, await host.update(act, number, fullInput(input), watch)),
        ),
      say: (act, number, what, watch) =>
        ifOwn(number, watch, async () =>
          ownOutcome(number, await host.say(act, number, fullPlace(what), watch)),
        ),
      makeLive: (act, number, head, watch) =>
        ifOwn(number, watch, async () => ownOutcome(number, await host.makeLive(act, number, head, watch))),
      restore: (act, number, input, watch) =>
        ifOwn(number, watch, async () =>
          ownOutcome(undefined, await host.restore(act, number, input, watch)),
        ),
    },
  };
}
