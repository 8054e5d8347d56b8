import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswersRuns } from '../../../../electron/services/answers/answers-runs.ts';
import { readRecording } from '../../../../shared/example/read-recording.ts';
import { setUp } from './answers-bench.ts';
import { asksFor } from './asks.ts';

const by = 'galley/test';

/** The files of a project in memory; those named in `full` cannot be written. */
function project(full: Set<string> = new Set()) {
  const texts = new Map<string, string>();
  const files = {
    read: (path: string) => texts.get(path),
    write: async (path: string, text: string) => {
      if (full.has(path)) return { ok: false as const, code: 'ENOSPC' };
      texts.set(path, text);
      return { ok: true as const };
    },
  };
  return { texts, files };
}

function answersIn(texts: ReadonlyMap<string, string>, path: string): readonly string[] {
  const read = readRecording({ path, prompt: 'greet', example: '0' }, texts.get(path) ?? '');
  return read.ok ? read.value.recording.runs.flatMap(({ samples }) => samples.map(({ text }) => text)) : [];
}

describe('runs of new answers', () => {
  it('change no file until somebody keeps them, and then all of theirs', async () => {
    const { needs, data } = await setUp(() => ({ text: 'Hello' }));
    const pieces: string[] = [];
    const runs = createAnswersRuns({
      onChange: () => {},
      onText: (_id, _attempt, piece) => pieces.push(piece),
    });
    const { texts, files } = project();
    const id = runs.start(asksFor(3, { samples: 2 }), needs);
    expect(await runs.keep(id, files, by)).toBeUndefined();
    await runs.answers(id);
    expect(texts.size).toBe(0);
    expect(pieces.join('')).toBe('Hello'.repeat(6));
    const kept = await runs.keep(id, files, by);
    expect(kept).toEqual({ written: asksFor(3).map(({ ask }) => ask.recordingPath), failed: [] });
    expect(answersIn(texts, 'goldens/greet/0.rec.yaml')).toEqual(['Hello', 'Hello']);
    expect(runs.find(id)?.phase).toBe('kept');
    expect(await runs.drop(id)).toBe(false);
    expect(readdirSync(join(data, 'journal'))).toEqual([]);
  });

  it('leave nothing behind when they are dropped but what they cost', async () => {
    const { needs, data } = await setUp(() => ({ text: 'Hello' }));
    const runs = createAnswersRuns({ onChange: () => {} });
    const id = runs.start(asksFor(1), needs);
    await runs.answers(id);
    expect(await runs.drop(id)).toBe(true);
    expect(await runs.keep(id, project().files, by)).toBeUndefined();
    expect(readdirSync(join(data, 'journal'))).toEqual([]);
    expect(readdirSync(join(data, 'spent'))).toHaveLength(1);
  });

  it('can be kept again when a file could not be written, and write no answer twice', async () => {
    const { needs } = await setUp(() => ({ text: 'Hello' }));
    const runs = createAnswersRuns({ onChange: () => {} });
    const full = new Set(['goldens/greet/1.rec.yaml']);
    const { texts, files } = project(full);
    const id = runs.start(asksFor(2), needs);
    await runs.answers(id);
    expect(await runs.keep(id, files, by)).toMatchObject({ failed: [{ code: 'ENOSPC' }] });
    full.clear();
    expect(await runs.keep(id, files, by)).toMatchObject({ failed: [] });
    expect(answersIn(texts, 'goldens/greet/0.rec.yaml')).toEqual(['Hello']);
    expect(answersIn(texts, 'goldens/greet/1.rec.yaml')).toEqual(['Hello']);
  });

  it('leave a recording alone that cannot be understood', async () => {
    const { needs } = await setUp(() => ({ text: 'Hello' }));
    const runs = createAnswersRuns({ onChange: () => {} });
    const { texts, files } = project();
    texts.set('goldens/greet/0.rec.yaml', 'runs: [');
    const id = runs.start(asksFor(1), needs);
    await runs.answers(id);
    expect(await runs.keep(id, files, by)).toMatchObject({ failed: [{ code: 'not-understood' }] });
    expect(texts.get('goldens/greet/0.rec.yaml')).toBe('runs: [');
  });
});
