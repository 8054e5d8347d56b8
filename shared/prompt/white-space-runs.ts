/** How many characters at the start of a text pass a test. */
export function leading(text: string, test: (code: number) => boolean): number {
  let length = 0;
  while (length < text.length && test(text.charCodeAt(length))) length++;
  return length;
}

/** How many characters at the end of a text pass a test. */
export function trailing(text: string, test: (code: number) => boolean): number {
  let end = text.length;
  while (end > 0 && test(text.charCodeAt(end - 1))) end--;
  return text.length - end;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** What `\s` matches. */
export function isSpace(code: number): boolean {
  if (code <= 160) return code === 32 || (code >= 9 && code <= 13) || code === 160;
  return code >= 0x1680 && /\s/.test(String.fromCharCode(code));
}
