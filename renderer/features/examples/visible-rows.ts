/** The rows of a long list that are drawn: from `first` up to and without `end`. */
export interface VisibleRows {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn beyond both edges, so that scrolling a little shows no gap. */
const beyond = 8;

/** Which of `count` rows of one height lie in a view, with a few beyond its edges. All lengths in pixels. */
export function visibleRows(
  count: number,
  rowHeight: number,
  scrolled: number,
  viewHeight: number,
): VisibleRows {
  if (rowHeight <= 0) return { first: 0, end: count };
  const first = Math.floor(scrolled / rowHeight) - beyond;
  const end = Math.ceil((scrolled + viewHeight) / rowHeight) + beyond;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}
