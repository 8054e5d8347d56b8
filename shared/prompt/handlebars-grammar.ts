import * as library from '@handlebars/parser';
import { grammarActions } from './grammar-actions.ts';
import type { RawProgram } from './raw-template.ts';
import { explainCharacter, explainLastToken, explainMismatch } from './syntax-explanation.ts';
import { createTagReader, readToken, type Tag } from './tag-reader.ts';
import { TemplateFault } from './template-fault.ts';

interface Lexer {
  options: { readonly ranges: boolean };
  offset: number;
  yylloc: { readonly range: readonly [number, number] };
  _input: string;
  next(): number | string | false;
  unput(text: string): unknown;
}

interface Parser {
  lexer: Lexer;
  yy: Record<string, unknown>;
  readonly terminals_: Readonly<Record<number | string, string>>;
  parse(text: string): RawProgram;
}

// The package exports its parser, as Handlebars does, but its types do not say so.
const { parser: packaged } = library as unknown as { readonly parser: Parser };

/** What the grammar made of a template, or its complaint. Ranges are those of the template's own text. */
export type GrammarResult =
  | { readonly ok: true; readonly program: RawProgram; readonly tags: readonly Tag[] }
  | { readonly ok: false; readonly fault: TemplateFault };

/**
 * Parses Handlebars with the grammar of `@handlebars/parser`.
 * The lines and columns that it gives are wrong after comments, bracketed names and some line ends, so its lexer is
 * asked for character ranges instead; those are exact.
 */
export function parseGrammar(text: string): GrammarResult {
  const reader = createTagReader();
  const parser: Parser = Object.create(packaged);
  parser.lexer = rangedLexer(text, (name, [start, end]) => readToken(reader, name, { start, end }));
  parser.yy = {
    ...grammarActions(),
    parseError: (_message: string, details: { readonly token: string | null }) => {
      throw details.token === null ? explainCharacter(reader, text) : explainLastToken(reader, text);
    },
  };
  try {
    return { ok: true, program: parser.parse(text), tags: reader.tags };
  } catch (error) {
    if (error instanceof TemplateFault) return { ok: false, fault: explainMismatch(reader, text, error) };
    // A regular expression of the lexer ran out of stack: only in a tag of several hundred thousand characters.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, fault: new TemplateFault({ kind: 'too-deep' }, { start: 0, end: text.length }) };
  }
}

/** The package's lexer, asked for ranges, which tells each token that it reads. */
function rangedLexer(text: string, onToken: (name: string, range: readonly [number, number]) => void): Lexer {
  const lexer: Lexer = Object.create(packaged.lexer);
  const next = lexer.next;
  lexer.options = { ranges: true };
  lexer.next = function () {
    const token = next.call(this);
    if (token) onToken(packaged.terminals_[token] ?? String(token), this.yylloc.range);
    return token;
  };
  // The original glues strings together, which costs the square of the text's length in a text with many comments.
  lexer.unput = function (taken: string) {
    this.offset -= taken.length;
    this._input = text.slice(this.offset);
    this.yylloc = { ...this.yylloc, range: [this.offset, this.offset] };
    return this;
  };
  return lexer;
}
