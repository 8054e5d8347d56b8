import { describe, expect, it } from 'vitest';
import { createVersionsJudge } from '../../../renderer/engine/judge-versions.ts';
import type { SentSegment } from '../../../renderer/engine/snapshot.ts';
import { kindOfPart, provenanceOf } from '../../../renderer/features/preview/provenance.ts';

const files = {
  'prompts/_tone.prompt': 'Be {{mood}}.{{#if brief}} Be brief.{{/if}}',
  'prompts/menu.prompt': [
    '---',
    'input:',
    '  schema:',
    '    mood: string',
    '    brief: boolean',
    '    dishes(array): string',
    '    reader: string',
    '---',
    'Start. {{>tone}}',
    '{{#each dishes}}- {{this}}',
    '{{/each}}{{#ifEquals reader "child"}}Easy.{{else}}Full.{{/ifEquals}}',
  ].join('\n'),
  'goldens/menu/one.yaml':
    'format: 1\ninput:\n  mood: warm\n  brief: true\n  dishes: [soup]\n  reader: child\n',
};

async function parts(): Promise<readonly SentSegment[]> {
  const judge = createVersionsJudge({
    sandbox: { run: async () => [], warm: async () => {}, close: async () => {} },
    now: () => '2026-11-23T09:00:00Z',
    engineName: 'galley/test',
  });
  judge.open(Object.entries(files).map(([path, text]) => [path, { text }]));
  const { look } = await judge.judge([], { path: 'prompts/menu.prompt' });
  const now = look?.example?.now;
  return now?.ok ? now.messages.flatMap(({ segments }) => segments) : [];
}

async function about(words: string): Promise<readonly [string, string | undefined]> {
  const part = (await parts()).find(({ text }) => text.trim() === words);
  if (part === undefined) throw new Error(`Nothing says "${words}".`);
  return [provenanceOf(part), kindOfPart(part)];
}

describe('where the parts of what is sent come from', () => {
  it('tells the prompt’s own words, a value, and the passage that it stands in', async () => {
    expect(await about('Start.')).toEqual(['The prompt’s own words', undefined]);
    expect(await about('warm')).toEqual(['Value of mood · Shared passage Tone', 'value']);
  });

  it('tells the condition, in a passage too', async () => {
    expect(await about('Be brief.')).toEqual(['Shared passage Tone · only if brief is given', 'passage']);
    expect(await about('Easy.')).toEqual([
      'The prompt’s own words · only if reader and "child" are equal',
      'condition',
    ]);
  });

  it('tells which list a value is from, and that it stands there for each of its entries', async () => {
    expect(await about('soup')).toEqual(['Value of dishes · once for each of dishes', 'value']);
  });
});
