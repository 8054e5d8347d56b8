import { type ReactNode, useEffect, useRef } from 'react';

/** What every dialog needs. */
export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The platform's own dialog over the window: it holds the focus, and closes with Escape. */
export function Dialog({
  look,
  title,
  onClose,
  children,
}: DialogProps & {
  /** A sheet over the side of the window, or a question in its middle. */
  readonly look: 'drawer' | 'modal';
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={look}
      aria-label={title}
      // A dialog that stands within this one tells its own end here too.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {children}
    </dialog>
  );
}
