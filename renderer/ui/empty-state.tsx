import type { ReactNode } from 'react';

/** What stands where there is nothing yet: why, and the next step. */
export function EmptyState({
  headline,
  help,
  children,
}: {
  readonly headline: string;
  readonly help?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="headline">{headline}</p>
      {help !== undefined && <p>{help}</p>}
      {children}
    </div>
  );
}
