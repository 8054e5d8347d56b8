import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { advanceRun, attemptKey, type RunEvent, startRun } from '../../../shared/answers/run-state.ts';
import type { EstimatedAsk } from '../../../shared/answers/sum-estimates.ts';
import { canonicalJson } from '../../../shared/json.ts';
import type { PaidAnswer } from './answers-journal.ts';
import type { AnswersNeeds, RunOptions, RunResult } from './answers-needs.ts';
import { createAttempts, type PlannedAttempt } from './attempts.ts';

/**
 * Asks for all answers of a plan, several at once, within the limits. It never throws for what providers, networks or
 * disks do: how each attempt ended stands in the run. Answers that a broken-off run has paid for are not asked for again.
 */
export async function runAnswers(
  planned: readonly EstimatedAsk[],
  needs: AnswersNeeds,
  options: RunOptions,
): Promise<RunResult> {
  const prepared = await Promise.all(planned.map((one) => prepare(one, needs)));
  let run = startRun(prepared.flatMap(({ attempts }) => attempts.map(({ key }) => key)));
  const tell = (event: RunEvent): void => {
    run = advanceRun(run, event);
    options.onEvent?.(run, event);
  };
  const onStop = (): void => tell({ kind: 'cancel' });
  options.stop.addEventListener('abort', onStop);
  const answers = new Map<string, PaidAnswer>();
  const attempts = createAttempts(needs, options, tell);
  const queue = takeBefore(prepared, needs, answers, tell);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const answer = await attempts.make(next);
      if (answer !== undefined) answers.set(next.key, answer);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, needs.parallel) }, work));
  options.stop.removeEventListener('abort', onStop);
  tell({ kind: 'finished' });
  return { run, answered: prepared.flatMap((one) => answeredAsk(one, answers)) };
}

interface PreparedAsk {
  readonly attempts: readonly PlannedAttempt[];
  readonly redacted: readonly string[];
}

/** What is sent is redacted first; what is asked for is known by a digest of it. */
async function prepare({ ask, estimate }: EstimatedAsk, needs: AnswersNeeds): Promise<PreparedAsk> {
  const redaction = needs.beginRedaction(ask);
  const { value: sent, kinds } = await redaction.request(ask.request);
  const id = needs.digest(canonicalJson([ask.key, ask.model, sent]));
  const attempts = Array.from({ length: ask.samples }, (_, sample) => ({
    key: attemptKey(ask.key, sample),
    id,
    ask,
    sent,
    estimate,
    redaction,
  }));
  return { attempts, redacted: kinds };
}

/** Gives answers that are paid for to the attempts that ask for just that, and leaves the others to be made. */
function takeBefore(
  prepared: readonly PreparedAsk[],
  { journal }: AnswersNeeds,
  answers: Map<string, PaidAnswer>,
  tell: (event: RunEvent) => void,
): PlannedAttempt[] {
  const left = [...journal.before];
  return prepared
    .flatMap(({ attempts }) => attempts)
    .filter((attempt) => {
      const at = left.findIndex(({ ask }) => ask === attempt.id);
      const [answer] = at < 0 ? [] : left.splice(at, 1);
      if (answer === undefined) return true;
      answers.set(attempt.key, answer);
      tell({ kind: 'attempt', key: attempt.key, attempt: { kind: 'answered', before: true } });
      return false;
    });
}

function answeredAsk(
  { attempts, redacted }: PreparedAsk,
  answers: ReadonlyMap<string, PaidAnswer>,
): readonly AnsweredAsk[] {
  const [first] = attempts;
  const got = attempts.flatMap(({ key }) => answers.get(key) ?? []);
  const [at] = got.map((answer) => answer.at).sort();
  if (first === undefined || at === undefined) return [];
  return [{ ask: first.ask, sent: first.sent, redacted, samples: got.map(({ sample }) => sample), at }];
}
