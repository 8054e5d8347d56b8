/**
 * The body of the function that a script is, as promptfoo takes it: a script of several lines is the body; a single
 * line is what the function returns, and where it begins with a declaration, what stands behind its last semicolon.
 */
export function scriptBody(script: string): string {
  const source = script.trimEnd();
  if (source.includes('\n')) return source;
  const line = source.trim().replace(/;+$/, '');
  if (!/^(?:const|let|var)\s/.test(line)) return `return ${line}`;
  const end = lastSemicolon(line) + 1;
  const last = line.slice(end).trim();
  return end === 0 || last === '' ? line : `${line.slice(0, end)} return ${last}`;
}

/** The offset of the last semicolon that is not within quotes; -1 without one. */
function lastSemicolon(line: string): number {
  let quote = '';
  let escaped = false;
  let last = -1;
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (!escaped && (char === '"' || char === "'" || char === '`')) {
      if (quote === '') quote = char;
      else if (quote === char) quote = '';
    }
    if (char === ';' && quote === '') last = index;
    escaped = char === '\\' && !escaped;
  }
  return last;
}
