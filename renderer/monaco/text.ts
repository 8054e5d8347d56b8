import type { Role } from './visual-model.ts';

/** Every sentence that the editor shows. `{name}` and the like are filled in by `fill`. */
export interface EditorText {
  readonly ariaLabel: string;
  readonly tabHint: string;
  readonly roles: { readonly [role in Role]: string };
  readonly ifList: string;
  readonly ifOne: string;
  readonly ifTrue: string;
  readonly noList: string;
  readonly noOne: string;
  readonly notTrue: string;
  readonly equals: string;
  readonly notEquals: string;
  readonly each: string;
  readonly with: string;
  readonly otherwise: string;
  readonly otherwiseIf: string;
  readonly first: string;
  readonly last: string;
  readonly notFirst: string;
  readonly notLast: string;
  readonly end: string;
  readonly item: string;
  readonly itemNumber: string;
  readonly itemKey: string;
  readonly media: string;
  readonly section: string;
  readonly history: string;
  readonly data: string;
  readonly noExample: string;
  readonly oneExample: string;
  readonly examples: string;
  readonly insert: string;
  readonly showPassage: string;
  readonly closePassage: string;
  readonly passageWords: string;
  readonly passageEmpty: string;
  readonly usedByOne: string;
  readonly usedBy: string;
  readonly whereabouts: string;
  readonly noExampleShort: string;
  readonly openPassage: string;
  readonly openPassageHint: string;
  readonly sample: string;
  readonly mayBeMissing: string;
  readonly suggest: {
    readonly fillIn: string;
    readonly passage: string;
    readonly condition: string;
    readonly loop: string;
    readonly message: string;
    readonly history: string;
  };
  readonly types: {
    readonly text: string;
    readonly number: string;
    readonly whole: string;
    readonly truth: string;
    readonly list: string;
    readonly listOf: string;
    readonly group: string;
    readonly choice: string;
    readonly anything: string;
  };
}

/** The editor's words in English. */
export const englishText: EditorText = {
  ariaLabel: 'Prompt text. Press Tab to leave the editor.',
  tabHint: 'Tab leaves the text · type {{ for a fill-in',
  roles: {
    system: 'Instructions',
    user: 'The person says',
    model: 'The helper answered',
    tool: 'A tool answered',
    passage: 'Shared passage',
    history: 'The conversation so far goes here',
  },
  ifList: 'If there are {name}',
  ifOne: 'If {name} is given',
  ifTrue: 'If {name}',
  noList: 'If there are no {name}',
  noOne: 'If {name} is not given',
  notTrue: 'If not {name}',
  equals: 'If {name} is {value}',
  notEquals: 'If {name} is not {value}',
  each: 'For each of {name}',
  with: 'About {name}',
  otherwise: 'Otherwise',
  otherwiseIf: 'Otherwise: {condition}',
  first: 'If it is the first',
  last: 'If it is the last',
  notFirst: 'Unless it is the first',
  notLast: 'Unless it is the last',
  end: 'end',
  item: 'this one',
  itemNumber: 'its number',
  itemKey: 'its name',
  media: 'Picture: {name}',
  section: 'Section: {name}',
  history: 'The conversation so far',
  data: '{name} as data',
  noExample: 'no example comes here',
  oneExample: '1 example comes here',
  examples: '{count} examples come here',
  insert: 'Insert …',
  showPassage: 'Show the shared passage here',
  closePassage: 'Close',
  passageWords: 'Words of the shared passage {name}',
  passageEmpty: 'This shared passage has no words yet.',
  usedByOne: 'used by 1 prompt',
  usedBy: 'used by {count} prompts',
  whereabouts: '{role}, {number} of {count}',
  noExampleShort: 'no example',
  openPassage: 'Open the shared passage',
  openPassageHint: 'Shared passage. Click, or press Alt+F12, to read it here. F12 opens it.',
  sample: 'In this example: {value}',
  mayBeMissing: 'may be missing',
  suggest: {
    fillIn: 'fill-in',
    passage: 'shared passage',
    condition: 'words for some cases only',
    loop: 'words for each one of a list',
    message: 'a new message',
    history: 'the conversation so far',
  },
  types: {
    text: 'text',
    number: 'a number',
    whole: 'a whole number',
    truth: 'yes or no',
    list: 'a list',
    listOf: 'a list: {item}',
    group: 'a group of values',
    choice: 'one of {values}',
    anything: 'any value',
  },
};

/** Fills in the `{names}` of a sentence; a name without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
