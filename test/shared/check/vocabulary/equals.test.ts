import { describe, expect, it } from 'vitest';
import { reasonNow, verdictNow } from '../grade-now.ts';

describe('equals', () => {
  it('compares texts to the letter, spaces included', async () => {
    expect(await verdictNow({ type: 'equals', value: 'OK' }, 'OK')).toBe('pass');
    expect(await verdictNow({ type: 'equals', value: 'OK' }, 'OK ')).toBe('fail');
    expect(await verdictNow({ type: 'not-equals', value: 'OK' }, 'ok')).toBe('pass');
  });

  it('compares a number with the answer as text', async () => {
    expect(await verdictNow({ type: 'equals', value: 42 }, '42')).toBe('pass');
    expect(await verdictNow({ type: 'equals', value: 42 }, '42.0')).toBe('fail');
  });

  it('reads the answer as JSON when the value is an object, a list or null', async () => {
    const value = { b: [1, { c: null }], a: 'x' };
    expect(await verdictNow({ type: 'equals', value }, ' {"a":"x","b":[1,{"c":null}]} ')).toBe('pass');
    expect(await verdictNow({ type: 'equals', value }, '{"a":"x","b":[1,{"c":0}]}')).toBe('fail');
    expect(await verdictNow({ type: 'equals', value: null }, 'null')).toBe('pass');
    expect(await verdictNow({ type: 'equals', value: [] }, '{}')).toBe('fail');
    expect(await verdictNow({ type: 'equals', value: { a: 0 } }, '{"a":-0}')).toBe('fail');
  });

  it('takes an answer that is no JSON as unequal to every object', async () => {
    expect(await verdictNow({ type: 'equals', value: {} }, 'no JSON')).toBe('fail');
    expect(await verdictNow({ type: 'not-equals', value: {} }, 'no JSON')).toBe('pass');
  });

  it('does not take a missing member for one that is null', async () => {
    expect(await verdictNow({ type: 'equals', value: { a: null } }, '{"b":null}')).toBe('fail');
  });

  it('compares without a value with the word "undefined", as promptfoo does', async () => {
    expect(await verdictNow({ type: 'equals' }, 'undefined')).toBe('pass');
  });

  it('says what the answer is instead', async () => {
    expect(await reasonNow({ type: 'equals', value: 'yes' }, 'no\n  never')).toBe(
      'The answer should be "yes", but it is "no never".',
    );
  });
});
