import type { InputOf } from '../../shared/ipc/api.ts';
import { text } from '../text/en.ts';
import { beginRun, type PlannedAnswer, withProgress } from './answers-store.ts';
import type { Tell } from './draft-actions.ts';
import { withDraft } from './outside-changes.ts';
import type { Sync } from './sync.ts';

/** Everything about new answers and models that a creator can ask for. */
export type AnswersActions = ReturnType<typeof createAnswersActions>;

/** Makes the actions on new answers of the open project, and listens to how they come. */
export function createAnswersActions(
  { bridge, stores, drafts }: Pick<Sync, 'bridge' | 'stores' | 'drafts'>,
  tell: Tell,
) {
  const { project, answers } = stores;
  const idNow = (): string | undefined => project.getState().project?.id;

  bridge.on['answers.progress']((event) => {
    answers.setState(({ run }) => (run === undefined ? {} : { run: withProgress(run, event) }));
    if (event.kind === 'phase' && event.phase === 'done') void readWaiting();
  });

  /** Reads what waits for a decision; an answer that comes after another project was opened is dropped. */
  async function readWaiting(): Promise<void> {
    const id = idNow();
    if (id === undefined) return;
    const read = await bridge.call['answers.runs']({ id });
    if (read.ok && idNow() === id) answers.setState({ waiting: read.value.waiting });
  }

  async function estimateAnswers(keys: readonly string[]) {
    await drafts.flush(); // what is asked for is what the services have
    return bridge.call['answers.estimate']({ id: idNow() ?? '', keys: [...keys] });
  }

  async function startAnswers(planned: readonly PlannedAnswer[], limit: number | null): Promise<void> {
    const id = idNow();
    if (id === undefined || planned.length === 0) return;
    await drafts.flush();
    answers.setState({ run: beginRun(planned) });
    const begun = await bridge.call['answers.start']({ id, keys: planned.map(({ key }) => key), limit });
    if (!begun.ok) {
      answers.setState({ run: undefined });
      return tell(text.errors[begun.error.code], 'error');
    }
    answers.setState(({ run }) => (run === undefined ? {} : { run: { ...run, id: begun.value.run } }));
  }

  async function decideAnswers(keys: readonly string[], what: 'use' | 'keep'): Promise<void> {
    const id = idNow();
    if (id === undefined || keys.length === 0) return;
    await drafts.flush();
    const answer = await bridge.call['answers.decide']({ id, keys: [...keys], what });
    if (!answer.ok) return tell(text.errors[answer.error.code], 'error');
    const { edits, failed } = answer.value;
    project.setState((state) =>
      edits.reduce((now, { path, ...draft }) => withDraft(now, path, draft), state),
    );
    await readWaiting();
    if (failed.length > 0) return tell(text.answers.notTaken, 'error');
    tell(what === 'use' ? text.answers.used(keys.length) : text.answers.dropped(keys.length));
  }

  return {
    /** Shows the drawer for some examples; with none it shows what waits. */
    showAnswers: (wanted: readonly string[]) => answers.setState({ wanted }),
    hideAnswers: () =>
      answers.setState(({ run }) => ({ wanted: undefined, run: run?.phase === 'done' ? undefined : run })),
    /** What came of a run has been seen. */
    clearRun: () => answers.setState({ run: undefined }),
    estimateAnswers,
    startAnswers,
    decideAnswers,
    readWaiting,
    stopAnswers: async (now: boolean) => {
      const run = answers.getState().run?.id;
      if (run !== undefined) await bridge.call['answers.cancel']({ run, now });
    },
    providers: () => bridge.call['providers.list'](null),
    /** Tries a connection and keeps it when it works. The key is handed on at once, and kept in no store of the page. */
    saveProvider: (setUp: InputOf<'providers.save'>) => bridge.call['providers.save'](setUp),
    forgetProvider: async (id: string): Promise<boolean> => {
      const answer = await bridge.call['providers.forget']({ id });
      tell(answer.ok ? text.models.forgotten : text.errors[answer.error.code], answer.ok ? 'info' : 'error');
      return answer.ok;
    },
  };
}
