import { policyBreaches } from '../../policy/policy-breaches.ts';
import { blocks } from '../../prompt/blocks.ts';
import type { JudgedPrompt } from '../engine.ts';
import { titleWithVariant } from '../words.ts';
import { about, type Rule } from './rule.ts';

/** A conditional block that no example comes to: an edit in it is tested by nothing. */
export const blockWithoutExample: Rule = ({ prompt }) => {
  if (prompt.subjects.every(({ subject }) => subject.rendered === undefined)) return [];
  const taken = new Set<string>();
  for (const { subject } of prompt.subjects) {
    for (const branch of subject.rendered?.branches ?? []) taken.add(branch);
  }
  return blocks(prompt.document)
    .filter(({ key }) => !taken.has(key))
    .map(({ start, end, label }) =>
      about(prompt, 'note', 'block-without-example', { block: label }, { range: { start, end } }),
    );
};

/** A prompt without any example: nothing about it is tested. */
export const promptWithoutExamples: Rule = ({ prompt }) =>
  prompt.subjects.length > 0 ? [] : [about(prompt, 'warning', 'prompt-without-examples', titleOf(prompt))];

/** A prompt whose examples demand nothing: a report without failures would say nothing about it. */
export const promptWithoutChecks: Rule = ({ prompt }) =>
  prompt.subjects.length === 0 || prompt.subjects.some(({ subject }) => subject.demands.length > 0)
    ? []
    : [about(prompt, 'warning', 'prompt-without-checks', titleOf(prompt))];

function titleOf({ document }: JudgedPrompt): { readonly title: string } {
  const { title = document.name, variant } = document;
  return { title: titleWithVariant({ title, variant }) };
}

/** A recording that is older than the policy allows. */
export const outOfDateRecording: Rule = ({ prompt, project, facts }) =>
  prompt.subjects.flatMap(({ report, subject }) => {
    if (subject.run === undefined) return [];
    const { recordingPath: path = report.path, path: example, name } = report;
    const question = { of: 'recording', recordedAt: report.recordedAt, asOf: facts.asOf } as const;
    return policyBreaches(project.policy, question).map(({ code, severity, values }) =>
      about(prompt, severity, code, { ...values, example: name }, { path, example }),
    );
  });

/** Recorded answers that the policy wants removed by now. */
export const recordingPastRetention: Rule = ({ prompt, project, facts }) =>
  prompt.subjects.flatMap(({ report: { path: example, name }, subject: { recording } }) => {
    if (recording === undefined) return [];
    const dates = recording.runs.map(({ recordedAt }) => recordedAt);
    const question = { of: 'runs', dates, asOf: facts.asOf } as const;
    return policyBreaches(project.policy, question).map(({ code, severity, values }) =>
      about(prompt, severity, code, { ...values, example: name }, { path: recording.path, example }),
    );
  });
