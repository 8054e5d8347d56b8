import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PromptDocument } from '../../../shared/prompt/document.ts';
import { replaceRange } from '../../../shared/prompt/edit.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { positionAt } from '../../../shared/prompt/range.ts';
import { documentFindings } from '../../../shared/prompt/template-problems.ts';

const folder = new URL('../../../../shared/conformance/dotprompt/examples/', import.meta.url).pathname;
const files = existsSync(folder) ? globSync('**/*.prompt', { cwd: folder }).sort() : [];

/** What a person should be told about each example file: line and code. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'autocomplete.prompt': ['22 template-syntax'],
  'error-invalid-yaml.prompt': ['7 front-matter-broken'],
  'error-multiple-issues.prompt': ['26 template-syntax'],
  'error-unbalanced-brace.prompt': ['24 unbalanced-brace'],
  'error-unclosed-block.prompt': ['11 template-syntax'],
  'error-unmatched-closing-block.prompt': ['24 template-syntax'],
  'features.prompt': ['44 unknown-argument'],
  // A comment there ends at the first "}}", so the rest of it is sent.
  'partials.prompt': ['17 unbalanced-brace', '28 unknown-partial', '32 unknown-partial'],
  'partials/circular-partial-a.prompt': ['6 circular-partial'],
  'partials/circular-partial-b.prompt': ['6 circular-partial'],
  'valid-blog-generator.prompt': ['12 schema-unsupported', '15 role-as-block', '19 role-as-block'],
  'valid-comments-and-partials.prompt': ['8 schema-unsupported', '20 unknown-partial', '26 unknown-partial'],
  'valid-customer-support.prompt': ['11 role-as-block', '16 role-as-block'],
  // Handlebars cannot compare.
  'valid-greeting.prompt': ['17 template-syntax'],
  'warning-undefined-variable.prompt': ['11 undeclared-variable', '12 undeclared-variable'],
  'warning-unused-variable.prompt': ['8 unused-variable', '9 unused-variable'],
};

function linesOf(document: PromptDocument, partials: ReadonlyMap<string, PromptDocument>): readonly string[] {
  return documentFindings(document, partials).map(
    ({ code, range }) => `${positionAt(document.source, range?.start ?? 0).line} ${code}`,
  );
}

describe.skipIf(files.length === 0)(
  files.length === 0 ? 'skipped: conformance data not present' : 'an example file of Dotprompt',
  () => {
    const read = (file: string): PromptDocument =>
      parseDocument(`prompts/${file}`, readFileSync(folder + file, 'utf8'));
    const partials = (): ReadonlyMap<string, PromptDocument> =>
      new Map(
        ['circular-partial-a', 'circular-partial-b'].map((name) => [name, read(`partials/${name}.prompt`)]),
      );

    it('is one of the sixteen that are known here', () => {
      expect(files).toEqual(Object.keys(expected).sort());
    });

    for (const file of files) {
      it(`${file} has its findings on the right lines`, () => {
        expect(linesOf(read(file), partials())).toEqual(expected[file]);
      });
    }
  },
);

function findings(
  source: string,
  partials: Readonly<Record<string, string>> = {},
  path = 'prompts/test.prompt',
) {
  const documents = new Map(
    Object.entries(partials).map(([name, text]) => [name, parseDocument(`prompts/_${name}.prompt`, text)]),
  );
  return documentFindings(parseDocument(path, source), documents);
}

/** The source with the fix of its only finding made. */
function fixed(source: string, partials: Readonly<Record<string, string>> = {}): string {
  const [finding, ...more] = findings(source, partials);
  if (!finding?.fix || more.length > 0) throw new Error('expected one finding with a fix');
  return replaceRange(source, finding.fix.range, finding.fix.text);
}

const declaration = '---\ninput:\n  schema:\n    restaurant: string\n    party?: number\n---\n';

describe('a prompt without a fault', () => {
  it('has no findings', () => {
    expect(
      findings(`${declaration}{{role "system"}}\n{{restaurant}} {{#if party}}{{party}}{{/if}}\n{{history}}`),
    ).toEqual([]);
  });
});

