import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkProject } from '../../electron/cli/check-project.ts';
import { openProject } from '../../electron/cli/open-project.ts';
import { createNodeSandbox } from '../../electron/worker/node-sandbox.ts';
import { countRequest } from '../../shared/cost/count-request.ts';
import { loadTokenCounter } from '../../shared/cost/tokens.ts';
import { completeRequest } from '../../shared/example/recording.ts';
import { recordingKey } from '../../shared/project/project.ts';
import { blocks } from '../../shared/prompt/blocks.ts';
import { reachablePartials } from '../../shared/prompt/partials.ts';
import { renderPrompt, requestOf } from '../../shared/prompt/render.ts';
import { usedVariables } from '../../shared/prompt/variables.ts';

const folder = fileURLToPath(new URL('../../examples/where2eat', import.meta.url));
const opened = openProject([folder]);
const { project, findings } = opened;

const subjects = project.prompts.flatMap((document) =>
  (project.examples.get(document.name) ?? []).map((example) => ({ document, example })),
);
const named = subjects.map(
  ({ document, example }) => [document.path, example.name, document, example] as const,
);

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

describe('the sample project', () => {
  test('has no file that cannot be read and no key that is not known', () => {
    expect(findings).toEqual([]);
  });

  test('holds for every check of every example, and has nothing to find fault with', async () => {
    const report = await checkProject(opened, { tokens: true }, sandbox);
    expect(report.findings).toEqual([]);
    const checks = report.prompts.flatMap(({ examples }) => examples.flatMap(({ checks }) => checks));
    expect(checks.length).toBeGreaterThan(150);
    expect(checks.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
  });

  test.each(named)(
    '%s: the answer of %s is recorded for the very request that is sent',
    (_path, name, document, example) => {
      const rendered = renderPrompt(document, {
        input: example.input,
        history: example.history,
        partials: project.partials,
      });
      const recording = project.recordings.get(recordingKey(document.name, document.variant, name));
      const recorded = recording?.runs[0]?.request;
      expect(rendered.ok && requestOf(document, rendered.rendering)).toEqual(
        recorded && completeRequest(recorded),
      );
    },
  );

  test.each(named)('%s: the token counts of %s are those of the tokenizer', async (_path, name, document) => {
    const counter = await loadTokenCounter(document.model);
    const run = project.recordings.get(recordingKey(document.name, document.variant, name))?.runs[0];
    const sample = run?.samples[0];
    expect(sample?.usage).toEqual({
      inputTokens: run?.request && countRequest(run.request, counter).tokens,
      outputTokens: sample && counter.count(sample.text).tokens,
    });
  });

  test.each(project.prompts)(
    '$path: every declared fill-in is used, and every one used is declared',
    (document) => {
      const used = usedVariables(document, reachablePartials(document, project.partials));
      const names = new Set(used.map(({ name }) => name.split('.')[0]));
      expect([...names].toSorted()).toEqual(document.declared?.map(({ name }) => name).toSorted());
    },
  );

  test.each(project.prompts)('$path: an example comes to every block', (document) => {
    const taken = new Set<string>();
    for (const example of project.examples.get(document.name) ?? []) {
      const { input, history } = example;
      const rendered = renderPrompt(document, { input, history, partials: project.partials });
      if (rendered.ok) for (const branch of rendered.rendering.branches) taken.add(branch);
    }
    expect(blocks(document).filter(({ key }) => !taken.has(key))).toEqual([]);
  });

  test('says of every recorded answer that it was written by hand', () => {
    const runs = [...project.recordings.values()].flatMap((recording) => recording.runs);
    expect(runs.map(({ origin }) => origin)).toEqual(runs.map(() => 'written'));
    for (const { path } of project.recordings.values()) {
      expect(readFileSync(`${folder}/${path}`, 'utf8')).toContain('written by hand; no model gave them');
    }
  });

  test('gives every check a name that stays and a sentence that people read', () => {
    const checks = [...project.examples.values()].flat().flatMap((example) => example.checks);
    for (const check of [
      ...checks,
      ...[...project.contracts.values()].flatMap((contract) => contract.checks),
    ]) {
      expect(check).toMatchObject({ id: expect.any(String), description: expect.any(String) });
    }
  });
});
