/**
 * The address as it may be handed to the system, or null: web pages over TLS and mail only, printed anew by the
 * parser, so that the system sees no more than what was judged (Electron's checklist, 15).
 */
export function safeAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href : null;
}
