import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importChainforge } from '../../../shared/example/import-chainforge.ts';
import type { ImportResult } from '../../../shared/example/import-result.ts';
import { evidenceOfImport } from './imported-evidence.ts';

const folders = { prompts: 'prompts', examples: 'goldens' };

function imported(name: string, text: string): ImportResult {
  const outcome = importChainforge(name, text, folders);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

/** A flow of one prompt node, with the answers that each model gave. */
function flow(
  prompt: string,
  models: readonly object[],
  caches: readonly object[],
  extra: object = {},
): string {
  const cacheFiles = Object.fromEntries(models.map((model, index) => [`p_${index}.json`, model]));
  const cache = Object.fromEntries(caches.map((entries, index) => [`p_${index}.json`, entries]));
  return JSON.stringify({
    flow: { nodes: [{ id: 'p', type: 'prompt', data: { prompt, llms: models, ...extra } }], edges: [] },
    cache: { 'p.json': { cache_files: cacheFiles }, ...cache },
  });
}

const gpt = {
  key: 'a',
  name: 'GPT4',
  model: 'gpt-4',
  settings: { system_msg: 'Be kind.', temperature: 1, stop: [], n: 2 },
};

function asked(text: string, vars: object, answers: readonly string[] = ['ok']) {
  const messages = [
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: text },
  ];
  return {
    prompt: text,
    query: { model: 'gpt-4', n: answers.length, temperature: 1, messages },
    vars,
    responses: answers,
  };
}

describe('importing a ChainForge flow', () => {
  it('makes recordings that speak for the imported prompt', () => {
    const { files, counts } = imported(
      'Mein Prompt',
      flow('Say {word}!', [gpt], [{ a: [asked('Say hi!', { word: 'hi' }, ['1', '2'])] }]),
    );
    expect(files.map(({ path }) => path)).toEqual([
      'prompts/mein-prompt.prompt',
      'goldens/mein-prompt/hi.yaml',
      'goldens/mein-prompt/hi.rec.yaml',
    ]);
    expect(counts).toEqual({ prompts: 1, examples: 1, recordings: 1, answers: 2 });
    expect([...evidenceOfImport(files).evidence.values()]).toEqual(['same']);
  });

  it('keeps braces that are words, and fills values that are templates themselves', () => {
    const entry = asked('Reply {"x": 1} to {Bob and Al}.', { who: 'Bob and {friend}', friend: 'Al' });
    const { files, notes } = imported(
      'x',
      flow('Reply \\{"x": 1\\} to \\{{who}\\}.', [gpt], [{ a: [entry] }]),
    );
    expect(notes).toEqual([]);
    expect([...evidenceOfImport(files).evidence.values()]).toEqual(['same']);
  });

  it('makes every further model a variant with recordings of its own', () => {
    const claude = {
      key: 'b',
      name: 'Claude 2.1',
      model: 'claude-2',
      settings: { temperature: 0.5, max_tokens_to_sample: 9, top_k: -1, custom_prompt_wrapper: '' },
    };
    const old = {
      prompt: 'Say hi!',
      query: {
        model: 'claude-2',
        prompt: '\n\nHuman: Say hi!\n\nAssistant:',
        temperature: 0.5,
        max_tokens_to_sample: 9,
        top_k: -1,
      },
      info: { word: 'hi' },
      responses: ['yo'],
    };
    const { files } = imported(
      'x',
      flow('Say {word}!', [gpt, claude], [{ a: [asked('Say hi!', { word: 'hi' })] }, { a: old }]),
    );
    expect(files.map(({ path }) => path)).toContain('prompts/x.claude-2-1.prompt');
    expect(Object.fromEntries(evidenceOfImport(files).evidence)).toEqual({
      'goldens/x/hi.rec.yaml': 'same',
      'goldens/x/hi.claude-2-1.rec.yaml': 'same',
    });
  });

  it('keeps earlier turns as the history of the example', () => {
    const entry = asked('Say hi!', { word: 'hi' });
    entry.query.messages.splice(
      1,
      0,
      { role: 'user', content: 'Hello?' },
      { role: 'assistant', content: 'Yes?' },
    );
    const { files } = imported('x', flow('Say {word}!', [gpt], [{ a: [entry] }]));
    const { evidence, project } = evidenceOfImport(files);
    expect(project.examples.get('x')?.[0]?.history).toHaveLength(2);
    expect([...evidence.values()]).toEqual(['same']);
  });

  it('tells of answers to an earlier wording, and keeps them as they were asked', () => {
    const { files, notes, counts } = imported(
      'x',
      flow(
        'Say {word}!',
        [gpt],
        [{ a: [asked('Shout hi!', { word: 'hi' })], b: [asked('Say hi!', { word: 'hi' })] }],
      ),
    );
    expect(counts.examples).toBe(2);
    expect(notes.map(({ what }) => what)).toEqual(['answers to "Shout hi!"']);
    expect([...evidenceOfImport(files).evidence.values()].sort()).toEqual(['changed wording', 'same']);
  });

  it('shows when the recorded settings are not those of the form any more', () => {
    const entry = asked('Say hi!', { word: 'hi' });
    entry.query.temperature = 0;
    const { files } = imported('x', flow('Say {word}!', [gpt], [{ a: [entry] }]));
    expect([...evidenceOfImport(files).evidence.values()]).toEqual(['model settings']);
  });

  it('tells what it does not take over', () => {
    const text = JSON.parse(
      flow(
        'Say {word}!',
        [gpt],
        [
          {
            a: [{ nonsense: 1 }],
            b: [{ ...asked('Say hi!', { word: 'hi' }), responses: [{ t: 'img', d: 'x' }] }],
          },
        ],
      ),
    );
    text.flow.nodes.push({ id: 'e', type: 'evaluator', data: { title: 'Length' } });
    const { skipped, counts } = imported('x', JSON.stringify(text));
    expect(counts.answers).toBe(0);
    expect(skipped.map(({ what }) => what)).toEqual(['node "Length"', 'answers to "Say hi!"', 'node "x"']);
  });

  it('refuses a file that is no flow', () => {
    expect(importChainforge('x', '{"a": 1}', folders).ok).toBe(false);
    expect(importChainforge('x', 'hello', folders).ok).toBe(false);
  });
});

