import type { Fix } from '../../shared/check/finding.ts';
import type { InputOf } from '../../shared/ipc/api.ts';
import type { IpcError } from '../../shared/ipc/errors.ts';
import { replaceRange } from '../../shared/prompt/edit.ts';
import { text } from '../text/en.ts';
import { createAnswersActions } from './answers-actions.ts';
import { createChanges } from './changes.ts';
import { createConflictActions } from './conflict-actions.ts';
import { createDraftActions, type Tell } from './draft-actions.ts';
import { createLoginActions } from './login-actions.ts';
import {
  baseText,
  closedState,
  currentText,
  openedState,
  type ProjectState,
  withText,
} from './project-store.ts';
import { createProposalActions } from './proposal-actions.ts';
import { neighbour, placeKeys, type SelectionState } from './selection-store.ts';
import type { Settings } from './settings-store.ts';
import type { Sync } from './sync.ts';
import type { DialogName, Toast } from './ui-store.ts';

/** Everything that a creator can ask for, as functions: buttons, keys and the search all call these. */
export type Actions = ReturnType<typeof createActions>;

/** Makes the actions over stores that are kept in step. */
export function createActions({
  bridge,
  stores,
  drafts,
  notes,
}: Pick<Sync, 'bridge' | 'stores' | 'drafts' | 'notes'>) {
  const { project, selection, settings, check, ui } = stores;
  let toasts = 0;

  const tell: Tell = (message, tone = 'info', action) => {
    toasts++;
    const toast = { id: toasts, text: message, tone, action };
    // Only the last step can be undone from here: an older offer would undo what came after it too.
    const isOver = (one: Toast) => action !== undefined && one.action !== undefined;
    ui.setState(({ toasts: shown }) => ({
      toasts: [...shown.filter((one) => !isOver(one)).slice(-2), toast],
    }));
  };
  const draftActions = createDraftActions({ bridge, stores, drafts }, tell);
  const loginActions = createLoginActions({ bridge, stores }, tell, (target) =>
    target.kind === 'project' ? proposalActions.refresh() : open(target),
  );
  const proposalActions = createProposalActions({ bridge, stores, drafts }, loginActions.tellFailure);
  const conflictActions = createConflictActions({ stores, notes }, draftActions, proposalActions);
  const answersActions = createAnswersActions({ bridge, stores, drafts }, tell);
  bridge.on['projects.changed'](draftActions.joinOutside); // after the stores, which listened before

  const { change, undoChange, clearHistory } = createChanges(project, drafts, tell);

  /** Whether the project may be left: never while an edit is nowhere but in this window. */
  async function isSafe(): Promise<boolean> {
    await drafts.flush();
    if (project.getState().save.kind !== 'failed') return true;
    tell(text.save.stay, 'error');
    return false;
  }

  /** Opens a project; answers why it could not be opened. */
  async function open(input: InputOf<'projects.open'>): Promise<IpcError | undefined> {
    if (!(await isSafe())) return undefined;
    project.setState(closedState('opening'), true);
    const answer = await bridge.call['projects.open'](input);
    if (!answer.ok) {
      const address = input.kind === 'address' ? input.address : undefined;
      project.setState(closedState('failed', answer.error, address), true);
      return answer.error;
    }
    clearHistory();
    check.setState({ snapshot: undefined, failure: undefined, isWorking: true });
    const opened = openedState(answer.value);
    const [promptKey, exampleKey] = placeKeys(answer.value.place);
    const { [promptKey]: path, [exampleKey]: example } = settings.getState().layout;
    const isThere = typeof path === 'string' && currentText(opened, path) !== undefined;
    selection.setState({
      screen: 'editor',
      path: isThere ? path : firstPrompt(answer.value.files.map(([one]) => one)),
      example: isThere && typeof example === 'string' && example !== '' ? example : undefined,
      highlight: undefined,
      proposal: undefined,
      openPropose: false,
    });
    project.setState(opened, true);
    stores.answers.setState({ wanted: undefined, run: undefined, waiting: [] });
    void answersActions.readWaiting();
    void proposalActions.openProposals();
    draftActions.joinOutside();
    return undefined;
  }

  function edit(path: string, newText: string | null): void {
    project.setState((state) => withText(state, path, newText));
    drafts.note(path);
  }

  return {
    ...draftActions,
    ...proposalActions,
    ...loginActions,
    ...conflictActions,
    ...answersActions,
    tell,
    open,
    edit,
    change,
    undoChange,
    /** Leaves the project; its drafts are kept. */
    close: async () => {
      if (!(await isSafe())) return;
      const { project: left } = project.getState();
      project.setState(closedState('none'), true);
      if (left !== undefined) void bridge.call['projects.close']({ id: left.id });
      check.setState({ snapshot: undefined, isWorking: false, failure: undefined });
      const recent = await bridge.call['projects.recent'](null);
      if (recent.ok) ui.setState({ recent: recent.value });
    },
    select: (chosen: Partial<SelectionState>) => selection.setState(chosen),
    /** Chooses the example before or after the chosen one. */
    stepExample: (step: 1 | -1) => {
      const look = check.getState().snapshot?.look;
      const names = look?.exampleNames.map(({ name }) => name) ?? [];
      const example = neighbour(names, look?.example?.example.name, step);
      if (example !== undefined) selection.setState({ example });
    },
    /** Makes the change that a finding offers. */
    applyFix: ({ path, range, text: replacement }: Fix) => {
      // While newer words are being judged, the places of findings may be a keystroke old.
      if (check.getState().isWorking) return tell(text.checks.wait);
      const before = currentText(project.getState(), path);
      if (before === undefined) return;
      change([{ path, text: replaceRange(before, range, replacement) }], { message: text.checks.fixed });
    },
    /** Writes all drafts into the project's folder. */
    saveToFolder: async () => {
      const { project: opened, drafts: kept } = project.getState();
      await drafts.flush();
      if (opened === undefined) return;
      const answer = await bridge.call['drafts.save-to-folder']({ id: opened.id, paths: [...kept.keys()] });
      if (!answer.ok) return tell(text.errors[answer.error.code], 'error');
      const { saved, refused } = answer.value;
      const read = await bridge.call['projects.read']({ id: opened.id });
      if (read.ok) project.setState(withLaterEdits(openedState(read.value), project.getState(), kept), true);
      ui.setState({ refused });
      if (saved.length > 0) tell(text.save.done(saved.length));
      draftActions.joinOutside();
    },
    /** Changes settings at once; the services keep them. */
    set: (changed: Partial<Settings>) => {
      settings.setState(changed);
      void bridge.call['settings.write'](changed).then((answer) => {
        if (!answer.ok) tell(text.settings.notKept, 'error');
      });
    },
    dismiss: (id: number) =>
      ui.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    dismissNotices: () => ui.setState({ notices: [] }),
    showDialog: (dialog: DialogName | undefined) => ui.setState({ dialog }),
    dismissRefused: () => ui.setState({ refused: [] }),
  };
}

/** What was read after saving, with what was typed while it was saved: that goes on from the text that was saved. */
function withLaterEdits(read: ProjectState, now: ProjectState, saved: ProjectState['drafts']): ProjectState {
  const drafts = new Map(read.drafts);
  for (const [path, draft] of now.drafts) {
    const base = baseText(read.files, path);
    if (saved.get(path) !== draft && draft.text !== base) drafts.set(path, { text: draft.text, base });
  }
  for (const path of saved.keys()) if (!now.drafts.has(path)) drafts.delete(path);
  return { ...read, drafts, save: now.save };
}

/** The prompt to begin with: the first by path that is a whole prompt. */
function firstPrompt(paths: readonly string[]): string | undefined {
  const prompts = paths.filter((path) => /(^|\/)[^_/][^/]*\.prompt$/.test(path)).sort();
  const plain = prompts.filter((path) => !/\.[^./]+\.prompt$/.test(path));
  return plain.at(-1) ?? prompts[0];
}
