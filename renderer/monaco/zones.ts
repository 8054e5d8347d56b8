import type { EditorText } from './text.ts';
import type { Card, VisualModel } from './visual-model.ts';

/** A gap between lines: the foot of the card above it and the header of the one below. */
export interface Zone {
  readonly afterLine: number;
  readonly above: Card | undefined;
  readonly below: Card | undefined;
  readonly height: number;
}

const headerHeight = 34;
const footHeight = 10;
const gap = 12;

/** The gaps between a document's cards, from the top. */
export function zonesOf({ cards }: VisualModel): readonly Zone[] {
  const zones: Zone[] = [];
  for (let index = 0; index <= cards.length; index++) {
    const above = cards[index - 1];
    const below = cards[index];
    const height = (above ? footHeight + gap : 0) + (below ? headerHeight : 0);
    zones.push({ afterLine: below ? below.first - 1 : (above?.last ?? 0), above, below, height });
  }
  return zones;
}

/** What a gap looks like; two gaps of one signature at one line are the same. */
export function zoneSignature({ above, below }: Zone): string {
  return `${above?.role ?? ''}/${below?.role ?? ''}/${below && !below.isWritten ? 'assumed' : ''}`;
}

/** A gap's element. `part` tells the text's side from the margin's, which has no words. */
export function zoneElement(zone: Zone, part: 'text' | 'margin', { roles }: EditorText): HTMLElement {
  const element = document.createElement('div');
  element.className = `pe-zone pe-zone-${part}`;
  if (zone.above) element.append(block(`pe-foot pe-role-${zone.above.role}`, footHeight));
  if (zone.below) {
    const header = block(`pe-header pe-role-${zone.below.role}`, headerHeight);
    if (zone.above) header.style.marginTop = `${gap}px`;
    if (part === 'text') header.textContent = roles[zone.below.role];
    element.append(header);
  }
  return element;
}

function block(className: string, height: number): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.height = `${height}px`;
  return element;
}
