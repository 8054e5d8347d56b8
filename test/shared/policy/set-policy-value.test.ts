import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../shared/policy/read-policy.ts';
import { setPolicyValue } from '../../../shared/policy/set-policy-value.ts';

const text = `# Only the owners change this.
format: 1
models:
  # dated names only
  allowed:
    - openai/gpt-4o-mini-2024-07-18   # the cheap one
    - openai/gpt-4o-2024-08-06
budget: { tokens: 900 } # of one request
`;

function edited(
  ...[path, value, source = text]: [
    Parameters<typeof setPolicyValue>[1],
    Parameters<typeof setPolicyValue>[2],
    string?,
  ]
) {
  const result = setPolicyValue(source, path, value);
  return result.ok ? result.text : result;
}

describe('setting a value of the policy', () => {
  it('changes it in its place and keeps the remarks', () => {
    expect(edited(['budget', 'tokens'], 1200)).toBe(text.replace('900', '1200'));
  });

  it('makes what is missing on the way', () => {
    expect(edited(['retention', 'days'], 90)).toBe(`${text}retention:\n  days: 90\n`);
    expect(edited(['budget', 'per-month'], 50)).toBe(text.replace('900', '900, per-month: 50'));
    expect(edited(['retention', 'days'], 90, '')).toBe('format: 1\nretention:\n  days: 90\n');
  });

  it('touches only the entries of a list that differ', () => {
    const allowed = ['openai/gpt-4o-mini-2024-07-18', 'openai/o3-2025-04-16'];
    expect(edited(['models', 'allowed'], allowed)).toBe(
      text.replace('openai/gpt-4o-2024-08-06', 'openai/o3-2025-04-16'),
    );
    expect(edited(['models', 'allowed', 2], 'openai/o3')).toBe(
      text.replace('2024-08-06\n', '2024-08-06\n    - openai/o3\n'),
    );
  });

  it('takes a value away', () => {
    expect(edited(['models', 'allowed', 1], undefined)).toBe(
      text.replace('    - openai/gpt-4o-2024-08-06\n', ''),
    );
    expect(edited(['retention', 'days'], undefined)).toBe(text);
  });

  it('refuses what would be no policy, and says where', () => {
    expect(edited(['budget', 'tokens'], -1)).toMatchObject({
      ok: false,
      code: 'invalid',
      problems: [{ line: 8 }],
    });
    expect(edited(['budgets'], 'cheap')).toMatchObject({ ok: false, code: 'invalid' });
    expect(edited(['budget'], { tokens: 1 }, 'format: [')).toEqual({ ok: false, code: 'not-possible' });
  });

  it('keeps every other line, whatever is set', () => {
    const change = fc.oneof(
      fc.record({
        path: fc.constantFrom(['budget', 'tokens'], ['spending', 'per-day'], ['evidence', 'max-age-days']),
        value: fc.integer({ min: 1, max: 9999 }),
      }),
      fc.record({
        path: fc.constant(['models', 'allowed']),
        value: fc.uniqueArray(fc.constantFrom('a/b', 'c/*', 'openai/gpt-4o-2024-08-06'), { minLength: 1 }),
      }),
      fc.record({
        path: fc.constant(['personal-data', 'names']),
        value: fc.uniqueArray(fc.string({ minLength: 2 }), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        let source = text;
        for (const { path, value } of changes) {
          const result = setPolicyValue(source, path, value);
          if (!result.ok) throw new Error(`${JSON.stringify({ path, value })}: ${result.code}\n${source}`);
          source = result.text;
        }
        expect(readPolicy('p', source).ok).toBe(true);
        for (const remark of ['# Only the owners change this.', '# dated names only', '# of one request'])
          expect(source).toContain(remark);
        const last = changes.findLast(({ path }) => path[0] === 'personal-data');
        const read = readPolicy('p', source);
        if (last !== undefined) expect(read.ok && read.value.personalData.names).toEqual(last.value);
      }),
      { numRuns: 200 },
    );
  });
});
