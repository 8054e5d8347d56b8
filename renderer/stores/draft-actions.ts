import { text } from '../text/en.ts';
import { settleOutside, withDraft } from './outside-changes.ts';
import { baseText, type Draft } from './project-store.ts';
import type { Sync } from './sync.ts';
import type { Toast } from './ui-store.ts';

/** Tells the creator something in a line. */
export type Tell = (message: string, tone?: Toast['tone'], action?: Toast['action']) => void;

/** Everything that can be done with a whole edit. */
export type DraftActions = ReturnType<typeof createDraftActions>;

/** Makes the actions on whole edits: giving up and taking back, and what to do where somebody else changed the file. */
export function createDraftActions(
  { bridge, stores, drafts }: Pick<Sync, 'bridge' | 'stores' | 'drafts'>,
  tell: Tell,
) {
  const { project } = stores;
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
    /**
     * Makes texts that two changes came to the edits of their files; both changes are kept aside, as far as they are
     * not taken whole. Answers whether that was done.
     */
    adopt: async (results: readonly (Draft & { readonly path: string })[], message: string) => {
      await drafts.flush();
      const { save, drafts: before } = project.getState();
      if (save.kind === 'failed') {
        tell(text.errors[save.error.code], 'error');
        return false;
      }
      for (const { path, text: adopted, base } of results) {
        const mine = before.get(path);
        if (adopted !== base && !(await keepAside(path, { text: base, base: adopted }))) return false;
        if (mine === undefined || mine.text === adopted) continue;
        if (!(await keepAside(path, mine))) return false;
      }
      for (const { path, ...result } of results) put(path, result);
      const run = () => {
        for (const { path, base } of results) {
          apart.set(path, base);
          put(path, before.get(path));
        }
      };
      tell(message, 'info', { label: text.draft.undo, run });
      return true;
    },
  };
}
