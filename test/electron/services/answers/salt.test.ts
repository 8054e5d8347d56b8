import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBench } from '../service-bench.ts';

describe('the salt of stand-ins', () => {
  it('is the same whenever the page asks, also after Galley was closed, and another on another computer', async () => {
    const [bench, other] = [makeBench(), makeBench()];
    onTestFinished(() => bench.end());
    onTestFinished(() => other.end());
    const app = await bench.start();
    const { salt } = await app.value('answers.salt', null);
    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(await app.value('answers.salt', null)).toEqual({ salt });
    await app.close();
    expect(await (await bench.start()).value('answers.salt', null)).toEqual({ salt });
    expect((await (await other.start()).value('answers.salt', null)).salt).not.toBe(salt);
  });
});
