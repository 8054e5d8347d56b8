import { type ReactNode, useEffect, useRef } from 'react';

/** A question over the window. The platform's own dialog holds the focus, and closes with Escape. */
export function Modal({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-label={title}
      // A dialog that stands within this one tells its own end here too.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
