import { type CommandEntry, commandTable } from '../../../shared/commands/command-table.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { type CommandScope, commandRuns } from './command-runs.ts';

/** Something that the search can find. */
export interface FoundEntry {
  readonly id: string;
  readonly group: keyof typeof text.commands.groups;
  readonly label: string;
  readonly note?: string | undefined;
  /** As they are written for people. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Every prompt, passage, example and command that can be gone to or done now. */
export function foundEntries(
  scope: CommandScope,
  snapshot: Snapshot | undefined,
  isMac: boolean,
): readonly FoundEntry[] {
  const runs = commandRuns(scope);
  const commands = commandTable.flatMap((entry) => {
    const run = runs[entry.id];
    const [keys]: readonly string[] = (entry as CommandEntry).keys ?? []; // some entries of the literal have none
    // The search is open already.
    if (run === undefined || entry.id === 'search') return [];
    const label = text.commands.labels[entry.id];
    return [{ id: entry.id, group: entry.group, label, keys: keys && printKeys(keys, isMac), run }];
  });
  return scope.stores.project.getState().status === 'open'
    ? [...placesIn(scope, snapshot), ...commands]
    : commands;
}

function placesIn({ actions }: CommandScope, snapshot: Snapshot | undefined): readonly FoundEntry[] {
  const show = (path: string) => () =>
    actions.select({ screen: 'editor', path, example: undefined, highlight: undefined });
  return [
    ...(snapshot?.prompts ?? []).map(({ path, title, variant, description }) => ({
      id: path,
      group: 'prompts' as const,
      label: title,
      note: variant ?? description,
      run: show(path),
    })),
    ...(snapshot?.passages ?? []).map(({ path, title }) => ({
      id: path,
      group: 'prompts' as const,
      label: title,
      note: text.library.passages,
      run: show(path),
    })),
    ...(snapshot?.look?.exampleNames ?? []).map(({ name, title }) => ({
      id: `example ${name}`,
      group: 'examples' as const,
      label: title,
      run: () => actions.select({ example: name }),
    })),
  ];
}
