import { text } from '../text/en.ts';
import type { ConflictSubject, KeptChoice } from './conflict-store.ts';
import type { DraftActions } from './draft-actions.ts';
import { baseText, type Draft } from './project-store.ts';
import type { ProposalActions } from './proposal-actions.ts';
import type { Sync } from './sync.ts';

/** A text that two changes of a file came to, and the text in its place that it was made against. */
export type Result = Draft & { readonly path: string };

/** The name under which a project's own words for places are kept until a result is taken. */
const ownWords = 'places where two changes meet';

/** Makes the actions with which two changes of the same words are put together. */
export function createConflictActions(
  { stores, notes }: Pick<Sync, 'stores' | 'notes'>,
  { adopt }: Pick<DraftActions, 'adopt'>,
  { refresh }: Pick<ProposalActions, 'refresh'>,
) {
  const { conflict, project, selection } = stores;
  const placeNow = (): string => project.getState().project?.place ?? '';

  /** What somebody wrote before a reload is there again; what was written in this window is newer. */
  function findOwn(): void {
    conflict.setState(({ written }) => ({ written: new Map([...keptOwn(), ...written]) }));
  }

  function keptOwn(): Map<string, string> {
    return readOwnWords(notes.readUnsaid(placeNow(), ownWords));
  }

  function keepOwn(words: ReadonlyMap<string, string>): void {
    const all = words.size === 0 ? '' : JSON.stringify(Object.fromEntries(words));
    notes.writeUnsaid(placeNow(), ownWords, all);
  }

  function goBack(isToSend: boolean): void {
    const { subject } = conflict.getState();
    if (subject === undefined || selection.getState().screen !== 'conflict') return;
    const { from, paths } = subject;
    const path = paths.find((one) => one.endsWith('.prompt') && project.getState().drafts.has(one));
    const chosen = path === undefined ? {} : { path };
    if (from.kind === 'screen') selection.setState({ screen: from.screen });
    else if (from.kind === 'propose')
      selection.setState({ screen: 'editor', openPropose: isToSend, ...(isToSend && chosen) });
    else
      selection.setState({
        screen: 'proposals',
        proposal: from.number,
        openPropose: isToSend,
        ...(isToSend && chosen),
      });
  }

  async function settle(subject: ConflictSubject): Promise<void> {
    findOwn();
    conflict.setState({ subject, reading: 'running' });
    selection.setState({ screen: 'conflict', openPropose: false });
    // What stands in the way went live a moment ago: it is read, so that it can be looked at.
    conflict.setState({ reading: (await refresh()) ? 'no' : 'failed' });
  }

  return {
    /** Shows two changes of files side by side, to choose what stands. */
    settle,
    /** Shows the edit of a file and what somebody else made of the file. */
    compare: (path: string) => {
      const { screen } = selection.getState();
      findOwn();
      const from = { kind: 'screen', screen: screen === 'conflict' ? 'editor' : screen } as const;
      conflict.setState({ subject: { paths: [path], proposed: new Map(), from }, reading: 'no' });
      selection.setState({ screen: 'conflict', openPropose: false });
    },
    /** Keeps what was chosen for a place; undefined: nothing any more. */
    choose: (key: string, choice: KeptChoice | undefined) =>
      conflict.setState(({ choices }) => {
        const kept = new Map(choices);
        if (choice === undefined) kept.delete(key);
        else kept.set(key, choice);
        return { choices: kept };
      }),
    /** Keeps what somebody writes for a place. */
    writeOwn: (key: string, words: string) => {
      keepOwn(keptOwn().set(key, words));
      conflict.setState(({ written }) => ({ written: new Map(written).set(key, words) }));
    },
    /** Makes the results the edits of their files, and goes back to where somebody came from. */
    takeResult: async (results: readonly Result[]): Promise<void> => {
      const { files } = project.getState();
      // What is live moved in this moment: the screen shows that, and asks again.
      if (results.some(({ path, base }) => baseText(files, path) !== base)) return;
      const hasWords = results.some((one) => one.text !== one.base);
      if (!(await adopt(results, hasWords ? text.conflict.done : text.conflict.allTheirs))) return;
      const isTaken = (key: string) => results.some(({ path }) => key.includes(JSON.stringify(path)));
      keepOwn(new Map([...keptOwn()].filter(([key]) => !isTaken(key))));
      goBack(project.getState().drafts.size > 0 && hasWords);
    },
    /** Goes back to where somebody came from; what was chosen is kept. */
    settleLater: () => goBack(false),
  };
}

function readOwnWords(kept: string): Map<string, string> {
  const read: unknown = kept === '' ? {} : parsed(kept);
  const pairs = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** What stands in the settings may have been written by hand. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
