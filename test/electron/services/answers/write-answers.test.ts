import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAnswers } from '../../../../electron/services/answers/write-answers.ts';
import type { AnsweredAsk } from '../../../../shared/answers/build-run.ts';
import { folder } from './answers-bench.ts';
import { asksFor } from './asks.ts';

function answered(text: string, more: Partial<AnsweredAsk['ask']> = {}): AnsweredAsk {
  const [planned] = asksFor(1);
  if (planned === undefined) throw new Error('no ask');
  const ask = { ...planned.ask, ...more };
  return { ask, sent: ask.request, redacted: [], samples: [{ text }], at: '2026-11-24T10:00:00Z' };
}

it('makes the file where there is none, and adds to it where there is one', async () => {
  const root = folder();
  const path = 'goldens/greet/0.rec.yaml';
  expect(await writeAnswers(root, [answered('One')], 'galley/test')).toMatchObject([{ ok: true, path }]);
  await writeAnswers(root, [answered('Two')], 'galley/test');
  expect(readFileSync(join(root, path), 'utf8').match(/text: (One|Two)/g)).toEqual([
    'text: One',
    'text: Two',
  ]);
  expect(readdirSync(join(root, 'goldens/greet'))).toEqual(['0.rec.yaml']);
});

it('leaves a file alone that it does not understand, and writes the others', async () => {
  const root = folder();
  mkdirSync(join(root, 'goldens/greet'), { recursive: true });
  writeFileSync(join(root, 'goldens/greet/0.rec.yaml'), 'format: 9\nruns: []\n');
  const other = { recordingPath: 'goldens/greet/1.rec.yaml' };
  expect(await writeAnswers(root, [answered('One'), answered('Two', other)], 'galley/test')).toMatchObject([
    { ok: false, code: 'not-understood' },
    { ok: true },
  ]);
  expect(readFileSync(join(root, 'goldens/greet/0.rec.yaml'), 'utf8')).toBe('format: 9\nruns: []\n');
});

it('writes nothing outside of the project', async () => {
  const root = folder();
  const outside = { recordingPath: '../outside.rec.yaml' };
  expect(await writeAnswers(root, [answered('One', outside)], 'galley/test')).toMatchObject([
    { ok: false, code: 'unsafe-path' },
  ]);
});
