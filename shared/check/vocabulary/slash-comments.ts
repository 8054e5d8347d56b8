/**
 * Turns `// comments` into `# comments`, so that YAML can read JSON with comments, as promptfoo does before it looks
 * for JSON. Slashes within quotes and in `scheme://` stay. An apostrophe between letters is no quote.
 */
export function slashCommentsToHash(text: string): string {
  if (!text.includes('//')) return text;
  return text.split('\n').map(convertLine).join('\n');
}

function convertLine(line: string): string {
  if (!line.includes('//')) return line;
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (quote !== '') {
      if (char === quote && closes(line, index, quote)) quote = '';
    } else if (char === '"' || (char === "'" && !isLetter(line.charAt(index - 1)))) {
      quote = char;
    } else if (char === '/' && line[index + 1] === '/' && !isWithinUrl(line, index)) {
      const slashes = /^\/+/.exec(line.slice(index))?.[0].length ?? 0;
      return line.slice(0, index) + '#'.repeat(Math.floor(slashes / 2)) + line.slice(index + slashes);
    }
  }
  return line;
}

/** Whether a quote ends a quotation: it is not escaped, and `'` stands at a word's end. At the line's end it never does. */
function closes(line: string, index: number, quote: string): boolean {
  const backslashes = /\\*$/.exec(line.slice(0, index))?.[0].length ?? 0;
  if (backslashes % 2 === 1) return false;
  return quote === '"' || (index + 1 < line.length && !isLetter(line.charAt(index + 1)));
}

function isLetter(char: string): boolean {
  return /^[a-zA-Z]$/.test(char);
}

/** Whether the two slashes at `index` end a word that has `://` in it. */
function isWithinUrl(line: string, index: number): boolean {
  const word = /\S*$/.exec(line.slice(0, index))?.[0] ?? '';
  return `${word}//`.includes('://');
}
