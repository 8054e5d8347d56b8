import { afterAll, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import { createVersionsComparer } from '../../../renderer/engine/compare-versions.ts';
import type { ProjectFile } from '../../../renderer/engine/engine-message.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());
const read = readProject('examples/where2eat');
if (!read.ok) throw new Error('The sample was not read.');
const live: readonly ProjectFile[] = [...read.files];
const suggest = 'prompts/suggest.prompt';
const compare = createVersionsComparer({
  sandbox,
  now: () => '2026-11-24T09:00:00Z',
  engineName: 'galley/test',
});

it('tells both sides of every conversation that differs, and their verdicts', async () => {
  const later = live.map(
    ([path, content]): ProjectFile =>
      path === suggest && 'text' in content ? [path, { text: `${content.text} Be brief.` }] : [path, content],
  );
  const look = await compare(live, later);
  const { conversations, checks, checksBefore } = look;
  expect(new Set(conversations.map(({ path }) => path))).toEqual(new Set([suggest]));
  expect(conversations.length).toBe(look.againstLive.reached);
  for (const { before, now } of conversations) {
    expect(JSON.stringify(now)).toContain('Be brief.');
    expect(JSON.stringify(before)).not.toContain('Be brief.');
  }
  // Recorded answers belong to the words that were sent, so what held must be asked anew.
  expect(checksBefore['to-retest']).toBeLessThan(checks['to-retest']);
  expect(conversations[0]?.checksBefore.map(({ key }) => key)).toEqual(
    conversations[0]?.checks.map(({ key }) => key),
  );
});

it('tells that nothing differs between a version and itself', async () => {
  const { conversations, parts, findings } = await compare(live, live);
  expect({ conversations, parts, findings }).toEqual({ conversations: [], parts: [], findings: [] });
});

it('tells of each prompt how its checks stand, in both versions, and which fail', async () => {
  const checks = 'prompts/suggest.checks.yaml';
  const never = '  - id: never\n    type: contains\n    value: no answer says this\n';
  const stricter = live.map(
    ([path, content]): ProjectFile =>
      path === checks && 'text' in content
        ? [path, { text: content.text.replace('expect:\n', `expect:\n${never}`) }]
        : [path, content],
  );
  const { prompts } = await compare(live, stricter);
  const one = prompts.find(({ path }) => path === suggest);
  const other = prompts.find(({ path }) => path === 'prompts/compare.prompt');
  expect(one?.checksBefore).toMatchObject({ fails: 0 });
  expect(one?.failing.length).toBe(one === undefined ? -1 : one.checks.fails + one.checks.broken);
  expect(one?.failing.length).toBeGreaterThan(0);
  expect(other?.failing).toEqual([]);
  expect(other?.checks).toEqual(other?.checksBefore);
});
