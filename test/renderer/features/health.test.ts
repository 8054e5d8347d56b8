import { describe, expect, it } from 'vitest';
import { countAnswers } from '../../../renderer/features/health/count-answers.ts';
import { ruleSentences } from '../../../renderer/features/health/rule-sentences.ts';
import { unusedIn } from '../../../renderer/features/health/unused-in.ts';
import type { Report } from '../../../shared/check/report.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';

describe('the rules of a project', () => {
  it('are told as sentences, also where nothing is set', () => {
    const sentences = ruleSentences(defaultPolicy);
    expect(sentences).toContain('Any model may be used.');
    expect(sentences).toContain('Recorded answers never get out of date.');
    expect(sentences.some((sentence) => sentence.startsWith('No budget is set'))).toBe(true);
  });

  it('name models, budgets, prices and age', () => {
    const sentences = ruleSentences({
      ...defaultPolicy,
      allowedModels: ['openai/a'],
      budget: { tokens: 1_000, cost: 0.001 },
      prices: { 'openai/a': { input: 1, output: 2 } },
      evidence: { ...defaultPolicy.evidence, maxAgeDays: 30 },
    }).join(' ');
    for (const words of [
      'openai/a',
      '1,000 tokens',
      '1,000 answers may cost $1.00',
      '30 days',
      'its own prices',
    ])
      expect(sentences).toContain(words);
  });
});

describe('what a project does not use', () => {
  const passage = (name: string, usedBy: readonly string[]) => ({
    path: `p/_${name}.prompt`,
    name,
    title: name,
    usedBy,
  });
  const example = (path: string, demanded: boolean) => ({ path, name: path, checks: [{ demanded }] });
  // Only what is looked at; the rest of a report is not.
  const report = {
    prompts: [
      { examples: [example('g/a.yaml', true), example('g/b.yaml', false)] },
      { examples: [example('g/b.yaml', false)] },
    ],
  } as unknown as Report;

  it('is told once: passages that nobody takes in, examples that demand nothing', () => {
    const found = unusedIn({
      passages: [passage('tone', ['p/a.prompt']), passage('tone.formal', []), passage('old', [])],
      report,
    });
    expect(found.passages.map(({ name }) => name)).toEqual(['old']);
    expect(found.examples.map(({ path }) => path)).toEqual(['g/b.yaml']);
  });
});

describe('the recorded answers of a prompt', () => {
  it('are counted by where they come from', () => {
    const counts = countAnswers([
      { origin: 'model', outOfDate: true },
      { origin: 'written', outOfDate: false },
      { outOfDate: false },
    ]);
    expect(counts).toEqual({ model: 1, import: 0, written: 1, missing: 1, outOfDate: 1 });
  });
});
