import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import { createEngine, type JudgedProject } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { settle } from '../../../shared/check/settle.ts';
import { exportFineTuning } from '../../../shared/example/export-finetuning.ts';
import { fineTuningRow } from '../../../shared/example/fine-tuning-row.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import type { Message } from '../../../shared/prompt/request.ts';
import { greeting } from '../../e2e/prompt-check.ts';

const sandbox = createNodeSandbox();
const results = createJobResults();
afterAll(() => sandbox.close());

async function judged(files: Parameters<typeof loadProject>[0]): Promise<JudgedProject> {
  const engine = createEngine({ engine: 'galley/test' });
  const { project } = loadProject(files);
  return settle(() => engine.judgeProject(project, results), results, sandbox);
}

const asFiles = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));
const redactor = await loadRedactor({ names: ['Grace Hopper'] }, 'salt');

describe('exporting accepted answers', () => {
  it('writes what was asked and answered in OpenAI’s chat form, and beside it where it comes from', async () => {
    const { text, sources, leftOut } = await exportFineTuning(await judged(asFiles(greeting)), redactor);
    expect(text).toBe(
      '{"messages":[{"role":"system","content":"\\nGreet people.\\n"},{"role":"user","content":"\\nI am Ada."},{"role":"assistant","content":"Hello Ada!"}]}\n',
    );
    expect(sources).toEqual([
      {
        line: 1,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        prompt: 'greet',
        example: 'goldens/greet/ada.yaml',
        recording: 'goldens/greet/ada.rec.yaml',
        recordedAt: '2026-11-20T10:12:00Z',
        origin: 'model',
        model: 'openai/gpt-4o-mini-2024-07-18',
        checks: 1,
        redacted: [],
      },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('leaves out what fails, what nobody checked, and what was asked otherwise', async () => {
    const reasonFor = async (path: keyof typeof greeting, from: string | RegExp, to: string) => {
      const changed = { ...greeting, [path]: greeting[path].replace(from, to) };
      return (await exportFineTuning(await judged(asFiles(changed)), redactor)).leftOut.map(
        ({ reason }) => reason,
      );
    };
    expect(await reasonFor('goldens/greet/ada.rec.yaml', 'Hello Ada!', 'Hello!')).toEqual(['not-accepted']);
    expect(await reasonFor('prompts/greet.prompt', 'Greet people', 'Greet them')).toEqual(['not-accepted']);
    expect(await reasonFor('goldens/greet/ada.yaml', /expect:.*/s, 'expect: []\n')).toEqual(['no-checks']);
    expect(await reasonFor('goldens/greet/ada.rec.yaml', 'origin: model', 'origin: written')).toEqual([
      'not-accepted',
    ]);
  });

  it('puts stand-ins in the place of people, and leaves out an example whose check names one', async () => {
    const people = {
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml']
        .replace('name: Ada', 'name: Grace Hopper')
        .replace('value: Ada', 'value: Hello'),
      'goldens/greet/ada.rec.yaml': greeting['goldens/greet/ada.rec.yaml']
        .replace('I am Ada', 'I am Grace Hopper')
        .replace('Hello Ada!', 'Hello Grace Hopper!'),
    };
    const made = await exportFineTuning(await judged(asFiles(people)), redactor);
    expect(made.sources[0]?.redacted).toEqual(['name']);
    expect(made.text).not.toContain('Grace');
    const [, asked, answered] = /I am (\w+ \w+)\..*Hello (\w+ \w+)!/.exec(made.text) ?? [];
    expect(asked).toBe(answered);
    const named = {
      ...people,
      'goldens/greet/ada.yaml': people['goldens/greet/ada.yaml'].replace(
        'value: Hello',
        'value: Grace Hopper',
      ),
    };
    const none = await exportFineTuning(await judged(asFiles(named)), redactor);
    expect([none.text, none.leftOut]).toEqual([
      '',
      [{ path: 'goldens/greet/ada.yaml', reason: 'personal-data' }],
    ]);
  });

  it('exports the sample, a line for each source, in its order', async () => {
    const read = readProject('examples/where2eat');
    if (!read.ok) throw new Error(read.message);
    const { text, sources } = await exportFineTuning(await judged(read.files), redactor);
    const lines = text.trimEnd().split('\n');
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.map(({ line }) => line)).toEqual(lines.map((_line, index) => index + 1));
    for (const line of lines) {
      const row = JSON.parse(line);
      expect(Object.keys(row).filter((key) => key !== 'messages' && key !== 'tools')).toEqual([]);
      expect(row.messages.at(-1).role).toBe('assistant');
    }
  });
});

describe('a line of a fine-tuning file', () => {
  const request = { settings: {}, tools: [], output: {}, messages: [] };

  it('gives tool calls ids, and their results the same ones', () => {
    const tool = { name: 'find', description: 'Finds', inputSchema: { type: 'object' } };
    const row = fineTuningRow(
      {
        ...request,
        tools: [tool],
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: [{ type: 'tool-call', name: 'find', input: { q: 'x' } }] },
          { role: 'tool', content: [{ type: 'tool-result', name: 'find', output: { n: 1 } }] },
        ],
      },
      { text: '', toolCalls: [{ id: 'own', name: 'find', input: {} }] },
    );
    expect(row).toEqual({
      messages: [
        { role: 'user', content: 'Hi' },
        {
          role: 'assistant',
          tool_calls: [
            { id: 'call_1', type: 'function', function: { name: 'find', arguments: '{"q":"x"}' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: '{"n":1}' },
        {
          role: 'assistant',
          tool_calls: [{ id: 'own', type: 'function', function: { name: 'find', arguments: '{}' } }],
        },
      ],
      tools: [
        {
          type: 'function',
          function: { name: 'find', description: 'Finds', parameters: { type: 'object' } },
        },
      ],
    });
  });

  it('is not made of what the form does not know', () => {
    const asked = (content: Message['content'], role: Message['role'] = 'user') =>
      fineTuningRow({ ...request, messages: [{ role, content }] }, { text: 'a' });
    expect(asked([{ type: 'section', name: 's' }])).toBe('section');
    expect(asked([{ type: 'media', url: 'https://x/y.mp3', contentType: 'audio/mpeg' }])).toBe('medium');
    expect(asked([{ type: 'media', url: 'https://x/y.png' }], 'system')).toBe('medium');
    expect(asked('')).toBe('empty');
    expect(
      fineTuningRow(
        { ...request, tools: ['find'], messages: [{ role: 'user', content: 'x' }] },
        { text: 'a' },
      ),
    ).toBe('tool-not-defined');
  });

  it('always ends with the answer and holds only what OpenAI takes', () => {
    const part = fc.oneof(
      fc.record({ type: fc.constant('text' as const), text: fc.string() }),
      fc.record({ type: fc.constant('tool-call' as const), name: fc.string(), input: fc.constant({}) }),
      fc.record({ type: fc.constant('tool-result' as const), output: fc.string() }),
      fc.constant({ type: 'media' as const, url: 'data:image/png;base64,AA==' }),
    );
    const message = fc.record({
      role: fc.constantFrom('system' as const, 'user' as const, 'assistant' as const, 'tool' as const),
      content: fc.oneof(fc.string(), fc.array(part, { maxLength: 3 })),
    });
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 4 }),
        fc.string({ minLength: 1 }),
        (messages, text) => {
          const row = fineTuningRow({ ...request, messages }, { text });
          if (typeof row === 'string') return;
          expect(row.messages.at(-1)).toEqual({ role: 'assistant', content: text });
          for (const one of row.messages) {
            expect(['system', 'user', 'assistant', 'tool']).toContain(one.role);
            expect(one.content !== undefined || one.tool_calls !== undefined).toBe(true);
            expect(one.role === 'tool').toBe(one.tool_call_id !== undefined);
            if (one.role !== 'assistant') expect(one.tool_calls).toBeUndefined();
          }
        },
      ),
    );
  });
});
