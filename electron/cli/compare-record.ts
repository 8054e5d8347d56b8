import type { AnsweredAsk } from '../../shared/answers/build-run.ts';
import {
  type AnswersComparison,
  compareAnswers,
  withOnlyNewAnswers,
} from '../../shared/answers/compare-answers.ts';
import { createNodeSandbox } from '../worker/node-sandbox.ts';
import type { PlannedRecord } from './plan-record.ts';

/** How the checks of the asked examples stand by the new answers alone. `by` is the program that recorded. */
export async function compareRecord(
  { opened, judged, judge }: Pick<PlannedRecord, 'opened' | 'judged' | 'judge'>,
  answered: readonly AnsweredAsk[],
  by: string,
): Promise<AnswersComparison> {
  const sandbox = createNodeSandbox();
  try {
    const after = await judge(withOnlyNewAnswers(opened.project, answered, by), sandbox);
    return compareAnswers(judged, after, answered);
  } finally {
    await sandbox.close();
  }
}
