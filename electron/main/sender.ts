/** Who calls: the frame's origin, and whether it is the window's own page and not a frame within it. */
export interface Sender {
  readonly origin: string;
  readonly topFrame: boolean;
}

/**
 * Whether a frame may call: only the page itself, never a frame within it (Electron's checklist, 17). A shell gives
 * null for a frame that is gone already.
 */
export function mayCall(sender: Sender | null, origin: string): boolean {
  return sender?.topFrame === true && sender.origin === origin;
}
