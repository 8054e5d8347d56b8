import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { governancePage } from '../../../shared/policy/governance-page.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import { readPolicy } from '../../../shared/policy/read-policy.ts';

function pageOf(text: string): string {
  const read = readPolicy('governance/policy.yaml', text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return governancePage(read.value, 'governance/policy.yaml');
}

describe('the page about the rules', () => {
  it('tells the sample’s rules', () => {
    const sample = new URL('../../../examples/where2eat/governance/policy.yaml', import.meta.url);
    expect(pageOf(readFileSync(sample, 'utf8'))).toBe(`# The rules for prompts and models

This page is written from \`governance/policy.yaml\`. Change the rules there: what is written here by hand is lost.

## Models

- Only these models may be used: \`openai/gpt-4o-mini-2024-07-18\`.

## Money and length

- A request of a prompt that sets no limit of its own may have 1000 tokens.
- A request of a prompt that sets no limit of its own may cost 0.001 US dollars with its answer.

## What counts as tested

- A check holds when the recorded answer passes it.
- A proposal that takes evidence away must be confirmed.
- Answers written by hand count, for demonstration.
- Checks that need new answers are told as such, and do not count as passed.
- Recorded answers do not get out of date.

## Personal data

- Secrets, such as keys and passwords, never go into a proposal.
- Looked for in prompts, examples and recorded answers: bank accounts, payment cards, e-mail addresses, telephone numbers, street addresses, the names on our list, the words on our list.
- Names on our list: 0. Words on our list: 0.

## How long answers are kept

- Recorded answers are kept for good.
`);
  });

  it('says who decided, and does not tell the names on the list', () => {
    const page = pageOf(
      'format: 1\npersonal-data: { names: [Ada Lovelace] }\ndecided-by:\n  budget: { who: Dana, since: 2026-03-01, why: "a\\n# b" }\n',
    );
    expect(page).toContain('Decided by:\n\n- `budget`: Dana, 2026-03-01: a # b\n');
    expect(page).toContain('Names on our list: 1.');
    expect(page).not.toContain('Ada');
  });

  it('is the same for the same policy', () => {
    expect(governancePage({ ...defaultPolicy }, 'p')).toBe(governancePage(defaultPolicy, 'p'));
  });
});
