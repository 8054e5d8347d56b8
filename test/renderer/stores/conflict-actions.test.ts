import { describe, expect, it } from 'vitest';
import { createActions } from '../../../renderer/stores/actions.ts';
import { retryAfter } from '../../../renderer/stores/draft-writer.ts';
import { startSync } from '../../../renderer/stores/sync.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

const path = 'prompts/suggest.prompt';

async function start() {
  const double = createBridgeDouble(new Map([[path, 'Hello.']]));
  const sync = startSync({
    bridge: double.bridge,
    spawnEngine: () => ({ post: () => {}, onMessage: () => {}, onFailure: () => {}, terminate: () => {} }),
    after: (milliseconds, callback) => milliseconds < retryAfter && callback(),
  });
  const actions = createActions(sync);
  await actions.open({ kind: 'sample' });
  actions.edit(path, 'Mine.');
  const goesLive = (text: string) =>
    double.emit('projects.changed', { id: 'project-1', gone: false, files: [[path, { text }]] });
  goesLive('Theirs.');
  return { double, actions, goesLive, stores: sync.stores, drafts: sync.drafts };
}

describe('taking what two changes came to', () => {
  it('makes it the edit over what is live, and keeps the edit before aside', async () => {
    const { actions, stores, double, drafts } = await start();
    actions.compare(path);
    expect(stores.selection.getState().screen).toBe('conflict');
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    await drafts.flush();
    expect(stores.project.getState().drafts.get(path)).toEqual({ text: 'Both.', base: 'Theirs.' });
    expect(stores.project.getState().changedOutside.size).toBe(0);
    expect(double.drafts.get(path)).toMatchObject({ text: 'Both.', base: 'Theirs.' });
    expect(double.aside.get(path)).toMatchObject({ text: 'Mine.', base: 'Hello.' });
    expect(stores.selection.getState().screen).toBe('editor');
  });

  it('has the words that were written before a reload, until a result is taken', async () => {
    const { actions, stores } = await start();
    actions.compare(path);
    const [here, elsewhere] = [
      JSON.stringify(['', path, 0]),
      JSON.stringify(['', 'prompts/other.prompt', 0]),
    ];
    actions.writeOwn(here, 'My own words.');
    actions.writeOwn(elsewhere, 'Others.');
    const reloaded = () => {
      stores.conflict.setState({ written: new Map() });
      actions.compare(path);
      return [...stores.conflict.getState().written];
    };
    expect(reloaded()).toEqual([
      [here, 'My own words.'],
      [elsewhere, 'Others.'],
    ]);
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    expect(reloaded()).toEqual([[elsewhere, 'Others.']]);
  });

  it('can be undone at once, and is then to be chosen again', async () => {
    const { actions, stores } = await start();
    actions.compare(path);
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    stores.ui.getState().toasts.at(-1)?.action?.run();
    expect(stores.project.getState().drafts.get(path)).toEqual({ text: 'Mine.', base: 'Hello.' });
    expect([...stores.project.getState().changedOutside]).toEqual([path]);
  });

  it('is not done when what is live has moved on: nobody saw that', async () => {
    const { actions, stores, goesLive } = await start();
    actions.compare(path);
    goesLive('Theirs again.');
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    expect(stores.project.getState().drafts.get(path)).toEqual({ text: 'Mine.', base: 'Hello.' });
    expect(stores.selection.getState().screen).toBe('conflict');
  });

  it('is not done while the edit before is not safe', async () => {
    const { actions, stores, double } = await start();
    actions.compare(path);
    double.failWrites = 'disk-full';
    actions.edit(path, 'Mine and more.');
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    expect(stores.project.getState().drafts.get(path)?.text).toBe('Mine and more.');
    expect(stores.ui.getState().toasts.at(-1)?.tone).toBe('error');
  });

  it('ends the edit where theirs is taken whole, and opens no drawer then', async () => {
    const { actions, stores, double } = await start();
    await actions.settle({ paths: [path], proposed: new Map(), from: { kind: 'propose' } });
    await actions.takeResult([{ path, text: 'Theirs.', base: 'Theirs.' }]);
    expect(stores.project.getState().drafts.has(path)).toBe(false);
    expect(double.aside.get(path)).toMatchObject({ text: 'Mine.' });
    expect(stores.selection.getState()).toMatchObject({ screen: 'editor', openPropose: false });
  });

  it('goes back to the drawer, or to the proposal with its drawer', async () => {
    const { actions, stores } = await start();
    await actions.settle({ paths: [path], proposed: new Map(), from: { kind: 'propose' } });
    expect(stores.selection.getState()).toMatchObject({ screen: 'conflict', openPropose: false });
    await actions.takeResult([{ path, text: 'Both.', base: 'Theirs.' }]);
    expect(stores.selection.getState()).toMatchObject({ screen: 'editor', openPropose: true });
    await actions.settle({ paths: [path], proposed: new Map(), from: { kind: 'proposal', number: 3 } });
    await actions.takeResult([{ path, text: 'Both!', base: 'Theirs.' }]);
    expect(stores.selection.getState()).toMatchObject({
      screen: 'proposals',
      proposal: 3,
      openPropose: true,
    });
  });

  it('keeps choices and written words for whoever comes back later', async () => {
    const { actions, stores } = await start();
    actions.compare(path);
    const choice = { taken: 'own', of: { base: 'Hello.', mine: 'Mine.', theirs: 'Theirs.' } } as const;
    actions.choose('a place', choice);
    actions.writeOwn('a place', 'Third.');
    actions.settleLater();
    expect(stores.selection.getState().screen).toBe('editor');
    actions.compare(path);
    expect(stores.conflict.getState().choices.get('a place')).toEqual(choice);
    expect(stores.conflict.getState().written.get('a place')).toBe('Third.');
    actions.choose('a place', undefined);
    expect(stores.conflict.getState().choices.size).toBe(0);
  });
});
