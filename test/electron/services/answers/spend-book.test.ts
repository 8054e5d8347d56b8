import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSpendBook, spentOn } from '../../../../electron/services/answers/spend-book.ts';
import { folder } from './answers-bench.ts';

const day = (): string => '2026-11-24';

it('never lets more be set aside than a day allows, however many ask at once', async () => {
  const data = folder();
  const books = ['one', 'two', 'three'].map((run) => openSpendBook(data, run, { perDay: 1 }, day));
  const held = await Promise.all(
    Array.from({ length: 30 }, (_, index) => books[index % books.length]?.hold(0.1)),
  );
  expect(held.filter((result) => result?.ok).length).toBeLessThanOrEqual(10);
  expect(await spentOn(data, day())).toBeLessThanOrEqual(1);
  // What was refused takes no room: when all is settled, the rest can still be had.
  for (const result of held) if (result?.ok) await result.hold.pay(0.05);
  const spent = await spentOn(data, day());
  const [book] = books;
  expect((await book?.hold(1 - spent))?.ok).toBe(true);
  expect((await book?.hold(0.001))?.ok).toBe(false);
});

it('keeps what a killed program had set aside, and is not confused by half a line', async () => {
  const data = folder();
  await openSpendBook(data, 'killed', { perDay: 1 }, day).hold(0.6);
  appendFileSync(join(data, `${day()}.jsonl`), '{"kind":"pay","id":');
  const next = openSpendBook(data, 'next', { perDay: 1 }, day);
  expect(await next.hold(0.5)).toEqual({ ok: false, why: 'day' });
  expect((await next.hold(0.4)).ok).toBe(true);
  expect(await spentOn(data, day())).toBe(1);
});

it('lets nothing be spent that cannot be written down', async () => {
  const data = folder();
  writeFileSync(join(data, 'file'), '');
  const book = openSpendBook(join(data, 'file'), 'run', {}, day);
  expect(await book.hold(0.1)).toEqual({ ok: false, why: 'unwritable' });
  expect(book.spent()).toBe(0);
});

it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
  const data = folder();
  await openSpendBook(data, 'run', {}, day).hold(0.1);
  const [name = ''] = readdirSync(data);
  expect(statSync(join(data, name)).mode & 0o077).toBe(0);
});
