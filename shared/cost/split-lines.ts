/**
 * Splits a text behind line ends, and only where no token can reach across. Both encodings join line ends with signs
 * before them and with white space around them as far as the last line end in it, the newer one also with `/`
 * behind them, and never with anything else (the patterns of `cl100k_base` and `o200k_base` in openai/tiktoken,
 * `tiktoken_ext/openai_public.py`). So the tokens of the lines are together the tokens of the text.
 */
export function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    joins.lastIndex = end + 1;
    if (!joins.test(text)) {
      lines.push(text.slice(from, end + 1));
      from = end + 1;
    }
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

const joins = /[^\S\r\n]*(?:$|[\r\n/])/y;
