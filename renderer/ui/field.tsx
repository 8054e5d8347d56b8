import type { ReactNode } from 'react';

/** A labelled place for one input. */
export function Field({
  label,
  help,
  children,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child that the caller gives
    <label className="field">
      <span>{label}</span>
      {children}
      {help !== undefined && <span className="quiet">{help}</span>}
    </label>
  );
}
