import { describe, expect, it } from 'vitest';
import { createDraftWriter } from '../../../renderer/stores/draft-writer.ts';
import { createProjectStore, openedState, withText } from '../../../renderer/stores/project-store.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

const path = 'prompts/suggest.prompt';

async function opened() {
  const double = createBridgeDouble(new Map([[path, 'Hello.']]));
  const project = createProjectStore();
  const answer = await double.bridge.call['projects.open']({ kind: 'sample' });
  if (!answer.ok) throw new Error('The double did not open.');
  project.setState(openedState(answer.value), true);
  const planned: { milliseconds: number; callback: () => void }[] = [];
  const writer = createDraftWriter({
    bridge: double.bridge,
    project,
    after: (milliseconds, callback) => planned.push({ milliseconds, callback }),
  });
  const type = (text: string) => {
    project.setState((state) => withText(state, path, text));
    writer.note(path);
  };
  return { double, project, writer, planned, type };
}

describe('keeping edits safe', () => {
  it('plans one write within 300 ms for a burst of typing, and writes the last text', async () => {
    const { double, project, writer, planned, type } = await opened();
    type('H');
    type('He');
    expect(planned).toHaveLength(1);
    expect(planned[0]?.milliseconds).toBeLessThanOrEqual(300);
    expect(project.getState().save.kind).toBe('saving');
    planned[0]?.callback();
    await writer.flush();
    expect(double.drafts.get(path)).toMatchObject({ text: 'He', base: 'Hello.' });
    expect(project.getState().save.kind).toBe('saved');
  });

  it('says that an edit is not saved on a full disk, keeps it, and saves it with the next edit', async () => {
    const { double, project, writer, type } = await opened();
    double.failWrites = 'disk-full';
    type('Mine');
    await writer.flush();
    expect(project.getState().save).toEqual({ kind: 'failed', error: { code: 'disk-full' } });
    expect(project.getState().drafts.get(path)?.text).toBe('Mine');
    double.failWrites = undefined;
    type('Mine too');
    await writer.flush();
    expect(double.drafts.get(path)?.text).toBe('Mine too');
    expect(project.getState().save.kind).toBe('saved');
  });

  it('gives the kept draft up when the text is as it was before', async () => {
    const { double, writer, type } = await opened();
    type('Mine');
    await writer.flush();
    type('Hello.');
    await writer.flush();
    expect(double.drafts.has(path)).toBe(false);
  });
});
