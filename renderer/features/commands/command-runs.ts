import type { CommandId } from '../../../shared/commands/command-table.ts';
import type { Actions } from '../../stores/actions.ts';
import type { Stores } from '../../stores/sync.ts';
import { text } from '../../text/en.ts';
import { tourKey } from '../tour/tour-steps.ts';
import { openCommands } from './open-commands.ts';

/** What commands act on. */
export interface CommandScope {
  readonly actions: Actions;
  readonly stores: Pick<Stores, 'project' | 'selection' | 'settings'>;
}

/** What a command does now; undefined while it makes no sense. */
export type CommandRuns = Readonly<Record<CommandId, (() => void) | undefined>>;

/** What every command does now. */
export function commandRuns({ actions, stores }: CommandScope): CommandRuns {
  const { status, project, drafts, keptAside } = stores.project.getState();
  const { path, side } = stores.selection.getState();
  const canPropose = isOpenable(stores);
  const { textSize, editorView, layout } = stores.settings.getState();
  const isOpen = status === 'open';
  const inProject = (run: () => void) => (isOpen ? run : undefined);
  const outside = (run: () => void) => (isOpen ? undefined : run);
  const resize = (size: number) =>
    actions.set({ textSize: Math.min(2, Math.max(0.8, Math.round(size * 10) / 10)) });
  const hasDraft = path !== undefined && drafts.has(path);
  const hasAside = path !== undefined && keptAside.has(path);
  return {
    'open-sample': outside(() => void actions.open({ kind: 'sample' })),
    'open-folder': outside(() => actions.showDialog('folder')),
    'open-address': outside(() => actions.showDialog('address')),
    leave: inProject(() => void actions.close()),
    save: project?.kind === 'folder' && drafts.size > 0 ? () => actions.showDialog('save') : undefined,
    propose: canPropose ? () => actions.select({ openPropose: true }) : undefined,
    'give-up': hasDraft ? () => void actions.discard(path) : undefined,
    'take-back': hasAside ? () => void actions.takeBack(path) : undefined,
    search: openCommands,
    'find-in-prompts': inProject(() => actions.showDialog('find')),
    'go-editor': inProject(() => actions.select({ screen: 'editor' })),
    'go-examples': inProject(() => actions.select({ screen: 'examples' })),
    'go-proposals': inProject(() => actions.select({ screen: 'proposals' })),
    'go-history': isOpen && path !== undefined ? () => actions.select({ screen: 'history' }) : undefined,
    refresh: inProject(() => void actions.refresh()),
    'go-health': inProject(() => actions.select({ screen: 'health' })),
    'go-settings': inProject(() => actions.select({ screen: 'settings' })),
    'next-example': inProject(() => actions.stepExample(1)),
    'previous-example': inProject(() => actions.stepExample(-1)),
    'toggle-view': inProject(() => {
      actions.select({ screen: 'editor' });
      actions.set({ editorView: editorView === 'visual' ? 'source' : 'visual' });
    }),
    'toggle-side': inProject(() =>
      actions.select({ screen: 'editor', side: side === 'preview' ? 'checks' : 'preview' }),
    ),
    light: () => actions.set({ appearance: 'light' }),
    dark: () => actions.set({ appearance: 'dark' }),
    larger: () => resize(textSize + 0.1),
    smaller: () => resize(textSize - 0.1),
    'usual-size': () => resize(1),
    tour: () => {
      actions.set({ layout: { ...layout, [tourKey]: 0 } });
      if (project?.kind !== 'sample') void actions.open({ kind: 'sample' });
    },
    keys: () => actions.showDialog('keys'),
    about: () => actions.showDialog('about'),
  };
}

/** Whether there is anything to propose. */
function isOpenable({ project }: CommandScope['stores']): boolean {
  const { status, drafts } = project.getState();
  return status === 'open' && drafts.size > 0;
}

/** Does what a command does now, or says that it has nothing to do. */
export function runCommand(id: CommandId, scope: CommandScope): void {
  const run = commandRuns(scope)[id];
  if (run === undefined) scope.actions.tell(text.commands.notNow(text.commands.labels[id]));
  else run();
}
