import { documentFindings } from '../prompt/template-problems.ts';
import type { JudgedProject, JudgedPrompt } from './engine.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { allRules } from './rules/all-rules.ts';

/** Everything that can be said about a project's texts: what its reader found, and every static rule. Not in order. */
export function collectFindings(
  judged: JudgedProject,
  readFindings: readonly Finding[],
  facts: Facts,
  liveOf: (prompt: JudgedPrompt) => JudgedPrompt | undefined = () => undefined,
): readonly Finding[] {
  const { project } = judged;
  return [
    ...readFindings,
    ...[...project.partials.values()].flatMap((partial) => documentFindings(partial, project.partials)),
    ...judged.prompts.flatMap((prompt) => {
      const live = liveOf(prompt);
      const context = { project, prompt, facts, ...(live === undefined ? {} : { live }) };
      const own = documentFindings(prompt.document, project.partials);
      return [...own, ...allRules.flatMap((rule) => rule(context))];
    }),
  ];
}
