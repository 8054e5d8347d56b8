import { evidenceSentences, privacySentences, retentionSentences } from './governance-care.ts';
import { budgetSentences, modelSentences } from './governance-limits.ts';
import type { Policy } from './policy.ts';
import type { RuleName } from './rule-names.ts';

/** Where the page stands. */
export const governancePagePath = 'governance/governance.md';

interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The rules that the section tells. */
  readonly rules: readonly RuleName[];
}

/**
 * The policy as a page for people, in Markdown: what is allowed, what it may cost, what counts, what is kept, and who
 * decided it. The same policy always gives the same page. `source` is the path of the file that it is written from.
 */
export function governancePage(policy: Policy, source: string): string {
  const sections: readonly Section[] = [
    {
      title: 'Models',
      sentences: modelSentences(policy),
      rules: ['models', 'models.allowed', 'models.pinned', 'models.retired'],
    },
    {
      title: 'Money and length',
      sentences: budgetSentences(policy),
      rules: ['budget', 'budgets', 'spending', 'prices'],
    },
    {
      title: 'What counts as tested',
      sentences: evidenceSentences(policy.evidence),
      rules: [
        'evidence',
        'evidence.accept-written',
        'evidence.accept-retest',
        'evidence.lost',
        'evidence.max-age-days',
        'evidence.samples',
      ],
    },
    { title: 'Personal data', sentences: privacySentences(policy.personalData), rules: ['personal-data'] },
    {
      title: 'How long answers are kept',
      sentences: retentionSentences(policy.retention),
      rules: ['retention'],
    },
  ];
  const head = [
    '# The rules for prompts and models',
    '',
    `This page is written from \`${source}\`. Change the rules there: what is written here by hand is lost.`,
  ];
  return `${[...head, ...sections.flatMap((section) => linesOf(section, policy))].join('\n')}\n`;
}

function linesOf({ title, sentences, rules }: Section, { decisions }: Policy): readonly string[] {
  const decided = rules.flatMap((rule) => {
    const decision = decisions[rule];
    if (decision === undefined) return [];
    const { who, since, why } = decision;
    const day = since === undefined ? '' : `, ${since}`;
    const reason = why === undefined ? '' : `: ${oneLine(why)}`;
    return [`- \`${rule}\`: ${oneLine(who)}${day}${reason}`];
  });
  const signed = decided.length === 0 ? [] : ['', 'Decided by:', '', ...decided];
  return ['', `## ${title}`, '', ...sentences.map((sentence) => `- ${oneLine(sentence)}`), ...signed];
}

/** One line, whatever the policy holds: a name must not begin a heading of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
