import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyFilter } from '../../../../electron/services/models/key-filter.ts';

it('lets no key pass, however an answer is cut into pieces, and nothing else is lost', () => {
  const key = 'sk-abab';
  fc.assert(
    fc.property(fc.array(fc.constantFrom('s', 'sk-', 'ab', 'k-a', 'sk-abab', ' ', 'x')), (pieces) => {
      const passed: string[] = [];
      const filter = createKeyFilter(key, (piece) => passed.push(piece));
      for (const piece of pieces) filter.add(piece);
      filter.end();
      expect(passed.join('')).toBe(pieces.join('').replaceAll(key, '***'));
    }),
  );
});
