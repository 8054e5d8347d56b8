import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUsageReader } from '../../../shared/usage/read-usage.ts';
import { instant } from '../../../shared/usage/usage-fields.ts';
import type { UsageProblem, UsageRow } from '../../../shared/usage/usage-row.ts';

function read(text: string, size = text.length || 1) {
  const [rows, problems]: [UsageRow[], UsageProblem[]] = [[], []];
  let others = 0;
  const reader = createUsageReader({
    row: (row) => rows.push(row),
    problem: (problem) => problems.push(problem),
    other: () => {
      others++;
    },
  });
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return { rows, problems, others };
}

const at = Date.parse('2026-11-20T10:12:00Z');
const row = {
  at,
  prompt: 'suggest',
  model: 'openai/gpt-4o-mini',
  inputTokens: 412,
  outputTokens: 38,
  latencyMs: 1352,
  finishReason: 'stop',
  inputs: { party: '2' },
};

describe('reading a log of calls', () => {
  it('reads CSV by the names of its columns', () => {
    const csv =
      'Timestamp;Prompt name;Model;Prompt tokens;completion_tokens;Latency (ms);finish_reason;input.party\n' +
      '2026-11-20 10:12:00;suggest;openai/gpt-4o-mini;412;38;1352;stop;2\n';
    expect(read(csv)).toEqual({ rows: [row], problems: [], others: 0 });
  });

  it('reads JSON Lines, with groups of figures and whole inputs', () => {
    const line = JSON.stringify({
      created_at: '2026-11-20T10:12:00.000Z',
      prompt: 'suggest',
      model: 'openai/gpt-4o-mini',
      usage: { prompt_tokens: 412, completion_tokens: 38 },
      latency_seconds: 1.352,
      finish_reason: 'stop',
      inputs: { party: '2' },
    });
    expect(read(`${line}\n\n${line}`)).toEqual({ rows: [row, row], problems: [], others: 0 });
    expect(read(`[${line},\n${line}]`).rows).toEqual([row, row]);
    expect(read(JSON.stringify({ data: [JSON.parse(line)] }, null, 2)).rows).toEqual([row]);
  });

  it('tells the lines that it leaves out, and reads all others', () => {
    const csv =
      'at,model,input_tokens\n2026-11-20,a/b,1\nyesterday,a/b,1\n2026-11-20,a/b,x\n2026-11-20,,3\n2026-11-20,a/b\n2026-11-21,a/b,-1\n2026-11-22,a/b,2\n';
    const { rows, problems } = read(csv);
    expect(rows.map(({ inputTokens }) => inputTokens)).toEqual([1, 2]);
    expect(problems).toEqual([
      { line: 3, code: 'no-time' },
      { line: 4, code: 'bad-figure', field: 'inputTokens' },
      { line: 5, code: 'no-model' },
      { line: 6, code: 'wrong-fields' },
      { line: 7, code: 'bad-figure', field: 'inputTokens' },
    ]);
    const lines = read('{"at":"2026-11-20","model":"a"}\nnot json\n[]\n5\n{"at":"2026-11-20","model":"b"}\n');
    expect(lines.rows.map(({ model }) => model)).toEqual(['a', 'b']);
    expect(lines.problems).toEqual([
      { line: 2, code: 'not-json' },
      { line: 4, code: 'not-json' },
    ]);
  });

  const attributes = {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'openai',
    'gen_ai.request.model': 'gpt-4o-mini',
    'gen_ai.response.model': 'gpt-4o-mini-2024-07-18',
    'gen_ai.usage.input_tokens': 412,
    'gen_ai.usage.output_tokens': 38,
    'gen_ai.response.finish_reasons': ['stop'],
    'gen_ai.prompt.name': 'suggest',
    'galley.input.party': '2',
  };
  const otlpValue = (value: unknown): object => {
    if (Array.isArray(value)) return { arrayValue: { values: value.map(otlpValue) } };
    return typeof value === 'number' ? { intValue: String(value) } : { stringValue: value };
  };
  const otlp = {
    resourceSpans: [
      {
        resource: { attributes: [] },
        scopeSpans: [
          {
            scope: { name: 'openai' },
            spans: [
              {
                name: 'chat gpt-4o-mini',
                startTimeUnixNano: '1795169520000000000',
                endTimeUnixNano: '1795169521352000000',
                attributes: Object.entries(attributes).map(([key, value]) => ({
                  key,
                  value: otlpValue(value),
                })),
              },
              { name: 'GET /menu', startTimeUnixNano: '1795169520000000000', attributes: [] },
            ],
          },
        ],
      },
    ],
  };

  it('reads spans of OpenTelemetry in every form that exporters write', () => {
    const seen = { rows: [row], problems: [], others: 1 };
    expect(read(JSON.stringify(otlp))).toEqual(seen);
    expect(read(JSON.stringify(otlp, null, 2))).toEqual(seen);
    expect(read(`${JSON.stringify(otlp)}\n${JSON.stringify(otlp)}\n`).rows).toEqual([row, row]);
    const other = { name: 'GET /menu', start_time: '2026-11-20T10:12:00Z', attributes: {} };
    const python = {
      name: 'chat',
      start_time: '2026-11-20T10:12:00.000000Z',
      end_time: '2026-11-20T10:12:01.352000Z',
      attributes,
    };
    expect(read([python, other].map((span) => JSON.stringify(span)).join('\n'))).toEqual(seen);
    expect(read(JSON.stringify([python, other], null, 4))).toEqual(seen);
    const node = { name: 'chat', startTime: [1795169520, 0], endTime: [1795169521, 352000000], attributes };
    expect(read(JSON.stringify(node)).rows).toEqual([row]);
    const console = { name: 'chat', timestamp: at * 1000, duration: 1_352_000, attributes };
    expect(read(JSON.stringify(console)).rows).toEqual([row]);
  });

  it('reads the older names of attributes, and OpenInference’s', () => {
    const old = {
      name: 'openai.chat',
      start_time: '2026-11-20T10:12:00Z',
      attributes: {
        'gen_ai.system': 'openai',
        'gen_ai.request.model': 'gpt-4o',
        'gen_ai.usage.prompt_tokens': 5,
        'gen_ai.usage.completion_tokens': 6,
      },
    };
    expect(read(JSON.stringify(old)).rows).toEqual([
      { at, model: 'openai/gpt-4o', inputTokens: 5, outputTokens: 6 },
    ]);
    const inference = {
      name: 'ChatCompletion',
      start_time: '2026-11-20T10:12:00Z',
      attributes: {
        'llm.model_name': 'gpt-4o',
        'llm.token_count.prompt': 5,
        'llm.token_count.completion': 6,
        'llm.prompt_template.variables': '{"party":2}',
      },
    };
    expect(read(JSON.stringify(inference)).rows).toEqual([
      { at, model: 'gpt-4o', inputTokens: 5, outputTokens: 6, inputs: { party: 2 } },
    ]);
  });

  it('does not count an agent beside the answers within it', () => {
    const agent = {
      name: 'agent',
      start_time: '2026-11-20',
      attributes: { ...attributes, 'gen_ai.operation.name': 'invoke_agent' },
    };
    expect(read(JSON.stringify(agent))).toEqual({ rows: [], problems: [], others: 1 });
  });

  it('reads the same however the log is cut', () => {
    const logs = [
      'at,model,prompt,inputs\n2026-11-20,a/b,"p ""q""","{""a"": ""x\ny""}"\n2026-11-21,a/b,p,\n',
      `${JSON.stringify(otlp)}\n{"at": 1795169520, "model": "é"}\nbroken\n`,
      JSON.stringify([{ at: '2026-11-20', model: 'a' }], null, 2),
      '{broken\n{"at": 1795169520, "model": "a"}\n{"at": 1795169520, "model": "b"}\n',
      '{broken\n{"at": 1795169520, "model": "a"}',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...logs), fc.integer({ min: 1, max: 60 }), (log, size) => {
        expect(read(log, size)).toEqual(read(log));
      }),
    );
  });

  it('never fails on any text', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      '\n',
      ':',
      'at',
      '1',
      'model',
      '2026-11-20',
      '\ufeff',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (signs, size) => {
        for (const one of read(signs.join(''), size).rows) expect(Number.isFinite(one.at)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a time in a log', () => {
  it.each([
    ['2026-11-20T10:12:00Z'],
    ['2026-11-20 10:12'],
    ['2026-11-20T11:12:00+01:00'],
    ['2026-11-20T10:12:00.000000Z'],
    [1795169520],
    ['1795169520'],
    [1795169520000],
    [1795169520000000],
    ['1795169520000000000'],
  ])('is read from %j', (value) => {
    expect(instant(value)).toBe(at);
  });

  it.each(['', 'yesterday', '20.11.2026', '2026-13-40', 12, Number.NaN, null, {}])(
    'is not in %j',
    (value) => {
      expect(instant(value)).toBeUndefined();
    },
  );
});
