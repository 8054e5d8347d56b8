import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../shared/check/check.ts';
import { judge, requiredPasses } from '../../../shared/check/verdict.ts';
import type { Evidence } from '../../../shared/example/evidence.ts';
import type { Run } from '../../../shared/example/recording.ts';
import { defaultPolicy, type EvidencePolicy } from '../../../shared/policy/policy.ts';

const policy = defaultPolicy.evidence;
const same: Evidence = { class: 'same', reasons: [] };
const changed: Evidence = { class: 'changed', reasons: ['wording'] };
const pass: Outcome = { kind: 'graded', pass: true, score: 1, reason: '' };
const fail: Outcome = { kind: 'graded', pass: false, score: 0, reason: '' };
const request = { settings: {}, tools: [], output: {}, messages: [] };

function run(count: number, part: Partial<Run> = {}): Run {
  return { origin: 'model', request, samples: Array.from({ length: count }, () => ({ text: '' })), ...part };
}

function withSamples(required: number, of: number): EvidencePolicy {
  return { ...policy, samples: { required, of } };
}

describe('the verdict of a check', () => {
  it('holds or fails on an answer that a model gave to exactly this request', () => {
    expect(judge([pass], same, run(1), policy).verdict).toBe('holds');
    expect(judge([fail], same, run(1), policy).verdict).toBe('fails');
    expect(judge([pass], { class: 'cosmetic', reasons: ['spacing'] }, run(1), policy).verdict).toBe('holds');
  });

  it('is to retest when the answer is for something else, and tells how it last stood', () => {
    expect(judge([pass], changed, run(1), policy)).toMatchObject({
      verdict: 'to-retest',
      cause: 'evidence',
      last: 'passed',
    });
    expect(judge([fail], changed, run(1), policy)).toMatchObject({ verdict: 'to-retest', last: 'failed' });
    const model: Evidence = { class: 'model', reasons: ['model'] };
    expect(judge([pass], model, run(1), policy).verdict).toBe('to-retest');
  });

  it('never holds on an answer written by hand, unless the policy says so for demonstration', () => {
    const written = run(1, { origin: 'written' });
    expect(judge([pass], same, written, policy)).toMatchObject({
      verdict: 'to-retest',
      cause: 'written-by-hand',
    });
    expect(judge([pass], same, written, { ...policy, acceptWritten: true }).verdict).toBe('holds');
  });

  it('never holds on an import that does not tell what was asked', () => {
    const { request: _request, ...bare } = run(1, { origin: 'import' });
    const missing: Evidence = { class: 'missing', reasons: ['unrecorded'] };
    expect(judge([pass], missing, bare, policy)).toMatchObject({ verdict: 'to-retest', cause: 'no-request' });
  });

  it('does not call what was never recorded passed or failed', () => {
    const judged = judge([], { class: 'missing', reasons: ['unrecorded'] }, undefined, policy);
    expect(judged).toMatchObject({ verdict: 'to-retest', cause: 'nothing-recorded' });
    expect(judged.last).toBeUndefined();
  });

  it('is broken or not run whatever the evidence, because the check itself says nothing', () => {
    expect(judge([pass, { kind: 'broken', reason: '' }], same, run(2), policy).verdict).toBe('broken');
    expect(judge([{ kind: 'broken', reason: '' }], changed, run(1), policy).verdict).toBe('broken');
    expect(judge([{ kind: 'not-run', reason: '' }], same, run(1), policy).verdict).toBe('not-run');
  });

  it('needs k of n samples, the same share of more, and asks for more where there are fewer', () => {
    expect(judge([pass, pass, fail], same, run(3), withSamples(2, 3)).verdict).toBe('holds');
    expect(judge([pass, fail, fail], same, run(3), withSamples(2, 3)).verdict).toBe('fails');
    expect(judge([pass, pass], same, run(2), withSamples(2, 3))).toMatchObject({
      verdict: 'to-retest',
      cause: 'too-few-samples',
    });
    expect(requiredPasses(6, withSamples(2, 3))).toBe(4);
  });

  it('cannot be passed by recording until one good answer comes', () => {
    expect(judge([fail, fail, pass], same, run(3), policy).verdict).toBe('fails');
  });
});
