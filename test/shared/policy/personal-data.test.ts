import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPersonalDataScanner } from '../../../shared/policy/personal-data.ts';
import { readPolicy } from '../../../shared/policy/read-policy.ts';
import { labelledKinds, labelledNames, labelledSet } from './labelled-personal-data.ts';

const { scan } = await loadPersonalDataScanner();
const none = { names: [] };
const listed = { names: labelledNames };
const found = (text: string, rules: Parameters<typeof scan>[1] = none) =>
  scan(text, rules).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('finding personal data', () => {
  const set = labelledSet(400);

  it.each(labelledKinds)('finds every %s of the labelled set exactly where it is', (kind) => {
    const wanted = set.filter((one) => one.kind === kind);
    const missed = wanted.filter(({ text, data }) => !found(text, listed).includes(`${kind}: ${data}`));
    expect(wanted.length).toBe(400);
    expect(missed.map(({ text }) => text).slice(0, 5)).toEqual([]);
  });

  it('calls nothing personal that only looks like it', () => {
    const wrong = set.flatMap(({ text, kind, data }) =>
      found(text, listed)
        .filter((one) => one !== `${kind}: ${data}`)
        .map((one) => `${one} in ${text}`),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('finds nothing in the sample, which has no people in it', () => {
    for (const path of ['prompts/suggest.prompt', 'goldens/suggest/spicy-vegan.rec.yaml', 'README.md']) {
      const text = readFileSync(new URL(`../../../examples/where2eat/${path}`, import.meta.url), 'utf8');
      expect(found(text)).toEqual([]);
    }
  });

  it('takes a national number for one behind a word that says so, or in the project’s country', () => {
    expect(found('Tel.: 030 9018 2345')).toEqual(['phone: 030 9018 2345']);
    expect(found('Téléphone : 06 12 34 56 78.')).toEqual(['phone: 06 12 34 56 78']);
    expect(found('Code 030 9018 2345')).toEqual([]);
    expect(found('Bei 030 90182345 fragen', { names: [], country: 'DE' })).toEqual(['phone: 030 90182345']);
    expect(found('Call on 2026-11-20 or about order 12345678')).toEqual([]);
  });

  it('finds the names that the policy lists, as whole words with their capitals', () => {
    const rules = { names: ['Ada', 'Ada Lovelace', 'C++ (Bo)', 'Rose'] };
    expect(found("Ada's table, Ada\nLovelace, Adas, C++ (Bo), a rose, Rosemary", rules)).toEqual([
      'name: Ada',
      'name: Ada\nLovelace',
      'name: Ada',
      'name: C++ (Bo)',
    ]);
  });

  it('leaves alone what the policy excepts, and looks only for the kinds that it names', () => {
    const text = 'ada@gmail.com, bo@web.de and +49 30 90182345';
    expect(found(text, { names: [], exceptions: ['*@Web.de'] })).toEqual([
      'email: ada@gmail.com',
      'phone: +49 30 90182345',
    ]);
    expect(found(text, { names: [], kinds: ['phone'] })).toEqual(['phone: +49 30 90182345']);
    expect(found('Project Sourdough', { names: [], words: ['Sourdough'] })).toEqual(['word: Sourdough']);
  });

  it('tells each place once', () => {
    expect(found('iban DE89370400440532013000, phone DE89370400440532013000')).toHaveLength(2);
  });

  it('never fails, and points into the text without overlaps', () => {
    const sign = fc.constantFrom(
      '+',
      '4',
      '0',
      '9',
      ' ',
      '-',
      '@',
      '.',
      'a',
      'DE',
      '(',
      ')',
      '\n',
      'tel ',
      '5',
    );
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (one) => {
        let last = 0;
        for (const { start, end } of scan(one, { names: ['a4'], country: 'DE' })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(one.length);
      }),
    );
  });

  it('stays quick on texts made to be slow', () => {
    for (const piece of [
      '1',
      '1 ',
      '+1',
      'a@',
      'DE89 ',
      '0-',
      'tel',
      '(',
      'a.',
      'x@y.',
      '4111 ',
      '€0',
      '＠',
    ]) {
      expect(
        scan(piece.repeat(100_000 / piece.length), { names: ['a b'], country: 'DE' }).length,
      ).toBeLessThan(30_000);
    }
  }, 20_000);
});

describe('the policy’s part about personal data', () => {
  it('lists names and a country', () => {
    const policy = readPolicy('p', 'format: 1\npersonal-data: { names: [Ada Lovelace], country: DE }\n');
    expect(policy.ok && policy.value.personalData).toEqual({ names: ['Ada Lovelace'], country: 'DE' });
  });
});
