import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrief, replaceBrief, roomForBrief } from '../../../shared/proposal/brief-frame.ts';

const data = {
  digest: 'sha256:1',
  engine: 'galley/0.1',
  filesDigest: 'sha256:2',
  changed: { 'a.prompt': null },
};
const line = fc.constantFrom(
  'Thanks!',
  '',
  '- [ ] read',
  '<!-- a comment -->',
  '#### What changed',
  '<!-- /galley:brief -->',
  '  ',
);
const people = fc
  .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
const brief = fc
  .array(fc.constantFrom('> text', '- **new**', '', '| a | b |'), { maxLength: 5 })
  .map((lines) => lines.join('\n'));
const anyData = fc.record({
  digest: fc.string(),
  engine: fc.string(),
  filesDigest: fc.string(),
  changed: fc.dictionary(fc.string(), fc.option(fc.string()), { noNullPrototype: true }),
});

describe('Galley’s part of a proposal’s text', () => {
  it('leaves what people wrote before and after it alone, however often it is renewed', () => {
    fc.assert(
      fc.property(
        people,
        people,
        fc.array(fc.tuple(brief, anyData), { minLength: 1, maxLength: 5 }),
        (before, after, updates) => {
          let text = replaceBrief(before, 'first', data);
          expect(text.startsWith(before)).toBe(true);
          const head = readBrief(text)?.before ?? '';
          text += `\n${after}`;
          for (const [now, facts] of updates) {
            text = replaceBrief(text, now, facts);
            expect(readBrief(text)).toEqual({
              before: head,
              brief: now.trim(),
              after: `\n${after}`,
              data: facts,
            });
          }
        },
      ),
    );
  });

  it('is found again after a host changed the line ends', () => {
    const text = `Hello\n\n${replaceBrief('', 'one\ntwo', data)}\nBye\n`.replaceAll('\n', '\r\n');
    expect(readBrief(text)).toMatchObject({ before: 'Hello\r\n\r\n', brief: 'one\ntwo', data });
    expect(replaceBrief(text, 'three', data)).toMatch(/^Hello\r\n\r\n<!--[\s\S]*three[\s\S]*\r\nBye\r\n$/);
  });

  it('takes a beginning that lost its end for people’s text', () => {
    const broken = replaceBrief('Mine.', 'first', data).replace('<!-- /galley:brief -->', 'Also mine.');
    const text = replaceBrief(broken, 'second', data);
    expect(text.startsWith(broken)).toBe(true);
    expect(replaceBrief(text, 'third', data)).toBe(text.replace('second', 'third'));
  });

  it('does not believe data that somebody broke', () => {
    for (const inner of ['', 'x', '[]', '{"digest": 1, "engine": "e"}', 'null']) {
      const read = readBrief(`<!-- galley:brief ${inner} -->\nwords\n<!-- /galley:brief -->`);
      expect(read).toEqual({ before: '', brief: 'words', after: '' });
    }
  });

  it('leaves room for what people wrote', () => {
    fc.assert(
      fc.property(people, fc.nat(3000), (before, limit) => {
        const room = roomForBrief(before, data, limit);
        const text = replaceBrief(before, 'x'.repeat(room), data);
        if (room > 0) expect(text.length).toBeLessThanOrEqual(limit);
        expect(roomForBrief(text, data, limit)).toBeGreaterThanOrEqual(room - 2);
      }),
    );
  });
});
