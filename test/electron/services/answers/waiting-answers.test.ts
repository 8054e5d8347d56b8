import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWaitingAnswers } from '../../../../electron/services/answers/waiting-answers.ts';
import type { AnsweredAsk } from '../../../../shared/answers/build-run.ts';
import { folder } from './answers-bench.ts';
import { asksFor } from './asks.ts';

const answered = (text: string): readonly AnsweredAsk[] =>
  asksFor(2).map(({ ask }) => ({
    ask,
    sent: ask.request,
    redacted: [],
    samples: [{ text }],
    at: '2026-11-24T10:00:00.000Z',
  }));

const textsOf = (waiting: readonly AnsweredAsk[]) => waiting.map(({ samples }) => samples[0]?.text);

it('answers that wait are there again, each example with its newest, until they are removed', async () => {
  const data = folder();
  const open = () => openWaitingAnswers(data, async () => undefined);
  await open().add('one', answered('first'));
  expect(await open().list('one')).toEqual(answered('first'));
  expect(await open().list('two')).toEqual([]);
  const again = open();
  await again.add('one', answered('second').slice(0, 1));
  expect(textsOf(await open().list('one')).sort()).toEqual(['first', 'second']);
  await again.remove('one', new Set(answered('').map(({ ask }) => ask.key)));
  expect(await open().list('one')).toEqual([]);
});

it('a file that is no list is set aside, and what of a list cannot be understood is left out', async () => {
  const data = folder();
  const aside: string[] = [];
  const open = () =>
    openWaitingAnswers(data, async (path) => {
      aside.push(path);
    });
  const path = join(data, 'one.json');
  writeFileSync(path, 'half of a');
  expect(await open().list('one')).toEqual([]);
  expect(aside).toEqual([path]);
  const [good] = answered('good');
  const bad = { ...good, ask: { ...good?.ask, recordingPath: '../../outside.rec.yaml' } };
  writeFileSync(path, JSON.stringify({ format: 1, answers: [bad, good, 3] }));
  expect(textsOf(await open().list('one'))).toEqual(['good']);
  expect(existsSync(path) && readdirSync(data)).toEqual(['one.json']);
});
