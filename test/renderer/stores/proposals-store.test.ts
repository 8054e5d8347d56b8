import { describe, expect, it } from 'vitest';
import { createActions } from '../../../renderer/stores/actions.ts';
import { keepFresh } from '../../../renderer/stores/keep-fresh.ts';
import { proposedPaths } from '../../../renderer/stores/proposals-store.ts';
import { startSync } from '../../../renderer/stores/sync.ts';
import type { Bridge } from '../../../shared/ipc/api.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

const path = 'prompts/suggest.prompt';
const ada = { name: 'Ada', email: 'ada@example.org' };
const words = { title: 'Greet kindly', body: 'For the reviewer', ready: true };

async function open(change: (bridge: Bridge) => Bridge = (bridge) => bridge) {
  const double = createBridgeDouble(new Map([[path, 'Hello.']]));
  const sync = startSync({
    bridge: change(double.bridge),
    spawnEngine: () => ({ post: () => {}, onMessage: () => {}, onFailure: () => {}, terminate: () => {} }),
    after: () => {},
  });
  const actions = createActions(sync);
  await actions.open({ kind: 'sample' });
  return { double, actions, stores: sync.stores, proposals: sync.stores.proposals };
}

describe('the proposals of an open project', () => {
  it('are read when it opens, with the place that they go to', async () => {
    const { proposals } = await open();
    await expect.poll(() => proposals.getState().host?.kind).toBe('local');
    expect(proposals.getState()).toMatchObject({ list: [], me: null, isLoading: false });
  });

  it('cannot be sent by nobody', async () => {
    const { actions } = await open();
    actions.edit(path, 'Welcome.');
    expect(await actions.send({ number: null, paths: [path], ...words })).toEqual({
      kind: 'failed',
      code: 'no-name',
    });
  });

  it('hold what was typed last, and stand in the list with their state and their files', async () => {
    const { actions, proposals, double } = await open();
    await actions.setMe(ada);
    actions.edit(path, 'Welcome.');
    const sent = await actions.send({ number: null, paths: [path], ...words });
    expect(sent).toMatchObject({ kind: 'done', proposal: { number: 1, state: { status: 'with-reviewer' } } });
    expect(double.drafts.get(path)?.text).toBe('Welcome.');
    expect(proposals.getState().busy).toBeUndefined();
    expect([...proposedPaths(proposals.getState())]).toEqual([[path, 1]]);
  });

  it('go from a remark over the approval to the live version', async () => {
    const { actions, proposals } = await open();
    await actions.setMe(ada);
    actions.edit(path, 'Welcome.');
    const sent = await actions.send({ number: null, paths: [path], ...words });
    if (sent.kind !== 'done') throw new Error('not sent');
    const { head } = sent.proposal.state.current;
    expect(await actions.say(1, { kind: 'remark', head, text: 'Why?' })).toBe(true);
    expect(proposals.getState().list[0]?.state.threads).toHaveLength(1);
    expect(await actions.makeLive(1, head)).toMatchObject({ kind: 'failed', code: 'not-approved' });
    await actions.say(1, { kind: 'approved', head });
    expect(await actions.makeLive(1, head)).toMatchObject({ kind: 'done' });
    expect(proposals.getState().list[0]?.state.status).toBe('live');
    expect(proposedPaths(proposals.getState()).size).toBe(0);
  });

  it('are said something once when the answer was lost, and twice when it is said twice', async () => {
    let isLost = true;
    const { actions, proposals } = await open((bridge) => {
      const say: Bridge['call']['proposals.say'] = async (input) => {
        const answer = await bridge.call['proposals.say'](input);
        return isLost ? { ok: false, error: { code: 'cut-off' } } : answer;
      };
      return { ...bridge, call: { ...bridge.call, 'proposals.say': say } };
    });
    await actions.setMe(ada);
    actions.edit(path, 'Welcome.');
    const sent = await actions.send({ number: null, paths: [path], ...words });
    if (sent.kind !== 'done') throw new Error('not sent');
    const { head } = sent.proposal.state.current;
    const ask = () => actions.say(1, { kind: 'remark', head, text: 'Why?' });
    const remarks = () => proposals.getState().list[0]?.state.threads.length;
    for (let tries = 0; tries < 10; tries += 1) expect(await ask()).toBe(false);
    isLost = false;
    expect(await ask()).toBe(true);
    expect(remarks()).toBe(1);
    expect(await ask()).toBe(true);
    expect(remarks()).toBe(2);
    isLost = true;
    await ask();
    await actions.loadProposals();
    isLost = false;
    await ask();
    expect(remarks()).toBe(4);
  });

  it('say what could not be said', async () => {
    const { actions, stores } = await open();
    expect(await actions.say(7, { kind: 'withdrawn' })).toBe(false);
    expect(stores.ui.getState().toasts.at(-1)?.tone).toBe('error');
  });

  it('count what changed in the live version until it was seen', async () => {
    const { double, actions, proposals } = await open();
    double.emit('projects.changed', { id: 'project-1', gone: false, files: [[path, { text: 'Hey.' }]] });
    expect(proposals.getState().moved).toBe(1);
    actions.seeMoved();
    expect(proposals.getState().moved).toBe(0);
  });

  it('show how far long work is', async () => {
    const { double, proposals } = await open();
    double.emit('jobs.progress', { job: 'one', part: 'sending', share: 0.5, bytes: 10 });
    expect(proposals.getState().jobs.get('one')).toEqual({ part: 'sending', share: 0.5, bytes: 10 });
  });
});

describe('looking for news', () => {
  it('asks each minute while the window is seen, and on coming back, but not twice in a row', async () => {
    let now = 0;
    let isVisible = true;
    let asked = 0;
    let tick = () => {};
    const refresh = async () => {
      asked++;
      return true;
    };
    const comeBack = keepFresh({
      actions: { refresh },
      isVisible: () => isVisible,
      now: () => now,
      after: (_, callback) => {
        tick = callback;
      },
    });
    now = 60_000;
    tick();
    comeBack();
    expect(asked).toBe(1);
    await Promise.resolve();
    now = 120_000;
    isVisible = false;
    comeBack();
    expect(asked).toBe(1);
    isVisible = true;
    comeBack();
    expect(asked).toBe(2);
  });
});
