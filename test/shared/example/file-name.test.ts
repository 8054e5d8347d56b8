import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFileName } from '../../../shared/example/file-name.ts';
import { parseSafePath } from '../../../shared/project/safe-path.ts';
import { utf8Length } from '../../../shared/project/utf8-length.ts';

describe("the name of an example's file", () => {
  const names: readonly (readonly [string, string])[] = [
    ['Spicy and vegan, table for two', 'spicy-and-vegan-table-for-two'],
    ['Größe XL für Zoë', 'größe-xl-für-zoë'],
    ['辛い料理 2人', '辛い料理-2人'],
    ['نباتي وحار', 'نباتي-وحار'],
    ['मसालेदार', 'मसालेदार'],
    ['', 'example'],
    ['🌶️!!', 'example'],
    ['CON', 'example-con'],
    ['lpt1', 'example-lpt1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['--a.rec', 'a-rec'],
    ['.hidden', 'hidden'],
  ];
  it.each(names)('for %j is %s', (description, name) => {
    expect(exampleFileName(description, [])).toBe(name);
  });

  it('ends at a word when the description is long', () => {
    const name = exampleFileName(
      'A very long description of an example that nobody would ever want to type',
      [],
    );
    expect(name).toBe('a-very-long-description-of-an-example-that-nobody-would-ever');
  });

  it('gets a number when a name differs only in case or in how accents are written', () => {
    expect(exampleFileName('Größe', ['GRÖSSE', 'größe'.normalize('NFD').toUpperCase()])).toBe('größe-2');
    expect(exampleFileName('a', ['A', 'a-2'])).toBe('a-3');
  });

  it('is always safe, short, without a dot and new', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string({ maxLength: 5 })),
        (description, others) => {
          const first = exampleFileName(description, others);
          const second = exampleFileName(description, [...others, first]);
          for (const name of [first, second]) {
            expect(parseSafePath(`goldens/${name}.playful.rec.yaml`)).toMatchObject({ ok: true });
            expect(name).not.toMatch(/[.]|^-|-$|^$/);
            expect([...name].length).toBeLessThanOrEqual(75);
            expect(utf8Length(name)).toBeLessThanOrEqual(135);
          }
          expect(second.toLowerCase()).not.toBe(first.toLowerCase());
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
