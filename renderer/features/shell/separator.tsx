import { type PointerEvent, useRef } from 'react';
import { useActions, useSettings } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { limited, type PaneName, paneKey, paneLimits, paneWidth, widthAfterKey } from './pane-widths.ts';

/** The line between two panes, to be dragged or moved by keys. Double click or Enter gives the usual width back. */
export function Separator({ pane }: { readonly pane: PaneName }) {
  const layout = useSettings((settings) => settings.layout);
  const { set } = useActions();
  const drag = useRef<{ readonly from: number; readonly width: number }>(undefined);
  const toward = pane === 'library' ? 1 : -1;
  const width = paneWidth(layout, pane) ?? paneLimits[pane].usual;

  function keep(wanted: number): void {
    set({ layout: { ...layout, [paneKey(pane)]: wanted } });
  }
  function reset(): void {
    const { [paneKey(pane)]: _given, ...others } = layout;
    set({ layout: others });
  }
  function widthAt({ clientX }: PointerEvent): number {
    const { from, width: before } = drag.current ?? { from: clientX, width };
    return limited(pane, before + ((clientX - from) * toward) / letterSize());
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; ARIA's window splitter is a focusable separator
    <div
      role="separator"
      tabIndex={0}
      className="separator"
      aria-orientation="vertical"
      aria-label={text.app.widthOf[pane]}
      aria-valuenow={Math.round(width)}
      aria-valuemin={paneLimits[pane].least}
      aria-valuemax={paneLimits[pane].most}
      title={text.app.widthHelp}
      onDoubleClick={reset}
      onKeyDown={(event) => {
        if (event.key === 'Enter') return reset();
        const wanted = widthAfterKey(pane, width, event.key, toward);
        if (wanted === undefined) return;
        event.preventDefault();
        keep(wanted);
      }}
      onPointerDown={(event) => {
        const own = event.currentTarget;
        const place = own.parentElement;
        const neighbour = pane === 'library' ? place?.previousElementSibling : place?.nextElementSibling;
        const now = neighbour?.getBoundingClientRect().width ?? width * letterSize();
        drag.current = { from: event.clientX, width: now / letterSize() };
        own.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (drag.current === undefined) return;
        // Shown at once; kept when the pointer is let go.
        const desk = event.currentTarget.closest<HTMLElement>('.desk');
        desk?.style.setProperty(`--${pane}-width`, `${widthAt(event)}rem`);
      }}
      onPointerUp={(event) => {
        const isMoved = drag.current !== undefined && drag.current.from !== event.clientX;
        if (isMoved) keep(widthAt(event));
        drag.current = undefined;
      }}
    />
  );
}

/** Pixels of one `rem`: widths go with the size of the text. */
function letterSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
