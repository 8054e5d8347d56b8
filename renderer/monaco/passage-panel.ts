import type { Passage } from './suggestions.ts';
import { type EditorText, fill } from './text.ts';

/** Who is told when a panel's buttons are pressed. */
export interface PanelListener {
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** A shared passage's words, to be read, with a way to it and a way out. Escape closes it. */
export function passagePanel(
  { name, words = '', usedBy }: Passage,
  text: EditorText,
  { onOpen, onClose }: PanelListener,
): HTMLElement {
  const element = document.createElement('section');
  element.className = 'pe-panel';
  element.setAttribute('aria-label', fill(text.passageWords, { name }));
  const read = document.createElement('p');
  read.className = 'pe-panel-words';
  read.textContent = words.trim() === '' ? text.passageEmpty : words.trim();
  const foot = document.createElement('div');
  foot.className = 'pe-panel-foot';
  foot.append(button(text.openPassage, onOpen), ...uses(usedBy, text), button(text.closePassage, onClose));
  element.append(read, foot);
  element.addEventListener('keydown', (event) => {
    // The editor listens above it, and would take keys for typing.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  });
  element.addEventListener('mousedown', (event) => event.stopPropagation());
  return element;
}

function uses(usedBy: number | undefined, text: EditorText): readonly HTMLElement[] {
  if (usedBy === undefined) return [];
  const note = document.createElement('span');
  note.textContent = usedBy === 1 ? text.usedByOne : fill(text.usedBy, { count: usedBy });
  return [note];
}

function button(words: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', onClick);
  return element;
}
