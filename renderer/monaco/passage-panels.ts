import type { editor, IDisposable } from 'monaco-editor/editor';
import { passagePanel } from './passage-panel.ts';
import { rangeOf } from './place.ts';
import type { Passage } from './suggestions.ts';
import type { EditorText } from './text.ts';
import type { Piece } from './visual-model.ts';

/** The shared passages that are shown in place, below the lines that call them. */
export interface PassagePanels {
  /** Shows what a passage's tag stands for, or hides it again. */
  toggle(piece: Piece): void;
  /** Takes away the panels of tags that are gone. */
  refresh(): void;
  clear(): void;
}

interface Panel {
  /** The decoration that follows the tag. */
  readonly tag: string;
  readonly name: string;
  readonly close: () => void;
}

/** What the panels need of their editor. */
export interface PanelPorts {
  readonly passages: () => readonly Passage[];
  readonly text: () => EditorText;
  readonly onOpen: (name: string) => void;
}

let panelsMade = 0;

/**
 * Shows passages in an editor. The room is a gap between lines; what stands in it lies over the editor, because gaps are
 * hidden from screen readers and cannot take the focus.
 */
export function createPassagePanels(target: editor.IStandaloneCodeEditor, ports: PanelPorts): PassagePanels {
  let panels: readonly Panel[] = [];

  function toggle(piece: Piece): void {
    const model = target.getModel();
    const passage = ports.passages().find(({ name }) => name === piece.name);
    if (!model || passage?.words === undefined) return;
    const range = rangeOf(model, piece);
    const open = panels.find(({ tag }) => model.getDecorationRange(tag)?.equalsRange(range));
    if (open) {
      remove(open);
      return;
    }
    const [tag = ''] = model.deltaDecorations([], [{ range, options: {} }]);
    const panel: Panel = {
      tag,
      name: passage.name,
      close: show(passage, range.endLineNumber, () => remove(panel)),
    };
    panels = [...panels, panel];
  }

  function remove(panel: Panel): void {
    if (!panels.includes(panel)) return;
    panels = panels.filter((one) => one !== panel);
    target.getModel()?.deltaDecorations([panel.tag], []);
    panel.close();
  }

  function show(passage: Passage, line: number, onClose: () => void): () => void {
    const element = passagePanel(passage, ports.text(), {
      onOpen: () => ports.onOpen(passage.name),
      onClose: () => {
        onClose();
        target.focus();
      },
    });
    const gap: editor.IViewZone = {
      afterLineNumber: line,
      heightInPx: 96,
      domNode: gapElement('text'),
      marginDomNode: gapElement('margin'),
      onDomNodeTop: (top) => {
        element.style.top = `${top}px`;
      },
    };
    const id = `galley.passage.${++panelsMade}`;
    const widget: editor.IOverlayWidget = {
      getId: () => id,
      getDomNode: () => element,
      getPosition: () => null,
    };
    let zone = '';
    target.changeViewZones((accessor) => {
      zone = accessor.addZone(gap);
    });
    target.addOverlayWidget(widget);
    const layout = (): void => {
      const { contentLeft, contentWidth } = target.getLayoutInfo();
      element.style.left = `${contentLeft}px`;
      element.style.width = `${Math.max(0, contentWidth - 48)}px`;
    };
    const sizes = new ResizeObserver(() => {
      gap.heightInPx = element.offsetHeight + 8;
      target.changeViewZones((accessor) => accessor.layoutZone(zone));
    });
    const listener: IDisposable = target.onDidLayoutChange(layout);
    layout();
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      listener.dispose();
      target.removeOverlayWidget(widget);
      target.changeViewZones((accessor) => accessor.removeZone(zone));
    };
  }

  return {
    toggle,
    refresh() {
      const model = target.getModel();
      for (const panel of panels) {
        const range = model?.getDecorationRange(panel.tag);
        if (!range || range.isEmpty()) remove(panel);
      }
    },
    clear() {
      for (const panel of panels) remove(panel);
    },
  };
}

function gapElement(part: 'text' | 'margin'): HTMLElement {
  const element = document.createElement('div');
  element.className = `pe-zone pe-zone-${part}`;
  const sheet = document.createElement('div');
  sheet.className = 'pe-gap';
  element.append(sheet);
  return element;
}
