import type { SentSegment } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';

/** Kinds of parts that are drawn apart, in the order of the legend. */
export const partKinds = ['value', 'passage', 'condition', 'helper'] as const;

/** A kind of part that is drawn apart. */
export type PartKind = (typeof partKinds)[number];

/** How a part is drawn: a value before all else, since that is what changes from example to example. */
export function kindOfPart({ origin, variable, passage, within }: SentSegment): PartKind | undefined {
  if (origin === 'value' || variable !== undefined) return 'value';
  if (origin === 'helper') return 'helper';
  if (passage !== undefined) return 'passage';
  return within === undefined || within.kind === 'each' ? undefined : 'condition';
}

/** Everything that is known of where a part comes from, as a line. */
export function provenanceOf(segment: SentSegment): string {
  const { origin, variable, passage, within } = segment;
  const facts: string[] = [];
  if (variable !== undefined) facts.push(text.preview.value(variable));
  else if (origin === 'helper') facts.push(text.preview.helper);
  if (passage !== undefined) facts.push(text.preview.fromPassage(passage));
  else if (facts.length === 0) facts.push(text.preview.fromWords);
  if (within !== undefined) facts.push(text.preview.conditions[within.kind](labelOf(within.label)));
  return facts.join(' · ');
}

/** What is compared stands one after the other in the file. */
function labelOf(label: string): string {
  return label.replace(/^(\S+) (?=\S+$)/, '$1 and ');
}
