import type { CSSProperties } from 'react';
import type { Settings } from '../../stores/settings-store.ts';

/** A pane whose width the creator may choose; the editor takes what is left. */
export type PaneName = 'library' | 'side';

/** The narrowest and widest that a pane is useful at, and what it has at first: in sizes of the text. */
export const paneLimits = {
  library: { least: 9, most: 26, usual: 15 },
  side: { least: 16, most: 48, usual: 28 },
} as const satisfies Record<
  PaneName,
  { readonly least: number; readonly most: number; readonly usual: number }
>;

/** Under which name of `settings.layout` a width is kept. */
export function paneKey(pane: PaneName): string {
  return `width of ${pane}`;
}

/** The width that was chosen; undefined where none was, or the settings hold something else. */
export function paneWidth(layout: Settings['layout'], pane: PaneName): number | undefined {
  const kept = layout[paneKey(pane)];
  return typeof kept === 'number' ? limited(pane, kept) : undefined;
}

/** A width within the pane's limits, in quarters of the text's size. */
export function limited(pane: PaneName, width: number): number {
  const { least, most } = paneLimits[pane];
  return Math.round(Math.min(most, Math.max(least, width)) * 4) / 4;
}

/** The widths as the style sheet takes them; a pane without one keeps the sheet's own. */
export function paneStyle(layout: Settings['layout']): CSSProperties {
  const entries = (['library', 'side'] as const).flatMap((pane) => {
    const width = paneWidth(layout, pane);
    return width === undefined ? [] : [[`--${pane}-width`, `${width}rem`] as const];
  });
  return Object.fromEntries(entries);
}

/** The width after a key on the separator; undefined for other keys. `toward` is +1 where right makes the pane wider. */
export function widthAfterKey(
  pane: PaneName,
  width: number,
  key: string,
  toward: 1 | -1,
): number | undefined {
  const { least, most } = paneLimits[pane];
  if (key === 'ArrowLeft') return limited(pane, width - toward);
  if (key === 'ArrowRight') return limited(pane, width + toward);
  if (key === 'Home') return least;
  return key === 'End' ? most : undefined;
}
