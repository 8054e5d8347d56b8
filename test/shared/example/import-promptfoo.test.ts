import { describe, expect, it } from 'vitest';
import { importPromptfoo } from '../../../shared/example/import-promptfoo.ts';
import type { ImportResult } from '../../../shared/example/import-result.ts';
import { evidenceOfImport } from './imported-evidence.ts';

/** A results file as promptfoo 0.123 writes it, as far as it matters here. */
function results(
  prompts: readonly object[],
  rows: readonly object[],
  providers: readonly object[] = [],
): string {
  return JSON.stringify({
    evalId: 'eval-x',
    results: { version: 3, timestamp: '2026-11-23T20:42:55.737Z', prompts, results: rows, stats: {} },
    config: { providers },
  });
}

const template = 'Say hi to {{ name }}.';
const prompt = { raw: template, label: template, provider: 'openai:gpt-4o-mini' };
const row = {
  promptIdx: 0,
  prompt: { raw: 'Say hi to Ann.', label: template },
  vars: { name: 'Ann' },
  latencyMs: 900,
  response: {
    output: 'Hi Ann',
    finishReason: 'stop',
    cached: false,
    cost: 0.1,
    tokenUsage: { total: 12, prompt: 9, completion: 3 },
  },
  testCase: {
    description: 'Greets',
    vars: { name: 'Ann' },
    assert: [{ type: 'icontains', value: '{{name}}', weight: 2, provider: 'x' }],
  },
};

function imported(text: string): ImportResult {
  const outcome = importPromptfoo('demo', text, { prompts: 'prompts', examples: 'goldens' });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

describe("importing promptfoo's results", () => {
  it('makes a prompt, an example with its checks, and a recording that speaks for the prompt', () => {
    const { files, counts, notes } = imported(
      results([prompt], [row], [{ id: 'openai:gpt-4o-mini', config: { temperature: 0.7, apiKey: 'sk-x' } }]),
    );
    const { evidence, project, findings } = evidenceOfImport(files);
    expect(counts).toEqual({ prompts: 1, examples: 1, recordings: 1, answers: 1 });
    expect(findings).toEqual([]);
    expect(Object.fromEntries(evidence)).toEqual({ 'goldens/demo/greets.rec.yaml': 'same' });
    expect(project.prompts[0]).toMatchObject({ model: 'openai/gpt-4o-mini', settings: { temperature: 0.7 } });
    expect(project.examples.get('demo')?.[0]?.checks).toEqual([
      { type: 'icontains', value: 'Ann', weight: 2 },
    ]);
    const [recording] = project.recordings.values();
    expect(recording?.runs[0]).toMatchObject({
      origin: 'import',
      samples: [
        { text: 'Hi Ann', finishReason: 'stop', usage: { inputTokens: 9, outputTokens: 3 }, latencyMs: 900 },
      ],
    });
    expect(notes).toEqual([
      {
        what: 'test "Greets" with openai:gpt-4o-mini',
        reason: 'Parts of its checks that are not taken over: provider.',
      },
    ]);
    expect(files.some(({ text }) => text.includes('sk-x'))).toBe(false);
  });

  it('turns a chat into messages, and further providers into variants', () => {
    const chat = JSON.stringify([
      { role: 'system', content: 'Be nice' },
      { role: 'user', content: 'Hello {{name}}' },
    ]);
    const sent = chat.replace('{{name}}', 'Ann');
    const prompts = ['openai:gpt-4o', 'anthropic:messages:claude-x'].map((provider) => ({
      raw: chat,
      label: 'chatty',
      provider,
    }));
    const { files } = imported(
      results(
        prompts,
        [0, 1].map((promptIdx) => ({ ...row, promptIdx, prompt: { raw: sent } })),
      ),
    );
    const { evidence, project } = evidenceOfImport(files);
    expect(project.prompts.map(({ name, variant, model }) => [name, variant, model])).toEqual([
      ['chatty', 'anthropic-messages-claude-x', 'anthropic/claude-x'],
      ['chatty', undefined, 'openai/gpt-4o'],
    ]);
    expect([...evidence.values()]).toEqual(['same', 'same']);
  });

  it('keeps repeated answers of one test as attempts of one run, also equal ones', () => {
    const { files, counts } = imported(results([prompt], [row, row, row]));
    expect(counts).toMatchObject({ examples: 1, recordings: 1, answers: 3 });
    const [recording] = evidenceOfImport(files).project.recordings.values();
    expect(recording?.runs.map(({ samples }) => samples.length)).toEqual([3]);
  });

  it('does not pass off answers that stand in the test, or echoes, as made by a model', () => {
    const given = { ...row, testCase: { ...row.testCase, providerOutput: 'Hi Ann' } };
    const origins = [
      imported(results([prompt], [given])),
      imported(results([{ ...prompt, provider: 'echo' }], [row])),
    ].map(({ files }) => [...evidenceOfImport(files).project.recordings.values()][0]?.runs[0]?.origin);
    expect(origins).toEqual(['written', 'written']);
  });

  it('takes figures of cached and replayed answers for no measurement', () => {
    const cached = {
      ...row,
      response: { output: 'Hi Ann', cached: true, cost: 0, tokenUsage: { prompt: 0, completion: 0 } },
    };
    const [recording] = evidenceOfImport(
      imported(results([prompt], [cached])).files,
    ).project.recordings.values();
    expect(recording?.runs[0]?.samples).toEqual([{ text: 'Hi Ann' }]);
  });

  it('keeps what was sent when the template does not make it', () => {
    const other = { ...row, prompt: { raw: 'Greet Ann.' } };
    const { files, notes } = imported(results([prompt], [other]));
    expect([...evidenceOfImport(files).evidence.values()]).toEqual(['changed wording']);
    expect(notes[0]?.reason).toContain('not made from the template');
  });

  it('keeps groups of checks, types that Galley does not run, and the threshold', () => {
    const assert = [
      { type: 'assert-set', threshold: 0.5, assert: [{ type: 'not-contains', value: 'x' }] },
      { type: 'llm-rubric', value: 'is nice' },
    ];
    const { files } = imported(results([prompt], [{ ...row, testCase: { threshold: 0.8, assert } }]));
    expect(evidenceOfImport(files).project.examples.get('demo')?.[0]).toMatchObject({
      threshold: 0.8,
      checks: assert,
    });
  });

  it('tells of templates and answers that it cannot take over', () => {
    const loop = { ...prompt, raw: '{% for a in b %}{{ a }}{% endfor %}' };
    const { skipped, counts } = imported(
      results([loop, prompt], [row, { ...row, promptIdx: 1, response: null, error: 'timeout' }]),
    );
    expect(counts).toMatchObject({ prompts: 1, examples: 0 });
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'The template uses "{% for a in b %}", which is not taken over.',
      'It has no answer: timeout.',
    ]);
  });

  it('strips spaces where the template says so', () => {
    const tight = { ...prompt, raw: 'Say  {{- name -}}  !{# remark #}' };
    const { files } = imported(results([tight], [{ ...row, prompt: { raw: 'SayAnn!' } }]));
    expect([...evidenceOfImport(files).evidence.values()]).toEqual(['same']);
  });

  it('refuses a file of another kind', () => {
    expect(importPromptfoo('x', '{"results": {"version": 2}}', { prompts: 'p', examples: 'g' }).ok).toBe(
      false,
    );
    expect(importPromptfoo('x', 'prompts: []', { prompts: 'p', examples: 'g' }).ok).toBe(false);
  });
});
