import { cutLongRuns } from './long-runs.ts';
import { splitLines } from './split-lines.ts';
import { encodingFor, type TokenEncoding } from './token-encoding.ts';

/** Tokens of a text. `exact` when the model's own tokenizer counted all of it. */
export interface TokenCount {
  readonly tokens: number;
  readonly exact: boolean;
}

/** Counts the tokens of texts for one model. */
export interface TokenCounter {
  readonly encoding: TokenEncoding;
  /** Whether the encoding is the model's own. */
  readonly own: boolean;
  /** Marks such as `<|endoftext|>` are counted as the plain text that a provider takes them for. It never throws. */
  readonly count: (text: string) => TokenCount;
}

/** Lines of which a counter remembers the count, because the requests of a prompt share most of theirs. */
const remembered = 10_000;
const longestRemembered = 1_000;

/** Loads the tokenizer that fits a model, on first need: 120 to 280 ms and 2.4 MB for the larger one. */
export async function loadTokenCounter(model: string | undefined): Promise<TokenCounter> {
  const { encoding, own } = encodingFor(model);
  const countPlain = await loadEncoding(encoding);
  const known = new Map<string, TokenCount>();

  function countLine(line: string): TokenCount {
    const before = known.get(line);
    if (before !== undefined) return before;
    const pieces = cutLongRuns(line);
    const tokens = pieces.reduce((sum, piece) => sum + countPlain(piece.text) * piece.scale, 0);
    const result = { tokens: Math.round(tokens), exact: own && pieces.every(({ scale }) => scale === 1) };
    if (known.size >= remembered) known.clear();
    if (line.length <= longestRemembered) known.set(line, result);
    return result;
  }

  function count(text: string): TokenCount {
    let tokens = 0;
    let exact = own;
    for (const line of splitLines(text)) {
      const counted = countLine(line);
      tokens += counted.tokens;
      exact &&= counted.exact;
    }
    return { tokens, exact };
  }

  return { encoding, own, count };
}

/**
 * Each encoding is imported by its own path, so that a bundler makes a chunk of each and loads only what is used.
 * The library's own cache is switched off: it deletes and adds an entry at every hit, which leaves one bucket of its
 * map so long that a megabyte of text took 50 s instead of 0.5 s (measured, gpt-tokenizer 4.0.0).
 */
async function loadEncoding(encoding: TokenEncoding): Promise<(text: string) => number> {
  const { countTokens, setMergeCacheSize } =
    encoding === 'cl100k_base'
      ? await import('gpt-tokenizer/encoding/cl100k_base')
      : await import('gpt-tokenizer/encoding/o200k_base');
  setMergeCacheSize(0);
  const plain = { disallowedSpecial: new Set<string>() };
  return (text) => countTokens(text, plain);
}
