/**
 * What the page may ask of the system: to copy text that the creator chose to copy. Everything else is refused without
 * a question, in the check and in the request (Electron's checklist, 5).
 */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Whether a page of this origin may have this permission. */
export function mayHave(permission: string, requestingOrigin: string, pageOrigin: string): boolean {
  return requestingOrigin === pageOrigin && allowed.has(permission);
}
