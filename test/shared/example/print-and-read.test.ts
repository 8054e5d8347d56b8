import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printExample } from '../../../shared/example/print-example.ts';
import { printRecording } from '../../../shared/example/print-recording.ts';
import { readExample } from '../../../shared/example/read-example.ts';
import { readRecording } from '../../../shared/example/read-recording.ts';
import type { Run } from '../../../shared/example/recording.ts';
import { awkwardJson } from '../yaml/awkward-json.ts';

const text = fc.oneof(awkwardJson.filter((value) => typeof value === 'string').map(String), fc.string());

describe('printing and reading', () => {
  it('gives back any example', () => {
    const example = fc.record(
      {
        description: text,
        history: fc.array(
          fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), content: text }),
        ),
        input: fc.dictionary(fc.constantFrom('a', 'two words', '1'), awkwardJson, { noNullPrototype: true }),
        threshold: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        checks: fc.array(fc.record({ type: fc.constantFrom('equals', 'not-contains'), value: awkwardJson })),
      },
      { requiredKeys: ['history', 'input', 'checks'] },
    );
    fc.assert(
      fc.property(example, (value) => {
        const read = readExample('goldens/p/x.yaml', 'p', printExample(value));
        expect(read).toEqual({
          ok: true,
          value: { path: 'goldens/p/x.yaml', prompt: 'p', name: 'x', ...value },
        });
      }),
    );
  });

  it('gives back any recording', () => {
    const run: fc.Arbitrary<Run> = fc.record({
      origin: fc.constantFrom('model' as const, 'written' as const),
      recordedAt: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      request: fc.record({
        model: text,
        settings: fc.dictionary(fc.constantFrom('temperature', 'stop'), awkwardJson, {
          noNullPrototype: true,
        }),
        tools: fc.array(text),
        output: fc.constantFrom({}, { format: 'json', schema: { type: 'object' } }),
        messages: fc.array(
          fc.record({
            role: fc.constantFrom('system' as const, 'user' as const),
            content: fc.oneof(text, fc.array(fc.record({ type: fc.constant('text' as const), text }))),
          }),
        ),
      }),
      samples: fc.array(fc.record({ text, usage: fc.record({ inputTokens: fc.nat() }) }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 3 }), (runs) => {
        const place = { path: 'goldens/p/x.rec.yaml', prompt: 'p', example: 'x' };
        const read = readRecording(place, printRecording({ prompt: 'p', runs }));
        expect(read).toEqual({ ok: true, value: { recording: { ...place, runs }, statedPrompt: 'p' } });
      }),
    );
  });
});
