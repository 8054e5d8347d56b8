import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import {
  answerItem,
  type GateInput,
  openItems,
  proposalGate,
  reasonFor,
} from '../../../shared/proposal/gate.ts';
import { comparedSample } from './compared-sample.ts';
import { edited } from './sample-project.ts';

const prompt = 'prompts/suggest.prompt';
const example = 'goldens/suggest/spicy-vegan.yaml';

async function gateOf(changes: Readonly<Record<string, string | null>>, input: Partial<GateInput> = {}) {
  const { report } = await comparedSample(changes);
  return proposalGate({
    report,
    evidence: defaultPolicy.evidence,
    newErrors: report.findings.filter(({ severity }) => severity === 'error'),
    secrets: [],
    personalData: [],
    ...input,
  });
}

const told = (items: Awaited<ReturnType<typeof gateOf>>) =>
  items.map(({ code, demand, path }) => `${code}, ${demand}: ${path}`);

describe('the gate of a proposal', () => {
  it('is open where nothing changed', async () => {
    expect(await gateOf({})).toEqual([]);
  });

  it('names the check that newly fails, and lets nobody explain it away', async () => {
    const items = await gateOf({ [example]: edited(example, ['value: [vegan, spic]', 'value: [pizza]']) });
    expect(told(items)).toContain(`newly-failing, block: ${prompt}`);
    const failing = items.find(({ code }) => code === 'newly-failing');
    expect(failing?.subjects).toMatchObject([
      { of: 'check', prompt: 'suggest', example: 'spicy-vegan', check: 'takes-up-both-wishes' },
    ]);
    expect(failing?.ways).not.toContain('explain');
    if (failing === undefined) return;
    expect(openItems([failing], [answerItem(failing, 'It is fine.')])).toEqual([failing]);
  });

  it('asks once per prompt about answers that the edit takes away', async () => {
    const tone = { 'prompts/_tone.prompt': 'Write like a pirate.\n' };
    const items = await gateOf(tone);
    const lost = items.filter(({ code }) => code === 'evidence-lost');
    expect(lost.map(({ path }) => path)).toEqual([
      'prompts/compare.prompt',
      'prompts/explain.prompt',
      'prompts/suggest.playful.prompt',
      prompt,
    ]);
    expect(
      openItems(
        lost,
        lost.map((item) => answerItem(item, '')),
      ),
    ).toEqual([]);
    const strict = await gateOf(tone, { evidence: { ...defaultPolicy.evidence, lost: 'require' } });
    expect(strict.filter(({ demand }) => demand === 'block')).toHaveLength(4);
  });

  it('wants a reason for what demands less, and keeps it only for what it was given for', async () => {
    const loosened = edited(example, ['value: [vegan, spic]', 'value: [vegan]']);
    const [item] = (await gateOf({ [example]: loosened })).filter(({ code }) => code === 'weakened');
    if (item === undefined) throw new Error('nothing was weakened');
    expect(openItems([item], [])).toEqual([item]);
    expect(openItems([item], [answerItem(item, ' - ')])).toEqual([item]);
    const answer = answerItem(item, 'The list has no spicy place any longer.');
    expect(reasonFor(item, [answer])).toBe('The list has no spicy place any longer.');
    const more = {
      [example]: loosened,
      'goldens/suggest/tight-budget.yaml': edited('goldens/suggest/tight-budget.yaml', [
        'expect:',
        'threshold: 0.1\nexpect:',
      ]),
    };
    const [later] = (await gateOf(more)).filter(({ code }) => code === 'weakened');
    if (later === undefined) throw new Error('nothing was weakened');
    expect(later.subjects.length).toBeGreaterThan(item.subjects.length);
    expect(openItems([later], [answer])).toEqual([later]);
  });

  it('wants a reason for an example that is gone', async () => {
    const items = await gateOf({ [example]: null, [example.replace('.yaml', '.rec.yaml')]: null });
    expect(told(items)).toContain('examples-removed, reason: suggest');
  });

  it('stays shut for a secret, and asks why for personal data', async () => {
    const items = await gateOf(
      {},
      {
        secrets: [{ path: prompt, kind: 'OpenAI API token', count: 1 }],
        personalData: [
          { path: example, kind: 'email', count: 2 },
          { path: example, kind: 'phone', count: 1 },
        ],
      },
    );
    expect(told(items)).toEqual([`secret, block: ${prompt}`, `personal-data, reason: ${example}`]);
    expect(items[1]?.ways).toEqual(['remove', 'explain']);
    const [, personal] = items;
    if (personal === undefined) return;
    expect(openItems([personal], [answerItem(personal, 'Invented for this example.')])).toEqual([]);
  });

  it('notes what a developer must do, without standing in the way', async () => {
    const items = await gateOf({
      [prompt]: edited(
        prompt,
        ['{{history}}', '{{history}}\n{{hurry}}'],
        ['input:\n  schema:\n', 'input:\n  schema:\n    hurry?: string\n'],
      ),
    });
    const note = items.find(({ code }) => code === 'needs-developer');
    expect(note).toMatchObject({ demand: 'note', path: prompt, ways: [] });
    expect(openItems(note === undefined ? [] : [note], [])).toEqual([]);
  });

  it('stands in the way of what the report counts and does not list', async () => {
    const { report } = await comparedSample({ 'prompts/_tone.prompt': 'Write like a pirate.\n' });
    const evidence = { ...defaultPolicy.evidence, lost: 'require' as const };
    const items = proposalGate({
      report: { ...report, prompts: [] },
      evidence,
      newErrors: [],
      secrets: [],
      personalData: [],
    });
    expect(told(items)).toEqual(['evidence-lost, block: ']);
  });
});
