import type { ReactNode } from 'react';

/** A labelled place for one input. */
export function Field({
  label,
  help,
  problem,
  children,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong with what was written. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child that the caller gives
    <label className="field">
      <span>{label}</span>
      {children}
      {problem !== undefined && (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
      {help !== undefined && <span className="quiet">{help}</span>}
    </label>
  );
}
