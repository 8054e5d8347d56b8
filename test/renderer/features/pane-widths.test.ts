import { describe, expect, it } from 'vitest';
import {
  limited,
  paneKey,
  paneLimits,
  paneStyle,
  paneWidth,
  widthAfterKey,
} from '../../../renderer/features/shell/pane-widths.ts';

describe('the widths of panes', () => {
  it('are those that were chosen, within what is useful', () => {
    const layout = { [paneKey('library')]: 12, [paneKey('side')]: 500 };
    expect(paneStyle(layout)).toEqual({ '--library-width': '12rem', '--side-width': '48rem' });
  });

  it('are the usual ones where nothing or nonsense was kept', () => {
    expect(paneStyle({})).toEqual({});
    expect(paneWidth({ [paneKey('side')]: 'wide' }, 'side')).toBeUndefined();
    expect(limited('side', Number.NEGATIVE_INFINITY)).toBe(paneLimits.side.least);
  });

  it('follow the arrows: right makes the left pane wider and the right one narrower', () => {
    expect(widthAfterKey('library', 15, 'ArrowRight', 1)).toBe(16);
    expect(widthAfterKey('side', 28, 'ArrowRight', -1)).toBe(27);
    expect(widthAfterKey('library', 15, 'Home', 1)).toBe(paneLimits.library.least);
    expect(widthAfterKey('library', 26, 'ArrowRight', 1)).toBe(26);
    expect(widthAfterKey('library', 15, 'a', 1)).toBeUndefined();
  });
});
