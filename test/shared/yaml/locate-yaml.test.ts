import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateNearest, locateYaml, type Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { awkwardJson } from './awkward-json.ts';

const text =
  'a: "x y"  # c\nb: |  # d\n  hi\n\n\nd: &x [1, {k: , z: 2} ] # ]\ne: *x\nf:\n- !!str 1\n-  g: h\n   i: >-\n      z\n- - i\n';

function at(pointer: Pointer): string | undefined {
  const place = locateYaml(text, pointer);
  return place && text.slice(place.value.start, place.value.end);
}

describe('finding a part of a YAML text', () => {
  const places: readonly (readonly [Pointer, string | undefined])[] = [
    [['a'], '"x y"'],
    [['b'], '|  # d\n  hi'],
    [['d'], '[1, {k: , z: 2} ]'],
    [['d', 1], '{k: , z: 2}'],
    [['d', 1, 'k'], ''],
    [['e'], '*x'],
    [['e', 0], undefined],
    [['f', 0], '1'],
    [['f', 1], 'g: h\n   i: >-\n      z'],
    [['f', 1, 'i'], '>-\n      z'],
    [['f', 2, 0], 'i'],
    [['f', 3], undefined],
    [['nope'], undefined],
  ];
  it.each(places)('finds %j', (pointer, expected) => {
    expect(at(pointer)).toBe(expected);
  });

  it('finds the key beside the value', () => {
    const key = locateYaml(text, ['d', 1, 'z'])?.key;
    expect(key && text.slice(key.start, key.end)).toBe('z');
  });

  it('falls back to what should hold a missing part', () => {
    expect(locateNearest(text, ['f', 0, 'missing'])).toEqual(locateYaml(text, ['f', 0]));
  });

  it('finds every part of any printed value, and each reads as that part again', () => {
    fc.assert(
      fc.property(awkwardJson, (value) => {
        const printed = printYaml({ value });
        const place = locateYaml(printed, ['value']);
        const found = place && printed.slice(place.value.start, place.value.end);
        // A block text on its own reads the same but for the line breaks at its end, which its place leaves out.
        if (found?.startsWith('|')) return;
        const column =
          place && typeof value === 'object' && !found?.startsWith('[') && !found?.startsWith('{')
            ? '  '
            : '';
        expect(readYaml(`${column}${found}\n`)).toEqual({ ok: true, value });
      }),
    );
  });
});
