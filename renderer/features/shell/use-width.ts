import { useSyncExternalStore } from 'react';

/** How much room there is for letters. */
export type Width = 'narrow' | 'medium' | 'wide';

/** The window's width for texts of a size: at twice the size, half as many letters stand side by side. */
export function useWidth(textSize: number): Width {
  return useSyncExternalStore(listen, () => widthOf(innerWidth / textSize));
}

/** The arrangement for a width in pixels of usual texts. */
export function widthOf(pixels: number): Width {
  if (pixels < 768) return 'narrow';
  return pixels < 1024 ? 'medium' : 'wide';
}

function listen(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
