import type { Range } from './range.ts';

/** What is wrong with a template's syntax, in a form that can be put into words. */
export type SyntaxFault =
  | { readonly kind: 'close-mismatch'; readonly open: string; readonly close: string }
  | { readonly kind: 'close-without-open'; readonly close: string }
  | { readonly kind: 'unclosed-block'; readonly open: string }
  | { readonly kind: 'unclosed-tag' }
  | { readonly kind: 'bad-path'; readonly path: string }
  | { readonly kind: 'not-handlebars'; readonly reason: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'bad-character'; readonly character: string }
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
    case 'bad-character':
      return `The character ${fault.character} cannot stand in a prompt.`;
    case 'unexpected':
      return fault.text === '' ? 'This tag is empty.' : `"${fault.text}" cannot stand here.`;
  }
}
