import { Dialog, type DialogProps } from './dialog.tsx';

/** A question over the window, under its title. */
export function Modal({ title, onClose, children }: DialogProps) {
  return (
    <Dialog look="modal" title={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </Dialog>
  );
}
