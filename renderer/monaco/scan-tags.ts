import type { Range } from '../../shared/prompt/range.ts';

/**
 * The tags of a text from `{{` to `}}`, in order, found without reading their grammar, so that a template that cannot be
 * read has them as well. Escaped tags (`\{{`) and tags that are never closed are left out.
 */
export function scanTags(source: string, within: Range): readonly Range[] {
  const tags: Range[] = [];
  let at = within.start;
  while (at < within.end) {
    const start = source.indexOf('{{', at);
    if (start < 0 || start >= within.end) break;
    if (source[start - 1] === '\\' && source[start - 2] !== '\\') {
      at = start + 2;
      continue;
    }
    const end = endOfTag(source, start);
    if (end === undefined || end > within.end) at = start + 2;
    else {
      tags.push({ start, end });
      at = end;
    }
  }
  return tags;
}

function endOfTag(source: string, start: number): number | undefined {
  const comment = /^\{\{~?!/.test(source.slice(start, start + 4));
  const long = comment && /^\{\{~?!--/.test(source.slice(start, start + 6));
  if (long) {
    const end = /--~?\}\}/g;
    end.lastIndex = start + 5;
    const match = end.exec(source);
    return match ? match.index + match[0].length : undefined;
  }
  const closing = source.startsWith('{{{', start) || source.startsWith('{{~{', start) ? '}}}' : '}}';
  return comment ? after(source.indexOf('}}', start), 2) : endOutsideQuotes(source, start + 2, closing);
}

/** Where the braces close, not counting those within quotes. A tag that meets another `{{` first is not closed. */
function endOutsideQuotes(source: string, from: number, closing: string): number | undefined {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const character = source[at] ?? '';
    if (quote) {
      if (character === quote && source[at - 1] !== '\\') quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (source.startsWith(closing, at)) return at + closing.length;
    else if (at > from + 1 && source.startsWith('{{', at)) return undefined;
  }
  return undefined;
}

function after(index: number, length: number): number | undefined {
  return index < 0 ? undefined : index + length;
}
