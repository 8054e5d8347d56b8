import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAnswersJournal } from '../../../../electron/services/answers/answers-journal.ts';
import { runAnswers } from '../../../../electron/services/answers/run-answers.ts';
import { countAttempts } from '../../../../shared/answers/run-state.ts';
import { folder, setUp } from './answers-bench.ts';
import { asksFor } from './asks.ts';

const now = (): Date => new Date();

/** The journal that a process left which has ended. */
function leave(data: string, project: string, lines: readonly object[]): void {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const owner = { pid: ended, writtenAt: Date.now() };
  mkdirSync(join(data, 'journal'), { recursive: true });
  const text = [{ kind: 'run', project, owner }, ...lines]
    .map((line) => `\n${JSON.stringify(line)}\n`)
    .join('');
  writeFileSync(join(data, 'journal', 'left.jsonl'), `${text}\n{"kind":"answer","ask":"half`);
}

it('gives the answers of a run that was killed to the next one, which asks only for the rest', async () => {
  const first = await setUp(() => ({ text: 'Paid for' }));
  const asks = asksFor(4);
  const { answered } = await runAnswers(asks.slice(0, 3), { ...first.needs, parallel: 1 }, first.options);
  // The run is never kept, and its process ends.
  const left = readLines(join(first.data, 'journal'));
  const data = folder();
  leave(data, 'project', left);

  const second = await setUp(() => ({ text: 'New' }), { data });
  const { run, answered: all } = await runAnswers(asks, second.needs, second.options);
  expect(second.server.requests).toHaveLength(1);
  expect(all.map(({ samples }) => samples[0]?.text)).toEqual(['Paid for', 'Paid for', 'Paid for', 'New']);
  expect(all[0]?.at).toBe(answered[0]?.at);
  expect(countAttempts(run).answered).toBe(4);

  await second.needs.journal.close();
  expect(readdirSync(join(data, 'journal'))).toEqual([]);
});

it('leaves alone what a running program or another project has', async () => {
  const data = folder();
  leave(data, 'other project', [
    { kind: 'answer', ask: 'x', at: '2026-11-24T10:00:00Z', sample: { text: 'Hi' } },
  ]);
  const running = await openAnswersJournal(join(data, 'journal'), 'project', now);
  await running.add({ ask: 'y', at: '2026-11-24T10:00:00Z', sample: { text: 'Hi' } });
  const next = await openAnswersJournal(join(data, 'journal'), 'project', now);
  expect(next.before).toEqual([]);
  expect(readdirSync(join(data, 'journal'))).toHaveLength(2);
});

it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
  const data = folder();
  const journal = await openAnswersJournal(join(data, 'journal'), 'project', now);
  await journal.add({ ask: 'y', at: '2026-11-24T10:00:00Z', sample: { text: 'Hi' } });
  const [name = ''] = readdirSync(join(data, 'journal'));
  expect(statSync(join(data, 'journal', name)).mode & 0o077).toBe(0);
});

it('says when nothing can be kept, and does not take a run down with it', async () => {
  const data = folder();
  writeFileSync(join(data, 'journal'), 'a file where a folder should be');
  const journal = await openAnswersJournal(join(data, 'journal'), 'project', now);
  expect(await journal.add({ ask: 'y', at: '2026-11-24T10:00:00Z', sample: { text: 'Hi' } })).toBe(false);
});

/** The answers that stand in the journals of a folder. */
function readLines(path: string): readonly object[] {
  const texts = readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { kind: string })
      .filter(({ kind }) => kind === 'answer'),
  );
}
