import { describe, expect, it } from 'vitest';
import { commandRuns } from '../../../renderer/features/commands/command-runs.ts';
import { foundEntries } from '../../../renderer/features/commands/found-entries.ts';
import { commandOfKeys } from '../../../renderer/features/commands/listen-for-keys.ts';
import { createActions } from '../../../renderer/stores/actions.ts';
import { screens } from '../../../renderer/stores/selection-store.ts';
import { startSync } from '../../../renderer/stores/sync.ts';
import { text } from '../../../renderer/text/en.ts';
import { commandIds } from '../../../shared/commands/command-table.ts';
import { commandWords } from '../../../shared/commands/command-words.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

function start() {
  const double = createBridgeDouble(new Map([['prompts/suggest.prompt', 'Hello.']]));
  const sync = startSync({
    bridge: double.bridge,
    spawnEngine: () => ({ post: () => {}, onMessage: () => {}, onFailure: () => {}, terminate: () => {} }),
    after: () => {},
  });
  return { stores: sync.stores, actions: createActions(sync) };
}

describe('the commands of the page', () => {
  it('do something for every command of the menu, at the welcome or in a project', async () => {
    const scope = start();
    const atWelcome = commandRuns(scope);
    await scope.actions.open({ kind: 'folder', folder: '/home/ada/contracts' });
    scope.actions.edit('prompts/suggest.prompt', 'Mine');
    const edited = commandRuns(scope);
    await scope.actions.discard('prompts/suggest.prompt');
    const givenUp = commandRuns(scope);
    for (const id of commandIds)
      expect(atWelcome[id] ?? edited[id] ?? givenUp[id], id).toBeTypeOf('function');
    expect(atWelcome.save).toBeUndefined();
    expect(edited['open-sample']).toBeUndefined();
  });

  it('are found by the search under the words of the menu', async () => {
    const scope = start();
    const found = foundEntries(scope, undefined, false);
    expect(found.find(({ id }) => id === 'open-folder')).toMatchObject({
      label: 'Open a folder',
      keys: 'Ctrl+O',
    });
    for (const { id, label } of found) expect(commandWords).toHaveProperty([id], label);
  });

  it('have the words of the screens and buttons that do the same', () => {
    for (const screen of screens) expect(commandWords[`go-${screen}`]).toBe(text.app.screens[screen]);
    expect(commandWords['open-sample']).toBe(text.welcome.sample);
    expect(commandWords['open-folder']).toBe(text.welcome.folder);
    expect(commandWords['give-up']).toBe(text.editor.giveUp);
    expect(commandWords.search).toBe(text.app.search);
  });

  it('are asked for by their keys', () => {
    const held = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
    expect(commandOfKeys({ key: 's', code: 'KeyS', ...held }, false)).toBe('save');
    expect(commandOfKeys({ key: '5', code: 'Digit5', ...held }, false)).toBe('go-settings');
    expect(commandOfKeys({ key: 's', code: 'KeyS', ...held }, true)).toBeUndefined();
  });

  it('say so when they have nothing to do', async () => {
    const { runCommand } = await import('../../../renderer/features/commands/command-runs.ts');
    const scope = start();
    runCommand('save', scope);
    expect(scope.stores.ui.getState().toasts.at(-1)?.text).toContain('Save to folder');
  });
});
