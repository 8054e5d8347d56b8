import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from '../../build/icon-files.ts';

const pictures = [16, 128, 256].map((size) => ({ size, png: Buffer.from(`picture of ${size}`) }));
const delivered = (name: string) => readFileSync(new URL(`../../build/icons/${name}`, import.meta.url));

describe('the icon', () => {
  it('is an ICO whose entries lead to their pictures', () => {
    const ico = icoOf(pictures);
    const found = pictures.map((_, index) => {
      const at = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      return { size: ico.readUInt8(at) || 256, png: ico.subarray(offset, offset + length) };
    });
    expect(found).toEqual(pictures);
  });

  it('is an ICNS of the sizes that macOS knows, as long as it says', () => {
    const icns = icnsOf(pictures);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.toString('latin1')).toMatch(/ic07.{4}picture of 128ic08.{4}picture of 256$/s);
  });

  it('stands in the project in each form that a system takes', () => {
    expect(delivered('icon.png').toString('latin1', 1, 4)).toBe('PNG');
    expect(delivered('icon.ico').readUInt16LE(4)).toBeGreaterThanOrEqual(6);
    expect(delivered('icon.icns').toString('latin1')).toContain('ic10');
  });
});
