import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FillInForm,
  formOf,
  withChangedFillIn,
  withFillIn,
  withoutFillIn,
} from '../../../renderer/features/editor/declared-fill-in.ts';
import {
  withFrontMatter,
  withFrontMatterValue,
  withoutFrontMatterValue,
} from '../../../renderer/features/editor/edit-front-matter.ts';
import { nameProblem } from '../../../renderer/features/editor/fill-in-name.ts';
import { knownModels } from '../../../renderer/features/editor/known-models.ts';
import { declarableKinds } from '../../../renderer/features/editor/value-kind.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

const plain: FillInForm = { name: 'name', kind: 'string', what: '', isOptional: false, fields: [] };

function formsIn(source: string): readonly (FillInForm | undefined)[] {
  return (parseDocument('prompts/a.prompt', source).declared ?? []).map(
    ({ name, schema, required, description }) => formOf(name, schema, required, description),
  );
}

describe('the form over the first lines of a prompt', () => {
  const source = '---\nmodel: a # kept\nconfig:\n  temperature: 0.2\n---\nHello {{name}}.\n';

  it('changes the creativity and leaves comments and the words alone', () => {
    expect(withFrontMatterValue(source, ['config', 'temperature'], 0.7)).toBe(source.replace('0.2', '0.7'));
  });

  it('takes the creativity away, so that the model chooses', () => {
    const edited = withoutFrontMatterValue(source, ['config', 'temperature']);
    expect(edited).not.toContain('temperature');
    expect(edited).toContain('model: a # kept');
  });

  it('is offered where there are no first lines yet, and sends the same words after', () => {
    const edited = withFrontMatter('Hello.\n', 'openai/gpt-4o-mini');
    const { model, body } = parseDocument('prompts/a.prompt', edited);
    expect(model).toBe('openai/gpt-4o-mini');
    expect(edited.slice(body.start, body.end)).toBe('Hello.');
    expect(withFrontMatter(source, 'b')).toBe(source);
  });

  it('declares the first fill-in where none was declared', () => {
    const edited = withFillIn(source, { ...plain, what: 'who it is' });
    expect(edited).toMatch(/name: "?string, who it is/);
    expect(edited?.endsWith('---\nHello {{name}}.\n')).toBe(true);
  });

  it('declares every kind so that it is read again as it was written', () => {
    const words = fc.stringMatching(/^[a-z][a-z ,':#]{0,20}[a-z]$/);
    fc.assert(
      fc.property(fc.constantFrom(...declarableKinds), words, fc.boolean(), (kind, what, isOptional) => {
        const fields = kind === 'group' ? ['street', 'city'] : [];
        const form: FillInForm = { name: 'place', kind, what, isOptional, fields };
        const edited = withFillIn(source, form);
        expect(edited).toContain('model: a # kept');
        expect(formsIn(edited ?? '')).toEqual([form]);
      }),
    );
  });

  it('declares a fill-in among others that are written as JSON Schema, and takes it away again', () => {
    const long =
      '---\ninput:\n  schema:\n    type: object\n    properties:\n      a: { type: string }\n    required: [a]\n---\nHi.\n';
    const edited = withFillIn(long, { ...plain, name: 'party', kind: 'integer' }) ?? '';
    expect(formsIn(edited)[1]).toEqual({ ...plain, name: 'party', kind: 'integer' });
    expect(withoutFillIn(edited, 'party')).toBe(long);
  });

  it('takes away a fill-in that is written with marks, and no other', () => {
    const marked = '---\ninput:\n  schema:\n    a: string\n    b?(array, some): string\n---\nHi.\n';
    expect(withoutFillIn(marked, 'b')).toBe(marked.replace('    b?(array, some): string\n', ''));
    expect(withoutFillIn(marked, 'c')).toBeUndefined();
  });
});

describe('changing a fill-in in place', () => {
  const source =
    '---\ninput:\n  schema:\n    # who asks\n    name: string, who it is # kept\n    places(array, near):\n      title: string\n    note?: string\n---\nHi.\n';

  it('changes its words, its kind and whether it may be missing, and leaves everything around alone', () => {
    const [was] = formsIn(source);
    if (!was) throw new Error('no form');
    const changed: FillInForm = { ...was, what: 'who asks us', isOptional: true };
    const edited = withChangedFillIn(source, changed, was) ?? '';
    expect(edited).toBe(source.replace('name: string, who it is', 'name?: "string, who asks us"'));
    const list = withChangedFillIn(source, { ...was, kind: 'list' }, was) ?? '';
    expect(formsIn(list)[0]).toEqual({ ...was, kind: 'list' });
    expect(list).toContain('name(array, who it is): string # kept');
  });

  it('keeps what the form does not show, such as the fields of a list of groups', () => {
    const was = formsIn(source)[1];
    if (!was) throw new Error('no form');
    const edited = withChangedFillIn(source, { ...was, what: 'all near' }, was);
    expect(edited).toBe(source.replace('places(array, near)', 'places(array, all near)'));
  });

  it('changes one that is written as JSON Schema by its members', () => {
    const long =
      '---\ninput:\n  schema:\n    type: object\n    properties:\n      a: { type: string, minLength: 2 }\n      b: { type: string }\n    required: [a, b]\n---\nHi.\n';
    const [was] = formsIn(long);
    if (!was) throw new Error('no form');
    const edited = withChangedFillIn(long, { ...was, what: 'the first', isOptional: true }, was) ?? '';
    expect(edited).toContain('minLength: 2');
    expect(formsIn(edited)[0]).toEqual({ ...was, what: 'the first', isOptional: true });
    expect(formsIn(edited)[1]).toEqual(formsIn(long)[1]);
  });
});

describe('what the form tells beside a field', () => {
  it('is why a name cannot be that of a fill-in', () => {
    expect(nameProblem('city', [])).toBeUndefined();
    expect(nameProblem('größe', [])).toBeUndefined();
    for (const name of ['', 'two words', '1st', 'a.b', 'each', 'party'])
      expect(nameProblem(name, ['party'])).toBeTypeOf('string');
  });

  it('is which models may be chosen: those that the rules name, and those in use that they allow', () => {
    const prompts = ['b/two', 'a/one', 'c/three'].map((model) => ({
      path: model,
      name: model,
      title: model,
      model,
    }));
    expect(knownModels({ policy: { allowedModels: ['a/*', 'd/four'] }, prompts })).toEqual([
      'a/one',
      'd/four',
    ]);
    expect(knownModels({ policy: {}, prompts })).toEqual(['a/one', 'b/two', 'c/three']);
  });
});