const data = fileURLToPath(new URL('../../../../shared/conformance/chainforge/', import.meta.url));
const isThere = existsSync(data);
const title = isThere ? 'importing flows that others recorded' : 'skipped: conformance data not present';

/** Recordings of each flow, and how many of them were made from another wording than the flow's template. */
const expected = {
  'basic-comparison': [8, 0],
  'basic-math': [25, 0],
  'mosquito-knowledge': [8, 3],
  'structured-outputs': [5, 0],
} as const;

describe.skipIf(!isThere)(title, () => {
  for (const [name, [recordings, others]] of Object.entries(expected)) {
    it(`makes every recording of ${name} speak for its prompt, but for ${others} of another wording`, () => {
      const { files, counts } = imported(name, readFileSync(`${data}${name}.cforge`, 'utf8'));
      const { evidence, findings } = evidenceOfImport(files);
      const classes = [...evidence.values()];
      expect(findings).toEqual([]);
      expect(counts.recordings).toBe(recordings);
      expect(classes.filter((one) => one === 'same')).toHaveLength(recordings - others);
      expect(classes.filter((one) => one === 'changed wording')).toHaveLength(others);
    });
  }

  it('makes a changed word reach exactly the prompt that holds it', () => {
    const { files } = imported('basic-math', readFileSync(`${data}basic-math.cforge`, 'utf8'));
    const edited = files.map(({ path, text }) => ({
      path,
      text: path === 'prompts/basic-math.gpt4.prompt' ? text.replace('as brief as', 'as short as') : text,
    }));
    for (const [path, found] of evidenceOfImport(edited).evidence)
      expect([path, found]).toEqual([path, path.includes('.gpt4.') ? 'changed wording' : 'same']);
  });
});
