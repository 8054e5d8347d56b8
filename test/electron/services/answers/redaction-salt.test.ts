import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRedactionSalt } from '../../../../electron/services/answers/redaction-salt.ts';
import { folder } from './answers-bench.ts';

it('the salt of stand-ins is made once on a computer, and anew where its file is damaged', async () => {
  const data = folder();
  const first = await createRedactionSalt(data)();
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await createRedactionSalt(data)()).toBe(first);
  expect(await createRedactionSalt(folder())()).not.toBe(first);
  writeFileSync(join(data, 'salt'), 'no salt');
  const anew = await createRedactionSalt(data)();
  expect(anew).not.toBe(first);
  expect(await createRedactionSalt(data)()).toBe(anew);
});
