import { describe, expect, it } from 'vitest';
import { countByFilter, tally } from '../../../renderer/features/examples/filter-examples.ts';
import { choicesOf, readValue, writeValue } from '../../../renderer/features/examples/form-value.ts';
import { moveCell } from '../../../renderer/features/examples/move-cell.ts';
import { renameExample } from '../../../renderer/features/examples/rename-example.ts';
import { visibleRows } from '../../../renderer/features/examples/visible-rows.ts';
import type { CheckReport, ExampleReport, Report } from '../../../shared/check/report.ts';

describe('a value in the form of an example', () => {
  it('is told what is wrong with it, and where', () => {
    expect(readValue('integer', {}, '2.5')).toEqual({ ok: false, problem: { code: 'integer' } });
    expect(readValue('object', {}, '[1]')).toEqual({ ok: false, problem: { code: 'group' } });
    const broken = readValue('object', {}, '{\n  "a": [1,\n}');
    expect(broken).toMatchObject({ ok: false, problem: { code: 'unreadable', reason: expect.any(String) } });
  });

  it('is shown as JSON where it is a group, and read back', () => {
    const value = { name: 'Soba', tags: ['a', 'b'] };
    expect(readValue('object', {}, writeValue('object', {}, value))).toEqual({ ok: true, value });
    const words = { type: 'array', items: { type: 'string' } };
    const tricky = ['two\nlines', ''];
    expect(readValue('array', words, writeValue('array', words, tricky))).toEqual({
      ok: true,
      value: tricky,
    });
  });

  it('is a choice where the prompt names the choices', () => {
    expect(choicesOf({ enum: ['adult', 'child', null] })).toEqual(['adult', 'child']);
    expect(choicesOf({ enum: [1, 2] })).toBeUndefined();
  });
});

describe('renaming an example', () => {
  const files = new Map(
    ['one.yaml', 'one.rec.yaml', 'one.playful.rec.yaml', 'two.yaml'].map((name) => [
      `g/a/${name}`,
      { text: name },
    ]),
  );
  const project = { files, drafts: new Map() };
  // Only what renaming reads; the rest of a report is not looked at.
  const prompts = [
    { examples: [{ path: 'g/a/one.yaml', recordingPath: 'g/a/one.rec.yaml' }] },
    { examples: [{ path: 'g/a/one.yaml', recordingPath: 'g/a/one.playful.rec.yaml' }] },
  ] as unknown as Report['prompts'];

  it('takes its answers along, those for variants too', () => {
    const renaming = renameExample(project, prompts, 'g/a/one.yaml', 'first');
    expect(renaming.ok && renaming.texts).toEqual([
      { path: 'g/a/first.yaml', text: 'one.yaml' },
      { path: 'g/a/one.yaml', text: null },
      { path: 'g/a/first.rec.yaml', text: 'one.rec.yaml' },
      { path: 'g/a/one.rec.yaml', text: null },
      { path: 'g/a/first.playful.rec.yaml', text: 'one.playful.rec.yaml' },
      { path: 'g/a/one.playful.rec.yaml', text: null },
    ]);
  });

  it('refuses a name that another example has, or that is none', () => {
    const problem = (name: string) => {
      const renaming = renameExample(project, prompts, 'g/a/one.yaml', name);
      return renaming.ok ? undefined : renaming.problem;
    };
    expect(problem('two')).toBe('taken');
    expect(problem('first.rec')).toBe('characters');
    expect(problem('../x')).toBe('characters');
    expect(problem('')).toBe('characters');
  });
});

describe('a grid of a thousand examples', () => {
  it('draws only the rows in sight and a few beyond', () => {
    expect(visibleRows(1_000, 50, 0, 500)).toEqual({ first: 0, end: 18 });
    expect(visibleRows(1_000, 50, 25_000, 500)).toEqual({ first: 492, end: 518 });
    expect(visibleRows(1_000, 50, 49_500, 500).end).toBe(1_000);
    expect(visibleRows(3, 50, 9_000, 500)).toEqual({ first: 3, end: 3 });
  });

  it('is walked by keys and never left by them', () => {
    const last = { row: 9, column: 3 };
    const press = (key: string, ctrlKey = false) => moveCell({ row: 5, column: 1 }, last, { key, ctrlKey });
    expect(press('ArrowDown')).toEqual({ row: 6, column: 1 });
    expect(press('PageDown')).toEqual({ row: 9, column: 1 });
    expect(press('Home')).toEqual({ row: 5, column: 0 });
    expect(press('End', true)).toEqual({ row: 9, column: 3 });
    expect(moveCell({ row: 0, column: 0 }, last, { key: 'ArrowUp', ctrlKey: false })).toEqual({
      row: 0,
      column: 0,
    });
    expect(press('Enter')).toBeUndefined();
  });

  it('counts what each filter would show', () => {
    const check = (verdict: CheckReport['verdict']) => ({ verdict }) as CheckReport; // only its verdict is counted
    const example = (verdict: CheckReport['verdict'], reached: boolean) =>
      ({ reached, outOfDate: false, checks: [check(verdict)] }) as unknown as ExampleReport;
    expect(countByFilter([example('holds', true), example('broken', false)])).toEqual({
      all: 2,
      reached: 1,
      fails: 1,
      retest: 0,
      outdated: 0,
    });
    expect(tally([check('holds'), check('fails'), check('holds')])).toEqual([
      ['fails', 1],
      ['holds', 2],
    ]);
  });
});
