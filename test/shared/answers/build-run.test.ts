import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRun } from '../../../shared/answers/build-run.ts';
import { readRecording } from '../../../shared/example/read-recording.ts';
import type { Run } from '../../../shared/example/recording.ts';

const place = { path: 'goldens/greet/ada.rec.yaml', prompt: 'greet', example: 'ada' };

function runWith(text: string, recordedAt: string, redacted: readonly string[] = []): Run {
  return {
    origin: 'model',
    recordedAt,
    by: 'galley/1',
    request: {
      settings: {},
      tools: [],
      output: {},
      messages: [{ role: 'user', content: 'Hello' }],
      ...(redacted.length > 0 && { redacted }),
    },
    samples: [{ text }],
  };
}

function read(text: string) {
  const result = readRecording(place, text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('a run that is added to a recording', () => {
  const older = runWith('One', '2026-11-01T00:00:00Z');
  const newer = runWith('Two', '2026-11-02T00:00:00Z', ['email']);

  it('leaves every line that is there as it was', () => {
    const text = `# Looked at by hand.\nformat: 1\nruns:\n  - origin: written   # a draft\n    samples:\n      - { text: 'Hi' }`;
    const after = addRun(place, { text, content: read(text) }, newer);
    expect(after.startsWith(`${text}\n`)).toBe(true);
    expect(read(after).recording.runs.map(({ origin }) => origin)).toEqual(['written', 'model']);
    expect(read(after).recording.runs[1]).toEqual(newer);
  });

  it('gets into a file that is laid out in another way all the same', () => {
    for (const text of [
      'format: 1\nruns: []\n',
      'format: 1\nruns:\n- origin: written\n  samples:\n  - text: Hi\n',
    ]) {
      const after = addRun(place, { text, content: read(text) }, newer);
      expect(read(after).recording.runs.at(-1)).toEqual(newer);
      expect(read(after).recording.runs).toHaveLength(read(text).recording.runs.length + 1);
    }
  });

  it('stands by its date, and is there once however often it is added', () => {
    const first = addRun(place, undefined, newer);
    const both = addRun(place, { text: first, content: read(first) }, older);
    expect(read(both).recording.runs).toEqual([older, newer]);
    expect(addRun(place, { text: both, content: read(both) }, older)).toBe(both);
  });

  it('keeps every answer to the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (answers) => {
        let text: string | undefined;
        for (const [index, answer] of answers.entries()) {
          const run = runWith(answer, `2026-11-0${index + 1}T00:00:00Z`);
          text = addRun(place, text === undefined ? undefined : { text, content: read(text) }, run);
        }
        expect(read(text ?? '').recording.runs.map(({ samples }) => samples[0]?.text)).toEqual(answers);
      }),
    );
  });
});
