import { languages } from 'monaco-editor/editor';

/** The language of prompt files. */
export const languageId = 'dotprompt';

let isRegistered = false;

/** Makes the prompt language known to Monaco; once is enough. */
export function registerLanguage(): void {
  if (isRegistered) return;
  isRegistered = true;
  languages.register({ id: languageId, extensions: ['.prompt'] });
  languages.setLanguageConfiguration(languageId, {
    comments: { blockComment: ['{{!--', '--}}'] },
    brackets: [],
    autoClosingPairs: [],
    // A fill-in counts as one word with its dots; braces and quotes do not belong to it.
    wordPattern: /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.'’-]*/u,
  });
  languages.setMonarchTokensProvider(languageId, dotpromptTokens);
}

/** Front matter in YAML between two lines of `---`, then Handlebars. */
export const dotpromptTokens: languages.IMonarchLanguage = {
  defaultToken: '',
  unicode: true,
  helpers: [
    'if',
    'unless',
    'each',
    'with',
    'ifEquals',
    'unlessEquals',
    'lookup',
    'log',
    'json',
    'role',
  ].concat('history', 'section', 'media', 'else', 'as'),
  tokenizer: {
    root: [
      [/^---\s*$/, { token: 'delimiter', switchTo: '@frontMatter' }],
      [/^#.*$/, 'comment'],
      [/^\s*$/, ''],
      [/(?=.)/, { token: '', switchTo: '@body' }],
    ],
    frontMatter: [
      [/^---\s*$/, { token: 'delimiter', switchTo: '@body' }],
      [/#.*$/, 'comment'],
      [/^(\s*)((?:-\s+)?)([^\s:#'"][^:#]*)(:)(?=\s|$)/, ['', 'delimiter', 'type', 'delimiter']],
      [/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/, 'string'],
      [/\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?\b/, 'number'],
      [/[[\]{},]/, 'delimiter'],
      [/[^\s"'#[\]{},\d]+/, ''],
    ],
    body: [
      [/\\\{\{/, ''],
      [/\{\{~?!--/, { token: 'comment', next: '@longComment' }],
      [/\{\{~?!/, { token: 'comment', next: '@comment' }],
      [/\{\{\{?~?[#/^>&]?\*?/, { token: 'delimiter', next: '@tag' }],
      [/[^\\{]+/, ''],
    ],
    longComment: [
      [/--~?\}\}/, { token: 'comment', next: '@pop' }],
      [/./, 'comment'],
    ],
    comment: [
      [/\}\}/, { token: 'comment', next: '@pop' }],
      [/./, 'comment'],
    ],
    tag: [
      [/~?\}\}\}?/, { token: 'delimiter', next: '@pop' }],
      [/"[^"]*"|'[^']*'/, 'string'],
      [/-?\b\d+(?:\.\d+)?\b|\b(?:true|false|null|undefined)\b/, 'number'],
      [/@?[\p{L}_][\p{L}\p{N}_./-]*/u, { cases: { '@helpers': 'keyword', '@default': 'variable' } }],
      [/[^\s}]/, 'delimiter'],
    ],
  },
};
