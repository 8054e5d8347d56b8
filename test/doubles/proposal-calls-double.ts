import type { Bridge, OutputOf } from '../../shared/ipc/api.ts';
import type { Envelope, IpcErrorCode } from '../../shared/ipc/errors.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import type { Person, ProposalEvent } from '../../shared/proposal/proposal.ts';
import { stateOf } from '../../shared/proposal/state-of.ts';

type Texts = readonly {
  readonly path: string;
  readonly base: string | null;
  readonly proposed: string | null;
}[];

/** The project that the calls work on. */
export interface ProjectDouble {
  readonly files: Map<string, FileContent>;
  readonly drafts: ReadonlyMap<string, { readonly text: string | null; readonly base: string | null }>;
}

type ProposalCalls = Pick<
  Bridge['call'],
  | 'people.me'
  | 'people.set-me'
  | 'projects.look-at'
  | 'projects.refresh'
  | 'proposals.list'
  | 'proposals.files'
  | 'proposals.send'
  | 'proposals.say'
  | 'proposals.make-live'
  | 'proposals.write-patch'
  | 'versions.list'
  | 'versions.files'
  | 'jobs.cancel'
>;

const at = '2026-11-23T09:00:00Z';
const host = { kind: 'local', place: 'Sample', allowOwnApproval: true } as const;

/** The calls about proposals, in memory: nothing else changes the project, so nothing is ever in conflict. */
export function proposalCallsDouble({ files, drafts }: ProjectDouble): ProposalCalls {
  const proposals = new Map<number, { events: ProposalEvent[]; texts: Texts }>();
  let me: Person | null = null;
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const commit = (): string => next().toString(16).padStart(40, '0');
  const stamp = (by: Person, id = `event-${next()}`) => ({ id, at, by });
  const shown = (number: number): OutputOf<'proposals.say'> => ({
    number,
    events: [...(proposals.get(number)?.events ?? [])],
    conflicts: [],
  });
  /** Once, however often it comes. */
  const add = (number: number, event: ProposalEvent): boolean => {
    const events = proposals.get(number)?.events;
    if (!events?.some(({ id }) => id === event.id)) events?.push(event);
    return events !== undefined;
  };
  return {
    'people.me': async () => ok(me),
    'people.set-me': async (person) => {
      me = person;
      return ok(person);
    },
    'projects.look-at': async ({ address }) =>
      ok({ name: 'Where2Eat', place: address, liveName: 'main', bytes: null }),
    'projects.refresh': async () => ok({ moved: false }),
    'proposals.list': async () =>
      ok({ host, proposals: [...proposals.keys()].sort((a, b) => b - a).map(shown) }),
    'proposals.files': async ({ number }) => {
      const found = proposals.get(number);
      return found ? ok({ files: [...found.texts] }) : failed('no-such-proposal');
    },
    'proposals.send': async ({ number, paths, title, body, ready }) => {
      if (me === null) return failed('no-name');
      const texts = paths.flatMap((path) => {
        const draft = drafts.get(path);
        return draft ? [{ path, base: draft.base, proposed: draft.text }] : [];
      });
      if (texts.length === 0) return failed('nothing-changed');
      const version = { head: commit(), base: commit(), title, body, ready, paths };
      const own = number ?? proposals.size + 1;
      if (number === null) {
        const branch = `galley/proposal-${own}`;
        const opened = {
          ...stamp(me),
          kind: 'opened',
          ...version,
          key: `the key of ${own}`,
          branch,
        } as const;
        proposals.set(own, { events: [opened], texts });
      } else {
        const events = proposals.get(number)?.events;
        if (events === undefined) return failed('no-such-proposal');
        proposals.set(own, { events: [...events, { ...stamp(me), kind: 'updated', ...version }], texts });
      }
      return ok({ kind: 'done', proposal: shown(own) });
    },
    'proposals.say': async ({ number, act, what }) => {
      if (me === null) return failed('no-name');
      const event = { ...stamp(me, act), ...what } as ProposalEvent; // zod infers `x?: T | undefined`, the types say `x?: T`
      return add(number, event) ? ok(shown(number)) : failed('no-such-proposal');
    },
    'proposals.make-live': async ({ number, act, head }) => {
      if (me === null) return failed('no-name');
      const found = proposals.get(number);
      if (!found) return failed('no-such-proposal');
      if (stateOf(found.events, host)?.status !== 'approved') return failed('not-approved');
      add(number, { ...stamp(me, act), kind: 'made-live', head, commit: commit() });
      for (const { path, proposed } of found.texts) {
        if (proposed === null) files.delete(path);
        else files.set(path, { text: proposed });
      }
      return ok({ kind: 'done', proposal: shown(number) });
    },
    'proposals.write-patch': async ({ folder, title }) => ok({ file: `${folder}/${title}.patch` }),
    'versions.list': async () => ok({ versions: [], more: false, whole: true }),
    'versions.files': async () => ok({ files: [...files] }),
    'jobs.cancel': async () => ok(null),
  };
}

function ok<T>(value: T): Envelope<T> {
  return { ok: true, value };
}

function failed(code: IpcErrorCode): Extract<Envelope<never>, { ok: false }> {
  return { ok: false, error: { code } };
}
