import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { recordingKey } from '../../../shared/project/project.ts';

const texts: Record<string, string> = {
  'prompts/suggest.prompt': '---\nmodel: m\n---\nHi {{name}}\n',
  'prompts/suggest.playful.prompt': 'Yo {{name}}\n',
  'prompts/_tone.prompt': 'Be kind.\n',
  'prompts/suggest.checks.yaml': 'format: 1\nphrases: [Hi]\nbudget: { tokens: 100 }\n',
  'goldens/suggest/b.yaml': 'format: 1\ninput: { name: Bo }\n',
  'goldens/suggest/a.yaml':
    'format: 1\ninput: { name: Al }\nexpect:\n  - id: x\n    type: contains\n    value: Al\n',
  'goldens/suggest/a.rec.yaml':
    'format: 1\nruns:\n  - origin: model\n    request: { messages: [{ role: user, content: Hi Al }] }\n    samples: [{ text: Hello Al }]\n',
  'goldens/suggest/a.playful.rec.yaml': 'format: 1\nprompt: suggest\nruns: []\n',
  'governance/policy.yaml': 'format: 1\nmodels: { allowed: [m] }\nevidence: { accept-written: true }\n',
};

function files(changes: Record<string, string | undefined> = {}): Map<string, FileContent> {
  const all = Object.entries({ ...texts, ...changes });
  return new Map(all.flatMap(([path, text]) => (text === undefined ? [] : [[path, { text }]])));
}

/** Each finding as its code and path. */
function findings(changes: Record<string, string | undefined>): readonly string[] {
  return loadProject(files(changes)).findings.map(({ code, path }) => `${code} ${path}`);
}

