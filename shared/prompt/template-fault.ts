import type { Range } from './range.ts';

/** What is wrong with a template's syntax, in a form that can be put into words. */
export type SyntaxFault =
  /** `openAt` is where the name stands in the opening tag. */
  | {
      readonly kind: 'close-mismatch';
      readonly open: string;
      readonly close: string;
      readonly openAt: number;
    }
  | { readonly kind: 'close-without-open'; readonly close: string }
  | { readonly kind: 'unclosed-block'; readonly open: string }
  | { readonly kind: 'unclosed-tag' }
  | { readonly kind: 'bad-path'; readonly path: string }
  | { readonly kind: 'not-handlebars'; readonly reason: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'bad-character'; readonly character: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'stray-else'; readonly isSecond: boolean }
  | { readonly kind: 'empty-tag' }
  | { readonly kind: 'unexpected'; readonly text: string };

/** Thrown inside the parser only and caught by `parseGrammar`: the generated parser has no other way out. */
export class TemplateFault extends Error {
  readonly fault: SyntaxFault;
  readonly range: Range;

  constructor(fault: SyntaxFault, range: Range) {
    super(fault.kind);
    this.fault = fault;
    this.range = range;
  }
}

/** A fault as a sentence for people who do not program. */
export function faultMessage(fault: SyntaxFault): string {
  switch (fault.kind) {
    case 'close-mismatch':
      return `The block {{#${fault.open}}} is closed by {{/${fault.close}}}. It needs {{/${fault.open}}}.`;
    case 'close-without-open':
      return `{{/${fault.close}}} closes a block that was never opened.`;
    case 'unclosed-block':
      return `The block {{#${fault.open}}} is never closed. It needs {{/${fault.open}}}.`;
    case 'unclosed-tag':
      return 'This tag is opened with {{ and never closed with }}.';
    case 'bad-path':
      return `"${fault.path}" is not a name that can be looked up.`;
    case 'not-handlebars':
      return `This tag cannot be read: ${fault.reason}.`;
    case 'too-deep':
      return 'The blocks are nested too deeply to be read.';
    case 'too-large':
      return 'The prompt has too many tags to be read.';
    case 'bad-character':
      return `The character ${fault.character} cannot stand in a prompt.`;
    case 'operator':
      return `"${fault.text}" cannot stand in a tag. A template cannot compare or calculate: {{#if name}} asks whether there is a value, {{#ifEquals a b}} whether two are equal.`;
    case 'stray-else':
      return fault.isSecond ? 'This block has an {{else}} already.' : 'This {{else}} belongs to no block.';
    case 'empty-tag':
      return 'This tag is empty.';
    case 'unexpected':
      return `"${fault.text}" cannot stand here.`;
  }
}
