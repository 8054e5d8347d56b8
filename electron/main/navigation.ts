/** Whether the window may go to an address: to the page's own start, for a reload, and nowhere else. */
export function mayNavigate(address: string, origin: string): boolean {
  return address === `${origin}/` || address.startsWith(`${origin}/#`);
}
