import { blocks } from '../../prompt/blocks.ts';
import type { Rule } from './rule.ts';

/** A conditional block that no example comes to: an edit in it is tested by nothing. */
export const blockWithoutExample: Rule = ({ prompt }) => {
  if (prompt.subjects.length === 0) return [];
  const taken = new Set<string>();
  for (const { subject } of prompt.subjects) {
    for (const branch of subject.rendered?.branches ?? []) taken.add(branch);
  }
  return blocks(prompt.document)
    .filter(({ key }) => !taken.has(key))
    .map(({ start, end, label }) => ({
      code: 'block-without-example',
      severity: 'note',
      path: prompt.document.path,
      range: { start, end },
      prompt: prompt.document.path,
      values: { block: label },
    }));
};

/** A prompt without any example: nothing about it is tested. */
export const promptWithoutExamples: Rule = ({ prompt }) =>
  prompt.subjects.length > 0
    ? []
    : [
        {
          code: 'prompt-without-examples',
          severity: 'warning',
          path: prompt.document.path,
          range: { start: prompt.document.body.start, end: prompt.document.body.start },
          prompt: prompt.document.path,
          values: { title: prompt.document.title ?? prompt.document.name },
        },
      ];

/** A prompt whose examples demand nothing: a report without failures would say nothing about it. */
export const promptWithoutChecks: Rule = ({ prompt }) =>
  prompt.subjects.length === 0 || prompt.subjects.some(({ subject }) => subject.demands.length > 0)
    ? []
    : [
        {
          code: 'prompt-without-checks',
          severity: 'warning',
          path: prompt.document.path,
          range: { start: prompt.document.body.start, end: prompt.document.body.start },
          prompt: prompt.document.path,
          values: { title: prompt.document.title ?? prompt.document.name },
        },
      ];

/** A recording that is older than the policy allows. */
export const outOfDateRecording: Rule = ({ prompt, project }) =>
  prompt.subjects
    .filter(({ report }) => report.outOfDate)
    .map(({ report }) => ({
      code: 'recording-out-of-date',
      severity: 'warning',
      path: report.recordingPath ?? report.path,
      prompt: prompt.document.path,
      example: report.path,
      values: {
        recordedAt: report.recordedAt ?? '',
        days: project.policy.evidence.maxAgeDays ?? 0,
        example: report.name,
      },
    }));
