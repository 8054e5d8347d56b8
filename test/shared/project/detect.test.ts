import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../shared/project/config.ts';
import { detectFiles } from '../../../shared/project/detect.ts';
import { globToRegExp } from '../../../shared/project/glob.ts';

/** Each path with its kind and, for prompts, its name and variant. */
function kinds(paths: readonly string[], prompts?: readonly string[]): Record<string, string> {
  const detected = detectFiles(paths, prompts && { ...defaultConfig, prompts });
  return Object.fromEntries(
    [...detected].map(([path, file]) => [
      path,
      file.kind === 'prompt'
        ? ['prompt', file.name, file.variant, file.isPartial && 'partial'].filter(Boolean).join(' ')
        : file.kind,
    ]),
  );
}

describe('detecting the files of a project', () => {
  it('knows the recommended layout', () => {
    const paths = [
      'galley.yaml',
      'governance/policy.yaml',
      'prompts/suggest.prompt',
      'prompts/suggest.playful.prompt',
      'prompts/_tone.prompt',
      'prompts/trips/plan.prompt',
      'prompts/suggest.checks.yaml',
      'goldens/suggest/a.yaml',
      'goldens/trips/plan/a.rec.yaml',
      'README.md',
      'src/x.yaml',
    ];
    expect(kinds(paths)).toEqual({
      'galley.yaml': 'config',
      'governance/policy.yaml': 'policy',
      'prompts/suggest.prompt': 'prompt suggest',
      'prompts/suggest.playful.prompt': 'prompt suggest playful',
      'prompts/_tone.prompt': 'prompt tone partial',
      'prompts/trips/plan.prompt': 'prompt trips/plan',
      'prompts/suggest.checks.yaml': 'contract',
      'goldens/suggest/a.yaml': 'example',
      'goldens/trips/plan/a.rec.yaml': 'recording',
    });
  });

  it('looks everywhere for prompts when there is no folder of them, and names them from the folder that holds all', () => {
    expect(
      kinds(['src/llm/a.prompt', 'src/llm/deep/b.prompt', 'node_modules/x/c.prompt', '.cache/d.prompt']),
    ).toEqual({
      'src/llm/a.prompt': 'prompt a',
      'src/llm/deep/b.prompt': 'prompt deep/b',
    });
  });

  it('takes folders with a system.md for prompts', () => {
    expect(
      kinds([
        'patterns/tidy/system.md',
        'patterns/tidy/user.md',
        'patterns/sum/system.md',
        'patterns/README.md',
      ]),
    ).toEqual({
      'patterns/tidy/system.md': 'prompt tidy',
      'patterns/tidy/user.md': 'foreign',
      'patterns/sum/system.md': 'prompt sum',
    });
  });

  it('recognizes prompts of other tools', () => {
    expect(kinds(['a.prompty', 'b.prompt.yml', 'sub/promptfooconfig.yaml'])).toEqual({
      'a.prompty': 'foreign',
      'b.prompt.yml': 'foreign',
      'sub/promptfooconfig.yaml': 'foreign',
    });
  });

  it('follows the settings: folders and globs', () => {
    const paths = [
      'ai/x.prompt',
      'packages/a/prompts/y.prompt',
      'packages/b/prompts/y.md',
      'prompts/z.prompt',
      'root.prompt',
    ];
    expect(kinds(paths, ['./ai/', 'packages/*/prompts/*.{prompt,md}', 'root.prompt'])).toEqual({
      'ai/x.prompt': 'prompt x',
      'packages/a/prompts/y.prompt': 'prompt a/prompts/y',
      'packages/b/prompts/y.md': 'prompt b/prompts/y',
      'root.prompt': 'prompt root',
    });
  });
});

describe('a glob', () => {
  it.each([
    ['a/*.prompt', 'a/b.prompt', true],
    ['a/*.prompt', 'a/b/c.prompt', false],
    ['a/**/*.prompt', 'a/b/c/d.prompt', true],
    ['a/**/*.prompt', 'a/d.prompt', true],
    ['**', 'a/b', true],
    ['a/{b,c}/?.x', 'a/c/d.x', true],
    ['a/{b,c}/?.x', 'a/d/d.x', false],
    ['a(b)+[c].x', 'a(b)+[c].x', true],
    ['a.x', 'abx', false],
  ])('%s against %s is %s', (glob, path, expected) => {
    expect(globToRegExp(glob).test(path)).toBe(expected);
  });
});
