import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader } from '../../../shared/usage/read-csv.ts';

interface Read {
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly open: readonly number[];
}

function read(pieces: readonly string[]): Read {
  const [records, lines, open]: [(readonly string[])[], number[], number[]] = [[], [], []];
  const reader = createCsvReader({
    record: (fields, line) => {
      records.push(fields);
      lines.push(line);
    },
    openQuote: (line) => open.push(line),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { records, lines, open };
}

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('reading CSV', () => {
  it('reads quoted fields with separators, quotation marks and line breaks, and counts lines', () => {
    expect(read(['\ufeffa,b\r\n"x, ""y""","1\n2"\n\nlast,'])).toEqual({
      records: [
        ['a', 'b'],
        ['x, "y"', '1\n2'],
        ['last', ''],
      ],
      lines: [1, 2, 5],
      open: [],
    });
  });

  it.each([
    ['a;b,c;d\n1;2;3', 3],
    ['a\tb\n', 2],
    ['a|b|c\n', 3],
    ['"a;b;c;d",e\n', 2],
    ['alone\n1\n', 1],
  ])('tells the separator from the first line: %j', (text, width) => {
    expect(read([text]).records[0]).toHaveLength(width);
  });

  it('goes on behind a quotation mark that is never closed', () => {
    expect(read(['a,b\n"open,1\nc,2\n'])).toEqual({
      records: [
        ['a', 'b'],
        ['c', '2'],
      ],
      lines: [1, 3],
      open: [2],
    });
    expect(read(['a,b\n', '"open'])).toMatchObject({ open: [2] });
  });

  it('gives back what was written, however it is cut', () => {
    const sign = fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', '\r\n', 'é', '😀');
    const field = fc.string({ unit: sign, maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    const cuts = fc.array(fc.nat(200), { maxLength: 6 });
    const eol = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(table, eol, cuts, fc.boolean(), (rows, end, places, ends) => {
        const lines = rows.map((row) =>
          row.map((one) => (/[",;\r\n]/.test(one) || one === '' ? quoted(one) : one)).join(','),
        );
        const head = rows[0]?.map((_field, index) => `h${index}`).join(',') ?? '';
        const text = [head, ...lines].join(end) + (ends ? end : '');
        const pieces: string[] = [];
        let from = 0;
        for (const place of places.toSorted((left, right) => left - right)) {
          pieces.push(text.slice(from, place));
          from = Math.max(from, place);
        }
        pieces.push(text.slice(from));
        expect(read(pieces).records.slice(1)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
