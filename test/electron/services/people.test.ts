import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBench, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;

beforeEach(() => {
  bench = makeBench();
});
afterEach(() => bench.end());

describe('who the creator is', () => {
  it('is asked once and kept', async () => {
    const app = await bench.start();
    expect(await app.value('people.me', null)).toBeNull();
    const me = { name: 'Ada Łovelace', email: 'ada@example.com' };
    expect(await app.value('people.set-me', { name: ' Ada Łovelace ', email: me.email })).toEqual(me);
    await app.close();
    expect(await (await bench.start()).value('people.me', null)).toEqual(me);
  });

  it.each([
    ['a line end in the name', { name: 'Ada\nEve', email: 'ada@example.com' }],
    ['signs that end a name', { name: 'Ada <eve@example.com>', email: 'ada@example.com' }],
    ['no address', { name: 'Ada', email: 'ada at home' }],
  ])('is refused with %s, and what was kept stays', async (_, person) => {
    const app = await bench.start();
    await app.value('people.set-me', { name: 'Ada', email: 'ada@example.com' });
    expect(await app.call('people.set-me', person)).toMatchObject({ error: { code: 'no-name' } });
    expect(await app.value('people.me', null)).toEqual({ name: 'Ada', email: 'ada@example.com' });
  });

  it('is asked again, and told, where its file cannot be read', async () => {
    await (await bench.start()).close();
    writeFileSync(join(bench.data, 'person.json'), '{"name": 7');
    const app = await bench.start();
    expect(await app.value('people.me', null)).toBeNull();
    expect((await app.value('app.info', null)).notices).toMatchObject([
      { kind: 'set-aside', detail: 'person' },
    ]);
  });
});
