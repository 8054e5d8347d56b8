import { describe, expect, it } from 'vitest';
import { type CommandEntry, commandIds, commandTable } from '../../../shared/commands/command-table.ts';
import { commandWords } from '../../../shared/commands/command-words.ts';
import { acceleratorOf, arePressed, ariaKeys, parseKeys, printKeys } from '../../../shared/commands/keys.ts';

const entries: readonly CommandEntry[] = commandTable;
const allKeys = entries.flatMap(({ id, keys = [] }) => keys.map((one) => [id, one] as const));

/** A keyboard event of an English keyboard. */
function pressed(keys: string, isMac = false) {
  const { mod, shift, key } = parseKeys(keys);
  const codes: Readonly<Record<string, string>> = {
    '.': 'Period',
    ',': 'Comma',
    '=': 'Equal',
    '-': 'Minus',
    '/': 'Slash',
  };
  const shifted: Readonly<Record<string, string>> = { '.': '>', ',': '<' };
  const code = /\d/.test(key) ? `Digit${key}` : (codes[key] ?? `Key${key}`);
  const isPlus = key === '+';
  return {
    key: shift ? (shifted[key] ?? key) : isPlus ? '+' : key.toLowerCase(),
    code: isPlus ? 'Equal' : code,
    ctrlKey: mod && !isMac,
    metaKey: mod && isMac,
    shiftKey: shift || isPlus,
    altKey: false,
  };
}

describe('the table of commands', () => {
  it('names each command once and has words for each, all different', () => {
    expect(new Set(commandIds).size).toBe(commandIds.length);
    const words = commandIds.map((id) => commandWords[id]);
    expect(words.every((word) => word.trim() !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([true, false])('gives no keys to two commands (on a Mac: %j)', (isMac) => {
    const printed = allKeys.map(([, keys]) => printKeys(keys, isMac));
    expect(new Set(printed).size).toBe(printed.length);
    for (const [, keys] of allKeys) {
      const heard = allKeys.filter(([, other]) => arePressed(other, pressed(keys, isMac), isMac));
      expect(new Set(heard.map(([id]) => id)).size, keys).toBe(1);
    }
  });

  it('takes no keys that browsers keep, and none that the editor uses', () => {
    const kept = [
      'T',
      'N',
      'W',
      'Q',
      'Tab',
      'R',
      'L',
      'P',
      'A',
      'C',
      'V',
      'X',
      'Y',
      'Z',
      'F',
      'G',
      'H',
      'D',
      'U',
      'E',
      'M',
      '[',
      ']',
    ];
    expect(allKeys.filter(([, keys]) => kept.some((key) => keys === `Mod+${key}`))).toEqual([]);
    const shifted = ['T', 'N', 'W', 'Z', 'K', 'L', 'I', 'C', 'V', 'R'];
    expect(allKeys.filter(([, keys]) => shifted.some((key) => keys === `Mod+Shift+${key}`))).toEqual([]);
    expect(allKeys.every(([, keys]) => keys.startsWith('Mod+'))).toBe(true);
  });
});

describe('keys', () => {
  it('are written as each system writes them', () => {
    expect(printKeys('Mod+Shift+E', false)).toBe('Ctrl+Shift+E');
    expect(printKeys('Mod+Shift+E', true)).toBe('⇧⌘E');
    expect(printKeys('Mod+Plus', false)).toBe('Ctrl++');
    expect(acceleratorOf('Mod+Shift+.')).toBe('CommandOrControl+Shift+.');
    expect(ariaKeys('Mod+K', false)).toBe('Control+K');
    expect(ariaKeys('Mod+K', true)).toBe('Meta+K');
  });

  it('are not heard while somebody types with AltGr, or holds a key more', () => {
    const k = pressed('Mod+K');
    expect(arePressed('Mod+K', k, false)).toBe(true);
    expect(arePressed('Mod+K', { ...k, altKey: true }, false)).toBe(false);
    expect(arePressed('Mod+K', { ...k, shiftKey: true }, false)).toBe(false);
    expect(arePressed('Mod+K', { ...k, ctrlKey: false }, false)).toBe(false);
    expect(arePressed('Mod+K', k, true)).toBe(false);
  });

  it('are found on other keyboards: French figures, German signs, Russian letters', () => {
    expect(arePressed('Mod+1', { ...pressed('Mod+1'), key: '&' }, false)).toBe(true);
    expect(arePressed('Mod+-', { ...pressed('Mod+-'), code: 'Slash' }, false)).toBe(true);
    expect(arePressed('Mod+-', { ...pressed('Mod+-'), key: 'ß' }, false)).toBe(true);
    expect(arePressed('Mod+K', { ...pressed('Mod+K'), key: 'л' }, false)).toBe(true);
    expect(arePressed('Mod+Shift+.', { ...pressed('Mod+Shift+.'), key: ':' }, false)).toBe(true);
  });
});
