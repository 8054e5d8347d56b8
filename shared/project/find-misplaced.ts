import type { Finding } from '../check/finding.ts';
import { isOfOtherPrompt, type RecordingFileContent } from '../example/read-recording.ts';
import type { Project } from './project.ts';

/**
 * Files that belong to nothing: examples and contracts without their prompt, recordings of another prompt, without
 * their example, or for a variant that is not there. A folder of examples without its prompt is told once.
 * `exampleFiles` has an entry for every example's file, also for one that cannot be read.
 */
export function findMisplaced(
  { prompts, examples, contracts }: Pick<Project, 'prompts' | 'examples' | 'contracts'>,
  recordings: readonly RecordingFileContent[],
  exampleFiles: ReadonlySet<string>,
): readonly Finding[] {
  const names = new Set(prompts.map(({ name }) => name));
  const variants = new Set(prompts.map(({ name, variant }) => `${name}\n${variant ?? ''}`));
  const findings: Finding[] = [];
  for (const [prompt, list] of examples) {
    const first = list[0];
    if (!names.has(prompt) && first)
      findings.push({
        code: 'example-without-prompt',
        severity: 'warning',
        path: first.path,
        prompt,
        values: { prompt, count: list.length },
      });
  }
  for (const { prompt, path } of contracts.values()) {
    if (!names.has(prompt))
      findings.push({
        code: 'contract-without-prompt',
        severity: 'warning',
        path,
        prompt,
        values: { prompt },
      });
  }
  for (const file of recordings) {
    const { path, prompt, example, variant } = file.recording;
    const place = { severity: 'warning', path, prompt, example } as const;
    if (isOfOtherPrompt(file))
      findings.push({
        code: 'recording-of-other-prompt',
        ...place,
        values: { prompt, stated: file.statedPrompt ?? '' },
      });
    else if (!exampleFiles.has(exampleFile(prompt, example)))
      findings.push({ code: 'recording-without-example', ...place, values: { prompt, example } });
    else if (names.has(prompt) && variant !== undefined && !variants.has(`${prompt}\n${variant}`))
      findings.push({ code: 'recording-without-variant', ...place, values: { prompt, example, variant } });
  }
  return findings;
}

/** How an example stands in `exampleFiles`. */
export function exampleFile(prompt: string, example: string): string {
  return `${prompt}/${example}`;
}
