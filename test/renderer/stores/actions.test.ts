import { describe, expect, it } from 'vitest';
import type { ToEngine } from '../../../renderer/engine/engine-message.ts';
import { createActions } from '../../../renderer/stores/actions.ts';
import { retryAfter } from '../../../renderer/stores/draft-writer.ts';
import { currentText } from '../../../renderer/stores/project-store.ts';
import { startSync } from '../../../renderer/stores/sync.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

const path = 'prompts/suggest.prompt';

function start() {
  const double = createBridgeDouble(
    new Map([
      [path, 'Hello.'],
      ['prompts/suggest.short.prompt', 'Hi.'],
    ]),
  );
  const asked: ToEngine[] = [];
  const sync = startSync({
    bridge: double.bridge,
    spawnEngine: () => ({
      post: (message) => asked.push(message),
      onMessage: () => {},
      onFailure: () => {},
      terminate: () => {},
    }),
    // At once, but for what is tried again until it works.
    after: (milliseconds, callback) => milliseconds < retryAfter && callback(),
  });
  return { double, asked, sync, actions: createActions(sync) };
}

describe('what a creator can ask for', () => {
  it('opens the sample at a whole prompt and has it judged', async () => {
    const { actions, sync, asked } = start();
    await actions.open({ kind: 'sample' });
    expect(sync.stores.selection.getState().path).toBe(path);
    expect(asked.at(-1)).toMatchObject({ kind: 'judge', drafts: [], look: { path } });
  });

  it('says why a folder is not opened', async () => {
    const { actions, sync } = start();
    await actions.open({ kind: 'folder', folder: '/home/ada/stories' });
    expect(sync.stores.project.getState()).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
  });

  it('keeps an edit through closing and opening again, at the prompt that was open', async () => {
    const { actions, sync } = start();
    await actions.open({ kind: 'sample' });
    actions.select({ path: 'prompts/suggest.short.prompt' });
    actions.edit('prompts/suggest.short.prompt', 'Hey.');
    await actions.close();
    await actions.open({ kind: 'sample' });
    expect(sync.stores.selection.getState().path).toBe('prompts/suggest.short.prompt');
    expect(sync.stores.project.getState().drafts.get('prompts/suggest.short.prompt')?.text).toBe('Hey.');
  });

  it('does not leave a project whose last edit could not be kept', async () => {
    const { actions, sync, double } = start();
    await actions.open({ kind: 'sample' });
    double.failWrites = 'disk-full';
    actions.edit(path, 'Mine');
    await actions.close();
    expect(sync.stores.project.getState()).toMatchObject({ status: 'open' });
    expect(sync.stores.project.getState().drafts.get(path)?.text).toBe('Mine');
    expect(sync.stores.ui.getState().toasts.at(-1)?.tone).toBe('error');
  });

  it('makes the change that a finding offers, and nothing else', async () => {
    const { actions, sync } = start();
    await actions.open({ kind: 'sample' });
    const fix = { label: 'Write "Hallo"', path, range: { start: 0, end: 5 }, text: 'Hallo' };
    actions.applyFix(fix);
    expect(sync.stores.project.getState().drafts.has(path)).toBe(false); // the sample is still being judged
    sync.stores.check.setState({ isWorking: false });
    actions.applyFix(fix);
    expect(sync.stores.project.getState().drafts.get(path)?.text).toBe('Hallo.');
  });

  it('gives an edit up, also one that was already kept', async () => {
    const { actions, sync, double } = start();
    await actions.open({ kind: 'sample' });
    actions.edit(path, 'Mine');
    await sync.drafts.flush();
    await actions.discard(path);
    expect(double.drafts.has(path)).toBe(false);
    expect(sync.stores.project.getState().drafts.has(path)).toBe(false);
  });

  it('takes a deletion and a fix back, the newest first', async () => {
    const { actions, sync } = start();
    await actions.open({ kind: 'sample' });
    sync.stores.check.setState({ isWorking: false });
    const textNow = () => currentText(sync.stores.project.getState(), path);
    actions.applyFix({ label: 'Write "Hallo"', path, range: { start: 0, end: 5 }, text: 'Hallo' });
    const step = sync.stores.ui.getState().toasts.at(-1)?.action;
    actions.change([{ path, text: null }], { message: 'Deleted.' });
    expect(textNow()).toBeUndefined();
    actions.undoChange();
    expect(textNow()).toBe('Hallo.');
    step?.run();
    expect(textNow()).toBe('Hello.');
    expect(sync.stores.project.getState().drafts.size).toBe(0);
  });

  it('does not take a fix back over later words, and says so', async () => {
    const { actions, sync } = start();
    await actions.open({ kind: 'sample' });
    actions.change([{ path, text: 'Fixed.' }], { message: 'Fixed.' });
    actions.edit(path, 'Fixed. And more.');
    actions.undoChange();
    expect(currentText(sync.stores.project.getState(), path)).toBe('Fixed. And more.');
    expect(sync.stores.ui.getState().toasts.at(-1)?.tone).toBe('error');
  });

  it('saves drafts into the folder and reads it again', async () => {
    const { actions, sync, double } = start();
    await actions.open({ kind: 'folder', folder: '/home/ada/contracts' });
    actions.edit(path, 'Mine');
    await actions.saveToFolder();
    expect(double.files.get(path)).toEqual({ text: 'Mine' });
    expect(sync.stores.project.getState().drafts.size).toBe(0);
  });

  it('keeps what is typed while it saves, as an edit of what was saved', async () => {
    const { actions, sync, double } = start();
    await actions.open({ kind: 'folder', folder: '/home/ada/contracts' });
    actions.edit(path, 'Mine');
    await sync.drafts.flush();
    const saving = actions.saveToFolder();
    await Promise.resolve();
    actions.edit(path, 'Mine, and more');
    await saving;
    expect(double.files.get(path)).toEqual({ text: 'Mine' });
    expect(sync.stores.project.getState().drafts.get(path)).toEqual({ text: 'Mine, and more', base: 'Mine' });
    await sync.drafts.flush();
    expect(double.drafts.get(path)).toMatchObject({ text: 'Mine, and more' });
  });

  it('shows what somebody else changed, and that the folder is gone', async () => {
    const { actions, sync, double, asked } = start();
    await actions.open({ kind: 'sample' });
    double.emit('projects.changed', { id: 'project-1', gone: false, files: [[path, { text: 'Theirs' }]] });
    expect(sync.stores.project.getState().files.get(path)).toEqual({ text: 'Theirs' });
    expect(asked.filter(({ kind }) => kind === 'base')).toHaveLength(2);
    double.emit('projects.changed', { id: 'project-1', gone: true, files: [] });
    expect(sync.stores.project.getState().isGone).toBe(true);
  });
});
