import { Dotprompt } from 'dotprompt';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

const prompt = `# Licence\n\n---\nmodel: openai/gpt-4o-mini\nconfig:\n  temperature: 0.2\ninput:\n  default: { party: 2 }\n  schema:\n    preferences(array, what they like): string\n    party?: number, how many\noutput:\n  format: json\n  schema:\n    name: string\ntools: [search]\nmy.team: food\n---\n\nHello {{party}}\n`;

describe('a prompt file', () => {
  const document = parseDocument('prompts/suggest.prompt', prompt);

  it('gives its settings', () => {
    expect(document).toMatchObject({
      name: 'suggest',
      title: 'Suggest',
      isPartial: false,
      model: 'openai/gpt-4o-mini',
      settings: { temperature: 0.2 },
      tools: ['search'],
      output: { format: 'json', schema: { type: 'object', required: ['name'] } },
      defaults: { party: 2 },
      problems: [],
      metadata: { ext: { my: { team: 'food' } } },
    });
  });

  it('gives its fill-ins with the places of their names', () => {
    const declared = document.declared?.map(({ name, required, description, range }) => ({
      name,
      required,
      description,
      written: range && prompt.slice(range.start, range.end),
    }));
    expect(declared).toEqual([
      {
        name: 'preferences',
        required: true,
        description: 'what they like',
        written: 'preferences(array, what they like)',
      },
      { name: 'party', required: false, description: 'how many', written: 'party?' },
    ]);
  });

  it('gives its text without the blank lines around it, and where that stands', () => {
    expect(prompt.slice(document.body.start, document.body.end)).toBe('Hello {{party}}');
  });

  it('is never changed', () => {
    expect(document.source).toBe(prompt);
  });
});

describe('a file name', () => {
  it.each([
    ['prompts/suggest.playful.prompt', { name: 'suggest', variant: 'playful', isPartial: false }],
    [
      'prompts/trips/plan-a-trip.prompt',
      { name: 'trips/plan-a-trip', title: 'Plan a trip', isPartial: false },
    ],
    ['prompts/_tone.prompt', { name: 'tone', isPartial: true }],
    ['elsewhere/deep/notes.md', { name: 'notes', format: 'text' }],
    ['prompts/.prompt', { name: '.prompt', format: 'text' }],
  ])('%s says what the prompt is called', (path, expected) => {
    expect(parseDocument(path, '')).toMatchObject(expected);
  });

  it('is taken below the folder of the prompts', () => {
    expect(parseDocument('ai/prompts/trips/plan.prompt', '', { promptsFolder: 'ai/prompts' }).name).toBe(
      'trips/plan',
    );
  });
});

describe('front matter', () => {
  const piece = fc.constantFrom(
    '---',
    '---\n',
    '--- \n',
    '\n---\n',
    '\n',
    '\r\n',
    '\n---\r\n',
    '----\n',
    'model: x',
    'a: 1\n',
    'a: [\n',
    'name: n\n',
    'x.y: 1',
    'Hello {{name}}',
    '  text\n',
    '# no\n',
  );
  // Without lone carriage returns, in which the two YAML libraries differ.
  const source = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

  it('is told from the text as the dotprompt package tells it, and what is read of it is the same', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let withSettings = 0;
    fc.assert(
      fc.property(source, (text) => {
        // The package does not know comments before the front matter yet.
        fc.pre(!/^(?:#|[ \t\r]*\n)/.test(text));
        const ours = parseDocument('prompts/test.prompt', text);
        const yaml = ours.frontMatter?.yaml ?? { start: 0, end: 0 };
        // Nor do the two YAML libraries agree about markers of documents within a document.
        fc.pre(!/^\s*---/m.test(text.slice(yaml.start, yaml.end)));
        const theirs = new Dotprompt().parse(text);
        expect(text.slice(ours.body.start, ours.body.end)).toBe(theirs.template);
        const { template: _, ...metadata } = theirs;
        // Of YAML that is a bare text the package makes an entry for each letter.
        if (theirs.raw && '0' in theirs.raw) expect(ours.frontMatter?.value).toEqual({});
        else expect(ours.metadata).toEqual(JSON.parse(JSON.stringify(metadata)));
        if (theirs.raw) withSettings++;
      }),
      { numRuns: 20_000, seed: 11 },
    );
    vi.restoreAllMocks();
    expect(withSettings).toBeGreaterThan(300);
  });

  it('may have comments and blank lines before it, with line ends of either kind', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['# Licence', '', '---', 'model: x', '---', 'Hello'].join(end);
      const document = parseDocument('prompts/test.prompt', text);
      expect(document.model).toBe('x');
      expect(text.slice(document.body.start, document.body.end)).toBe('Hello');
    }
  });

  it('that is broken is sent as text, and the problem is at the line that must be mended', () => {
    const text = '---\nmodel: x\ninput:\n  schema\n    name: string\n---\nHello {{name}}\n';
    const document = parseDocument('prompts/test.prompt', text);
    expect(text.slice(document.body.start, document.body.end)).toBe(text.trim());
    const [problem] = document.problems;
    expect(problem).toMatchObject({
      code: 'front-matter-broken',
      message: '"schema" needs a colon after it.',
    });
    expect(problem && text.slice(problem.start, problem.end)).toBe('schema');
  });

  it('that stands for billions of values is a problem and not a wait', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
      lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    }
    const document = parseDocument('prompts/test.prompt', `---\n${lines.join('\n')}\n---\nHello`);
    expect(document.problems).toMatchObject([{ code: 'front-matter-broken' }]);
  });

  it('that is no list of settings is reported, because it is passed over', () => {
    const document = parseDocument('prompts/test.prompt', '---\njust words\n---\nHello');
    expect(document.problems).toMatchObject([{ code: 'front-matter-ignored' }]);
  });

  it('of a partial is part of its text, as the format has it', () => {
    const text = '---\nmodel: x\n---\nHello\n';
    expect(parseDocument('prompts/_tone.prompt', text).body).toEqual({ start: 0, end: text.length });
  });

  it('with a type that Picoschema does not know is read all the same', () => {
    const text = '---\ninput:\n  schema:\n    items: string[]\n---\n{{items}}';
    const document = parseDocument('prompts/test.prompt', text);
    expect(document.declared).toMatchObject([{ name: 'items', schema: {} }]);
    const [problem] = document.problems;
    expect(problem?.code).toBe('schema-unsupported');
    expect(problem && text.slice(problem.start, problem.end)).toBe('items');
  });
});

describe('reading', () => {
  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('a.prompt', '_a.prompt', 'a.md'),
        (text, name) => {
          expect(parseDocument(`prompts/${name}`, text).source).toBe(text);
        },
      ),
    );
  });
});
