import type { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { FoundSecret } from '../check/facts.ts';

/** A rule of secretlint's preset. */
export type SecretRule = (typeof rules)[number];

type RuleContext = Parameters<SecretRule['create']>[0];
type Source = Parameters<NonNullable<ReturnType<SecretRule['create']>['file']>>[0];

/**
 * Runs one rule over a text. What it finds is named (`OpenAI API token`) by its message, which is made with nothing to
 * print, so that no secret gets into it.
 */
export async function runRule(rule: SecretRule, text: string): Promise<readonly FoundSecret[]> {
  const found: FoundSecret[] = [];
  const context: RuleContext = {
    sharedOptions: {},
    createTranslator: (messages) => (messageId) => {
      const sentence = messages[messageId]?.en;
      const message = typeof sentence === 'function' ? sentence(nothing) : sentence;
      return { message: String(message), messageId: String(messageId), data: undefined };
    },
    report: ({ message, range: [start, end] }) => found.push({ rule: nameOf(message.message), start, end }),
    ignore: () => {},
  };
  await rule.create(context, {}).file?.(sourceOf(text));
  return found;
}

/** Stands for every value that a message would print. */
const nothing = new Proxy<Record<string, string>>({}, { get: () => '' });

/** `found OpenAI API token: …` is about an `OpenAI API token`. */
function nameOf(message: string): string {
  return message
    .replace(/^found /i, '')
    .replace(/:.*$/s, '')
    .replace(/\(\s*\)/, '')
    .trim();
}

/** A text without a file: rules that look at names and types of files find nothing there. */
function sourceOf(content: string): Source {
  const source: Pick<Source, 'content' | 'contentType' | 'filePath' | 'ext' | 'hasBOM'> = {
    content,
    contentType: 'text',
    filePath: undefined,
    ext: '.txt',
    hasBOM: false,
  };
  return source as Source; // the rest are places of lines, which only the rule for comments reads
}
