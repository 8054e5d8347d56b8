import type { InputOf, OutputOf } from '../../shared/ipc/api.ts';
import type { Envelope, IpcError, IpcErrorCode } from '../../shared/ipc/errors.ts';
import { createActIds } from './act-ids.ts';
import type { LoginActions } from './login-actions.ts';
import { emptyProposals, type ListedProposal, listed, withProposal } from './proposals-store.ts';
import type { Sync } from './sync.ts';

/** Everything about proposals that a creator or reviewer can ask for. */
export type ProposalActions = ReturnType<typeof createProposalActions>;

/** What came of sending or of making live. A conflict is no error: somebody has to choose. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly proposal: ListedProposal }
  | Extract<OutputOf<'proposals.send'>, { kind: 'conflict' }>
  | { readonly kind: 'failed'; readonly code: IpcErrorCode; readonly detail?: string };

type Wish<C extends 'proposals.send' | 'proposals.write-patch'> = Omit<InputOf<C>, 'id'>;

/** Makes the actions on proposals of the open project. */
export function createProposalActions(
  { bridge, stores, drafts }: Pick<Sync, 'bridge' | 'stores' | 'drafts'>,
  tellFailure: LoginActions['tellFailure'],
) {
  const { project, proposals } = stores;
  const acts = createActIds();

  /** Calls with the open project's id; an answer that comes after another project was opened is dropped. */
  async function ask<T>(call: (id: string) => Promise<Envelope<T>>): Promise<Envelope<T>> {
    const id = project.getState().project?.id;
    if (id === undefined) return failed('unknown-project');
    const answer = await call(id);
    return project.getState().project?.id === id ? answer : failed('unknown-project');
  }

  /** Reads the list; what was read before stays where that fails. */
  async function load(): Promise<void> {
    if (project.getState().project === undefined) return;
    proposals.setState({ isLoading: true });
    const [answer, me] = await Promise.all([
      ask((id) => bridge.call['proposals.list']({ id })),
      bridge.call['people.me'](null),
    ]);
    if (me.ok) proposals.setState({ me: me.value });
    if (answer.ok) {
      const { host, proposals: found } = answer.value;
      acts.seen(found.flatMap(({ events }) => events.map(({ id }) => id)));
      const list = found.flatMap((one) => listed(one, host) ?? []);
      proposals.setState({ host, list, isLoading: false, failure: undefined });
    } else if (answer.error.code !== 'unknown-project') {
      proposals.setState({ isLoading: false, failure: answer.error });
    }
  }

  function put(told: OutputOf<'proposals.say'>): ListedProposal | undefined {
    const one = listed(told, proposals.getState().host);
    if (one !== undefined) proposals.setState(({ list }) => ({ list: withProposal(list, one) }));
    return one;
  }

  /** Does one thing at a time, and tells which. */
  async function whileBusy<T>(
    number: number | null,
    act: (job: string) => Promise<Envelope<T>>,
  ): Promise<Envelope<T>> {
    if (proposals.getState().busy !== undefined) return failed('busy');
    const job = crypto.randomUUID();
    proposals.setState({ busy: { number, job } });
    try {
      return await act(job);
    } finally {
      proposals.setState(({ jobs }) => ({
        busy: undefined,
        jobs: new Map([...jobs].filter(([name]) => name !== job)),
      }));
    }
  }

  /** Does an act under an id that stays the same until it is answered. */
  async function actOnce<T>(
    number: number,
    what: object,
    act: (names: { readonly id: string; readonly act: string }) => Promise<Envelope<T>>,
  ): Promise<Envelope<T>> {
    return ask(async (id) => {
      const answer = await act({ id, act: acts.idOf([id, number, what]) });
      if (answer.ok) acts.answered([id, number, what]);
      return answer;
    });
  }

  function settled(answer: Envelope<OutputOf<'proposals.send'>>): SendOutcome {
    if (!answer.ok) return { kind: 'failed', ...answer.error };
    if (answer.value.kind === 'conflict') return answer.value;
    const proposal = put(answer.value.proposal);
    return proposal === undefined ? { kind: 'failed', code: 'damaged' } : { kind: 'done', proposal };
  }

  return {
    loadProposals: load,
    /** Forgets the list of the project before, and reads that of this one. */
    openProposals: async () => {
      proposals.setState(emptyProposals(proposals.getState()), true);
      await load();
    },
    /** Asks whether what is live has moved, and reads the list again. Answers whether it could be asked. */
    refresh: async (): Promise<boolean> => {
      const answer = await ask((id) => bridge.call['projects.refresh']({ id }));
      if (answer.ok) await load();
      else if (answer.error.code !== 'unknown-project') proposals.setState({ failure: answer.error });
      return answer.ok;
    },
    /** What moved in the live version was seen. */
    seeMoved: () => proposals.setState({ moved: 0 }),
    setMe: async (person: InputOf<'people.set-me'>) => {
      const answer = await bridge.call['people.set-me'](person);
      if (answer.ok) proposals.setState({ me: answer.value });
      return answer;
    },
    /** Sends drafts as a proposal, or as a new version of one; what was typed last goes along. */
    send: async (wish: Omit<Wish<'proposals.send'>, 'job'>): Promise<SendOutcome> => {
      const answer = await whileBusy(wish.number, async (job) => {
        await drafts.flush();
        const { save } = project.getState();
        if (save.kind === 'failed') return { ok: false, error: save.error };
        return ask((id) => bridge.call['proposals.send']({ id, job, ...wish }));
      });
      const outcome = settled(answer);
      if (outcome.kind === 'done') void load();
      return outcome;
    },
    /** Says something about a proposal; what went wrong is told, or given to `refuse`. Answers whether it was said. */
    say: async (
      number: number,
      what: InputOf<'proposals.say'>['what'],
      refuse: (error: Pick<IpcError, 'code'>) => void = tellFailure,
    ): Promise<boolean> => {
      const answer = await whileBusy(number, () =>
        actOnce(number, what, (names) => bridge.call['proposals.say']({ ...names, number, what })),
      );
      if (answer.ok) put(answer.value);
      else refuse(answer.error);
      return answer.ok;
    },
    /** Makes the approved version live. */
    makeLive: async (number: number, head: string): Promise<SendOutcome> => {
      const answer = await whileBusy(number, (job) =>
        actOnce(number, { head }, (names) =>
          bridge.call['proposals.make-live']({ ...names, number, head, job }),
        ),
      );
      const outcome = settled(answer);
      await load();
      return outcome;
    },
    writePatch: async (wish: Wish<'proposals.write-patch'>) => {
      await drafts.flush();
      return ask((id) => bridge.call['proposals.write-patch']({ id, ...wish }));
    },
    /** The files of a proposal, as they were and as they are proposed. */
    proposalFiles: (number: number) => ask((id) => bridge.call['proposals.files']({ id, number })),
    /** All files of a version. */
    versionFiles: (commit: string) => ask((id) => bridge.call['versions.files']({ id, commit })),
    /** Versions of a file, newest first: those before `before`, or the newest. `job`: to follow and stop it. */
    versions: (path: string, before: string | null, job: string = crypto.randomUUID()) =>
      ask((id) => bridge.call['versions.list']({ id, path, before, job })),
    /** Stops long work by its job's name. */
    cancelJob: async (job: string) => void (await bridge.call['jobs.cancel']({ job })),
  };
}

function failed(code: IpcErrorCode): Extract<Envelope<never>, { ok: false }> {
  return { ok: false, error: { code } };
}
