import { Dialog, type DialogProps } from './dialog.tsx';

/** A sheet over the side of the window. */
export function Drawer(props: DialogProps) {
  return <Dialog look="drawer" {...props} />;
}
