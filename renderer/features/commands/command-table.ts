import type { Snapshot } from '../../engine/snapshot.ts';
import type { Actions } from '../../stores/actions.ts';
import { screens } from '../../stores/selection-store.ts';
import type { Stores } from '../../stores/sync.ts';
import { text } from '../../text/en.ts';

/** Something that a creator can ask for by name. */
export interface Command {
  readonly id: string;
  readonly group: keyof typeof text.commands.groups;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}

/** Every command that makes sense now. */
export function commandsOf(
  actions: Actions,
  { project, selection, settings }: Pick<Stores, 'project' | 'selection' | 'settings'>,
  snapshot: Snapshot | undefined,
): readonly Command[] {
  const { appearance: _appearance, textSize } = settings.getState();
  const resize = (step: number) =>
    actions.set({ textSize: Math.min(2, Math.max(0.8, Math.round((textSize + step) * 10) / 10)) });
  const looks: readonly Command[] = [
    command('do', 'light', text.commands.light, () => actions.set({ appearance: 'light' })),
    command('do', 'dark', text.commands.dark, () => actions.set({ appearance: 'dark' })),
    command('do', 'larger', text.commands.larger, () => resize(0.1)),
    command('do', 'smaller', text.commands.smaller, () => resize(-0.1)),
  ];
  const { status, project: opened, drafts } = project.getState();
  if (status !== 'open') {
    return [
      command('do', 'sample', text.welcome.sample, () => void actions.open({ kind: 'sample' })),
      command('do', 'folder', text.welcome.folder, () => actions.showDialog('folder')),
      ...looks,
    ];
  }
  const { path } = selection.getState();
  return [
    ...(snapshot?.prompts ?? []).map((prompt) =>
      command(
        'prompts',
        prompt.path,
        prompt.title,
        () => show(prompt.path),
        prompt.variant ?? prompt.description,
      ),
    ),
    ...(snapshot?.passages ?? []).map((passage) =>
      command('prompts', passage.path, passage.title, () => show(passage.path), text.library.passages),
    ),
    ...(snapshot?.look?.exampleNames ?? []).map(({ name, title }) =>
      command('examples', `example ${name}`, title, () => actions.select({ example: name })),
    ),
    ...screens.map((screen) =>
      command('go', screen, text.app.screens[screen], () => actions.select({ screen })),
    ),
    command('go', 'leave', text.app.leave, () => void actions.close()),
    command('do', 'visual', text.commands.visual, () => actions.set({ editorView: 'visual' })),
    command('do', 'source', text.commands.source, () => actions.set({ editorView: 'source' })),
    command('do', 'checks', text.commands.showChecks, () =>
      actions.select({ screen: 'editor', side: 'checks' }),
    ),
    command('do', 'preview', text.commands.showPreview, () =>
      actions.select({ screen: 'editor', side: 'preview' }),
    ),
    command('do', 'next', text.commands.nextExample, () => actions.stepExample(1)),
    command('do', 'previous', text.commands.previousExample, () => actions.stepExample(-1)),
    ...(path !== undefined && drafts.has(path)
      ? [command('do', 'give-up', text.editor.giveUp, () => actions.discard(path))]
      : []),
    ...(opened?.kind === 'folder' && drafts.size > 0
      ? [command('do', 'save', text.save.toFolder, () => actions.showDialog('save'))]
      : []),
    ...looks,
  ];

  function show(chosen: string): void {
    actions.select({ screen: 'editor', path: chosen, example: undefined, highlight: undefined });
  }
}

function command(
  group: Command['group'],
  id: string,
  label: string,
  run: () => void,
  note?: string,
): Command {
  return { id, group, label, run, ...(note !== undefined && { note }) };
}
