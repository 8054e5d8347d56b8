import type { ExampleReport, Report } from '../../../shared/check/report.ts';
import { speaksForNow } from '../../../shared/example/evidence.ts';
import { recordingKey } from '../../../shared/project/project.ts';

/** Keys of the examples that need new answers: those that an edit reaches, and all. */
export interface NeededAnswers {
  readonly reached: readonly string[];
  readonly all: readonly string[];
}

/** Finds what needs a new answer; a prompt's path narrows it to that prompt. */
export function neededAnswers({ prompts }: Pick<Report, 'prompts'>, path?: string): NeededAnswers {
  const needed = prompts
    .filter((prompt) => path === undefined || prompt.path === path)
    .flatMap(({ name, variant, examples }) =>
      examples.filter(needsAnswer).map((example) => ({
        key: recordingKey(name, variant, example.name),
        isReached: example.reached === true,
      })),
    );
  return {
    reached: needed.filter(({ isReached }) => isReached).map(({ key }) => key),
    all: needed.map(({ key }) => key),
  };
}

/** Whether an example has demanded checks to retest, or no checks and no answer that speaks for what is sent now. */
export function needsAnswer({ checks, evidence }: Pick<ExampleReport, 'checks' | 'evidence'>): boolean {
  if (checks.length === 0) return !speaksForNow(evidence);
  return checks.some(({ demanded, verdict }) => demanded && verdict === 'to-retest');
}
