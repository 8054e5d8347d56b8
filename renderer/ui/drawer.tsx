import { type ReactNode, useEffect, useRef } from 'react';

/** A sheet over the side of the window. The platform's own dialog holds the focus, and closes with Escape. */
export function Drawer({
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
      className="drawer"
      aria-label={title}
      // A dialog that stands within this one tells its own end here too.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {children}
    </dialog>
  );
}