describe('a name that is not declared', () => {
  it('is named with the declared one that it is near to, and can be mended', () => {
    const source = `${declaration}{{restarant}} {{party}}`;
    expect(findings(source)).toMatchObject(
      [
        { code: 'undeclared-variable', values: { variable: 'restarant', suggestion: 'restaurant' } },
        { code: 'unused-variable', values: { variable: 'restaurant' } },
      ].reverse(),
    );
    const fix = findings(source).find(({ code }) => code === 'undeclared-variable')?.fix;
    expect(fix && replaceRange(source, fix.range, fix.text)).toBe(`${declaration}{{restaurant}} {{party}}`);
  });

  it('is no finding where the prompt declares nothing or lets any name be given', () => {
    expect(findings('{{anything}}')).toEqual([]);
    expect(
      findings('---\ninput:\n  schema:\n    name: string\n    (*): string\n---\n{{name}} {{more}}'),
    ).toEqual([]);
  });

  it('is found inside of loops by the name that it has there', () => {
    const source =
      '---\ninput:\n  schema:\n    items(array):\n      name: string\n---\n{{#each items}}{{name}}{{../name}}{{/each}}';
    expect(findings(source)).toMatchObject([{ code: 'undeclared-variable', values: { variable: 'name' } }]);
    expect(findings(source)[0]?.range?.start).toBe(source.indexOf('../name'));
  });

  it('counts as used when a partial reads it, or when all inputs are printed together', () => {
    expect(findings(`${declaration}{{> both}}`, { both: '{{restaurant}}{{party}}' })).toEqual([]);
    expect(findings(`${declaration}{{> one name=restaurant}}{{party}}`, { one: '{{name}}' })).toEqual([]);
    expect(findings(`${declaration}{{json this}}`)).toEqual([]);
  });
});

describe('a role', () => {
  it('that is written as a block is mended into a plain tag', () => {
    expect(fixed('{{#role "system"}}\nBe brief.\n{{/role}}\n')).toBe('{{role "system"}}\nBe brief.\n\n');
  });

  it('in another case is mended', () => {
    expect(findings('{{role "System"}}x')[0]?.code).toBe('role-case');
    expect(fixed('{{role "System"}}x')).toBe('{{role "system"}}x');
  });

  it('that Dotprompt calls otherwise is mended', () => {
    expect(findings('{{role "assistant"}}x')[0]?.code).toBe('role-unknown');
    expect(fixed('{{role "assistant"}}x')).toBe('{{role "model"}}x');
  });
});

describe('a helper', () => {
  it('that does not exist is named with the one that it is near to', () => {
    expect(findings('{{jsn name}}')).toMatchObject([
      { code: 'unknown-helper', values: { name: 'jsn', suggestion: 'json' } },
    ]);
    expect(fixed('{{jsn name}}')).toBe('{{json name}}');
  });

  it('that is no block is reported where it is written as one', () => {
    expect(findings('{{#history}}x{{/history}}')).toMatchObject([{ code: 'helper-as-block' }]);
  });
});

describe('a partial', () => {
  it('that does not exist is named with the one that it is near to', () => {
    expect(fixed('{{> tome}}', { tone: 'x' })).toBe('{{> tone}}');
  });

  it('may be defined in the template itself', () => {
    expect(findings('{{#*inline "own"}}x{{/inline}}{{> own}}')).toEqual([]);
  });

  it('that includes itself within a condition is no circle', () => {
    expect(findings('{{> tree}}', { tree: '{{name}}{{#each children}}{{> tree}}{{/each}}' })).toEqual([]);
  });

  it('that leads into a circle is reported with the names along it', () => {
    expect(findings('{{> a}}', { a: '{{> b}}', b: '{{> a}}' })).toMatchObject([
      { code: 'circular-partial', values: { chain: 'a → b → a' } },
    ]);
  });

  it('with front matter is reported, because that is sent as text', () => {
    expect(findings('---\nmodel: x\n---\nx', {}, 'prompts/_tone.prompt')).toMatchObject([
      { code: 'partial-front-matter' },
    ]);
  });
});

describe('what is sent otherwise than it looks', () => {
  it('is said about defaults, which the bare package ignores', () => {
    expect(findings('---\ninput:\n  default:\n    name: Ann\n---\n{{name}}')).toMatchObject([
      { code: 'default-ignored', severity: 'note', values: { names: 'name' } },
    ]);
  });

  it('is said about Windows line ends in the text, and not about those in the settings', () => {
    expect(findings('---\r\nmodel: x\r\n---\r\nHello')).toEqual([]);
    expect(findings('---\r\nmodel: x\r\n---\r\nHello\r\nyou')).toMatchObject([{ code: 'windows-line-ends' }]);
  });

  it.each([
    ['---\nmodel: [\n---\nHello', 'broken YAML'],
    ['---\nmodel: x\nHello', 'settings that are never closed'],
    ['---\n---\nHello', 'settings without content'],
    ['\ufeff---\nmodel: x\n---\nHello', 'an invisible character before the settings'],
  ])('is said about %j: %s', (source) => {
    expect(findings(source)).toMatchObject([{ code: 'front-matter-broken', severity: 'error' }]);
  });
});