describe('loading a project', () => {
  it('finds everything that belongs together', () => {
    const { project, findings: found } = loadProject(files());
    expect(found).toEqual([]);
    expect(project.prompts.map(({ name, variant }) => [name, variant])).toEqual([
      ['suggest', 'playful'],
      ['suggest', undefined],
    ]);
    expect([...project.partials.keys()]).toEqual(['tone']);
    expect(project.examples.get('suggest')?.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(
      project.recordings.get(recordingKey('suggest', undefined, 'a'))?.runs[0]?.request?.settings,
    ).toEqual({});
    expect(project.recordings.has(recordingKey('suggest', 'playful', 'a'))).toBe(true);
    expect(project.contracts.get('suggest')).toMatchObject({
      phrases: ['Hi'],
      budget: { tokens: 100 },
      checks: [],
    });
    expect(project.policy).toMatchObject({
      allowedModels: ['m'],
      evidence: { acceptWritten: true, acceptRetest: false, lost: 'ask' },
    });
    expect(project.texts.get('goldens/suggest/b.yaml')).toBe(texts['goldens/suggest/b.yaml']);
  });

  it('does not depend on the order of the files', () => {
    const ugly = {
      'goldens/suggest/a.yml': 'format: 1\n',
      'goldens/suggest/c.yaml': 'a: "',
      'goldens/lost/d.yaml': 'format: 1\n',
      'x.prompty': '',
    };
    const expected = loadProject(files(ugly));
    fc.assert(
      fc.property(fc.shuffledSubarray([...files(ugly)], { minLength: files(ugly).size }), (shuffled) => {
        const { project, findings: found } = loadProject(new Map(shuffled));
        expect(found).toEqual(expected.findings);
        expect([...project.examples]).toEqual([...expected.project.examples]);
        expect(project.prompts).toEqual(expected.project.prompts);
        expect([...project.recordings]).toEqual([...expected.project.recordings]);
      }),
      { numRuns: 30 },
    );
  });

  it('reads only what changed when it is loaded again', () => {
    const first = loadProject(files());
    const second = loadProject(
      files({ 'goldens/suggest/a.yaml': 'format: 1\ninput: { name: Ann }\n' }),
      first,
    );
    expect(second.project.examples.get('suggest')?.[0]?.input).toEqual({ name: 'Ann' });
    expect(second.project.examples.get('suggest')?.[1]).toBe(first.project.examples.get('suggest')?.[1]);
    expect(second.project.prompts[0]).toBe(first.project.prompts[0]);
    expect(second).toEqual(
      loadProject(files({ 'goldens/suggest/a.yaml': 'format: 1\ninput: { name: Ann }\n' })),
    );
  });

  const troubles: readonly (readonly [string, Record<string, string | undefined>, readonly string[]])[] = [
    ['broken YAML', { 'goldens/suggest/b.yaml': 'a: "' }, ['yaml-broken goldens/suggest/b.yaml']],
    [
      'a wrong example',
      { 'goldens/suggest/b.yaml': 'format: 1\nx: 1\n' },
      ['example-invalid goldens/suggest/b.yaml'],
    ],
    [
      'a wrong recording',
      { 'goldens/suggest/b.rec.yaml': 'format: 1\n' },
      ['recording-invalid goldens/suggest/b.rec.yaml'],
    ],
    [
      'a wrong contract',
      { 'prompts/suggest.checks.yaml': 'format: 1\nx: 1\n' },
      ['contract-invalid prompts/suggest.checks.yaml'],
    ],
    [
      'a wrong policy',
      { 'governance/policy.yaml': 'format: 1\nx: 1\n' },
      ['policy-invalid governance/policy.yaml'],
    ],
    ['wrong settings', { 'galley.yaml': 'promts: []\n' }, ['config-invalid galley.yaml']],
    ['settings that are all remarks', { 'galley.yaml': '# prompts: [x]\n' }, []],
    [
      'a file of a newer Galley',
      { 'goldens/suggest/b.yaml': 'format: 9\n' },
      ['format-newer goldens/suggest/b.yaml'],
    ],
    [
      'a recording of another prompt',
      { 'goldens/suggest/b.rec.yaml': 'format: 1\nprompt: plan\nruns: []\n' },
      ['recording-of-other-prompt goldens/suggest/b.rec.yaml'],
    ],
    [
      'a recording without its example',
      { 'goldens/suggest/z.rec.yaml': 'format: 1\nruns: []\n' },
      ['recording-without-example goldens/suggest/z.rec.yaml'],
    ],
    [
      'a recording of a variant that is gone',
      { 'prompts/suggest.playful.prompt': undefined },
      ['recording-without-variant goldens/suggest/a.playful.rec.yaml'],
    ],
    [
      'examples and a contract without their prompt',
      {
        'goldens/gone/a.yaml': 'format: 1\n',
        'goldens/gone/b.yaml': 'format: 1\n',
        'prompts/gone.checks.yaml': 'format: 1\n',
      },
      ['example-without-prompt goldens/gone/a.yaml', 'contract-without-prompt prompts/gone.checks.yaml'],
    ],
    [
      'two files for one example',
      { 'goldens/suggest/b.yml': 'format: 1\n' },
      ['duplicate-file goldens/suggest/b.yml'],
    ],
    [
      'two checks with one id',
      {
        'goldens/suggest/b.yaml':
          'format: 1\nexpect:\n  - { id: x, type: is-json }\n  - { id: x, type: is-json }\n',
      },
      ['duplicate-check-id goldens/suggest/b.yaml'],
    ],
    ['a prompt of another tool', { 'prompts/x.prompty': '' }, ['format-not-supported prompts/x.prompty']],
  ];
  it.each(troubles)('tells of %s, and of nothing else', (_title, changes, expected) => {
    expect(findings(changes)).toEqual(expected);
  });

  it('tells of a recording whose example cannot be read only that the example is broken', () => {
    expect(findings({ 'goldens/suggest/a.yaml': 'a: "' })).toEqual(['yaml-broken goldens/suggest/a.yaml']);
  });

  it('tells of files that were refused, if they belong to the project', () => {
    const refused: FileContent = { refused: 'too-large', reason: 'It is larger than 5 MB.' };
    const { findings: found } = loadProject(
      files().set('goldens/suggest/z.yaml', refused).set('src/huge.yaml', refused),
    );
    expect(found).toEqual([
      {
        code: 'file-refused',
        severity: 'error',
        path: 'goldens/suggest/z.yaml',
        values: { reason: 'It is larger than 5 MB.', cause: 'too-large' },
      },
    ]);
  });

  it('takes the part behind a dot for a variant only when no example has that name', () => {
    const { project } = loadProject(
      files({
        'goldens/suggest/v1.2.yaml': 'format: 1\n',
        'goldens/suggest/v1.2.rec.yaml': 'format: 1\nruns: []\n',
        'goldens/suggest/v1.2.playful.rec.yaml': 'format: 1\nruns: []\n',
      }),
    );
    expect(project.recordings.has(recordingKey('suggest', undefined, 'v1.2'))).toBe(true);
    expect(project.recordings.has(recordingKey('suggest', 'playful', 'v1.2'))).toBe(true);
  });

  it('marks the place of a problem in its file', () => {
    const text = 'format: 1\nexpect:\n  - { id: x, type: is-json }\n  - { id: x, type: is-json }\n';
    const [finding] = loadProject(files({ 'goldens/suggest/b.yaml': text })).findings;
    expect(finding?.range && text.slice(0, finding.range.start).split('\n').length).toBe(4);
    expect(finding).toMatchObject({ prompt: 'suggest', example: 'b', values: { id: 'x' } });
  });
});
