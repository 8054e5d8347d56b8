import { text } from '../text/en.ts';
import { settleOutside, withDraft } from './outside-changes.ts';
import { baseText, type Draft } from './project-store.ts';
import type { Sync } from './sync.ts';
import type { Toast } from './ui-store.ts';

/** Tells the creator something in a line. */
export type Tell = (message: string, tone?: Toast['tone'], action?: Toast['action']) => void;

/** Makes the actions on whole edits: giving up and taking back, and what to do where somebody else changed the file. */
export function createDraftActions(
  { bridge, stores, drafts }: Pick<Sync, 'bridge' | 'stores' | 'drafts'>,
  tell: Tell,
) {
  const { project, ui } = stores;
  /** Files whose two texts the creator has taken apart again, with the text in the folder of which that holds. */
  const apart = new Map<string, string | null>();

  function put(path: string, draft: Draft | undefined): void {
    project.setState((state) => withDraft(state, path, draft));
    drafts.note(path);
  }

  function undo(path: string, before: Draft): Toast['action'] {
    const run = () => {
      apart.set(path, baseText(project.getState().files, path));
      put(path, before);
    };
    return { label: text.draft.undo, run };
  }

  /** The edit of a file once it is on the disk; undefined when there is none, or it could not be kept. */
  async function kept(path: string): Promise<{ readonly id: string; readonly draft: Draft } | undefined> {
    await drafts.flush();
    const { project: opened, drafts: all, save } = project.getState();
    const draft = all.get(path);
    if (opened === undefined || draft === undefined) return undefined;
    if (save.kind === 'failed') {
      tell(text.errors[save.error.code], 'error');
      return undefined;
    }
    return { id: opened.id, draft };
  }

  async function keepAside(path: string, aside: Draft): Promise<boolean> {
    const { project: opened } = project.getState();
    if (opened === undefined) return false;
    const answer = await bridge.call['drafts.keep-aside']({ id: opened.id, path, ...aside });
    if (!answer.ok) {
      tell(text.errors[answer.error.code], 'error');
      return false;
    }
    noteAside(path, answer.value.at);
    return true;
  }

  function noteAside(path: string, at: string | undefined): void {
    project.setState((state) => {
      const keptAside = new Map(state.keptAside);
      if (at === undefined) keptAside.delete(path);
      else keptAside.set(path, at);
      return { keptAside };
    });
  }

  /** Ends the edit of a file and keeps it aside. */
  async function discard(path: string, message: string = text.draft.discarded): Promise<void> {
    const found = await kept(path);
    if (found === undefined) return;
    const answer = await bridge.call['drafts.discard']({ id: found.id, path });
    if (!answer.ok) return tell(text.errors[answer.error.code], 'error');
    noteAside(path, new Date().toISOString());
    // What was typed in this moment stays: it is another edit by now.
    if (project.getState().drafts.get(path) !== found.draft) return drafts.note(path);
    project.setState((state) => withDraft(state, path, undefined));
    tell(message, 'info', { label: text.draft.takeBack, run: () => void takeBack(path) });
  }

  /** Makes the text of a file that was kept aside last its edit again. */
  async function takeBack(path: string): Promise<void> {
    await drafts.flush();
    const { project: opened } = project.getState();
    if (opened === undefined) return;
    const answer = await bridge.call['drafts.take-back']({ id: opened.id, path });
    if (!answer.ok) return tell(text.errors[answer.error.code], 'error');
    const { text: taken, base } = answer.value;
    project.setState((state) => withDraft(state, path, { text: taken, base }));
    const read = await bridge.call['projects.read']({ id: opened.id });
    if (read.ok) noteAside(path, read.value.keptAside.find((one) => one.path === path)?.at);
    tell(text.draft.takenBack);
  }

  return {
    discard,
    takeBack,
    /** Joins what others changed with the edits made here, where the two do not meet, and tells so. */
    joinOutside: () => {
      const now = project.getState();
      const isApart = (path: string) => apart.has(path) && apart.get(path) === baseText(now.files, path);
      const { state, joined } = settleOutside(now, isApart);
      project.setState(state);
      for (const [path, before] of joined) {
        drafts.note(path);
        tell(text.outside.joined(path), 'info', undo(path, before));
      }
    },
    compare: (path: string | undefined) => ui.setState({ compared: path }),
    /** The edit made here holds; the text in the folder is kept aside. */
    keepMine: async (path: string) => {
      const found = await kept(path);
      if (found === undefined) return;
      const theirs = baseText(project.getState().files, path);
      if (!(await keepAside(path, { text: theirs, base: found.draft.text }))) return;
      put(path, { text: found.draft.text, base: theirs });
      ui.setState({ compared: undefined });
      tell(text.outside.keptMine, 'info', undo(path, found.draft));
    },
    /** The text in the folder holds; the edit made here is kept aside. */
    takeTheirs: async (path: string) => {
      ui.setState({ compared: undefined });
      await discard(path, text.outside.tookTheirs);
    },
    /** A text made of both holds; both are kept aside. */
    takeBoth: async (path: string, both: string) => {
      const found = await kept(path);
      if (found === undefined) return;
      const theirs = baseText(project.getState().files, path);
      if (!(await keepAside(path, { text: theirs, base: both }))) return;
      if (!(await keepAside(path, { text: found.draft.text, base: both }))) return;
      put(path, { text: both, base: theirs });
      ui.setState({ compared: undefined });
      tell(text.outside.tookBoth, 'info', undo(path, found.draft));
    },
  };
}
