import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillValue } from '../../../../shared/check/vocabulary/fill-value.ts';

const vars = {
  name: 'Zoé',
  n: 3,
  yes: true,
  nothing: null,
  user: { name: 'Dana', tags: ['a', ['b', null]] },
  städte: 'Köln',
};

describe('fill-ins in the value of a check', () => {
  it.each([
    ['{{name}}', 'Zoé'],
    ['Hi {{ name }}, {{n}} {{yes}}', 'Hi Zoé, 3 true'],
    ['{{ user . name }}', 'Dana'],
    ['{{user}} {{user.tags}}', '[object Object] a,b,'],
    ['{{user.tags.length}} {{name.length}}', '2 3'],
    ['[{{missing}}{{missing.more}}{{nothing}}{{user.missing}}]', '[]'],
    ['{{städte}}', 'Köln'],
    ['a  {{- name -}}  b', 'aZoéb'],
    ['a{# note #}b', 'ab'],
    ['} }} { %} plain', '} }} { %} plain'],
    ['{{name}} }}', 'Zoé }}'],
  ])('%j becomes %j', (text, filled) => {
    expect(fillValue(text, vars)).toEqual({ ok: true, value: filled });
  });

  it('fills the texts of a list and leaves objects alone', () => {
    expect(fillValue(['{{name}}', 1, { a: '{{name}}' }], vars)).toEqual({
      ok: true,
      value: ['Zoé', 1, { a: '{{name}}' }],
    });
    expect(fillValue({ a: '{{name}}' }, vars)).toEqual({ ok: true, value: { a: '{{name}}' } });
  });

  it.each([['{{ name'], ['{{}}'], ['{{ }}'], ['{# note'], ['a #} b']])('is broken with %j', (text) => {
    expect(fillValue(text, vars)).toMatchObject({ ok: false, outcome: { kind: 'broken' } });
  });

  it.each([
    ['{{ name | upper }}'],
    ['{% if n %}x{% endif %}'],
    ['{{ user["name"] }}'],
    ['{{ 1 + 1 }}'],
    ['{{ env.HOME }}'],
    ['{{ true }}'],
    ['{{ name.toString }}'],
    ['{{ constructor }}'],
    ['file://schema.json'],
    ['package:checks:isGood'],
  ])('does not evaluate %j', (text) => {
    expect(fillValue(text, vars)).toMatchObject({ ok: false, outcome: { kind: 'not-run' } });
  });

  it('leaves any text without a tag as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/\{[{%#]|#\}|^file:\/\/|^package:/.test(text));
        expect(fillValue(text, vars)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('fills in any value to the letter, whatever braces it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fillValue('<{{ x }}>', { x: text })).toEqual({ ok: true, value: `<${text}>` });
      }),
    );
  });
});
