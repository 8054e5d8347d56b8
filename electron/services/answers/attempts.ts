import type { Ask } from '../../../shared/answers/ask.ts';
import { waitBefore } from '../../../shared/answers/back-off.ts';
import type { AnswerEstimate } from '../../../shared/answers/estimate-answers.ts';
import type { AskRedaction } from '../../../shared/answers/redaction.ts';
import {
  type Attempt,
  type NotAsked,
  notAskedFor,
  type RunEvent,
} from '../../../shared/answers/run-state.ts';
import type { ReachedLimit } from '../../../shared/answers/spend.ts';
import type { Sample } from '../../../shared/example/recording.ts';
import { reachOf } from '../../../shared/models/model-failure.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';
import { createSerialQueue } from '../serial-queue.ts';
import type { PaidAnswer } from './answers-journal.ts';
import type { AnswersNeeds, AskedModel, RunOptions } from './answers-needs.ts';
import { createInFlight } from './in-flight.ts';
import type { Hold } from './spend-book.ts';

/** One attempt that is to be made. `id` stands for all that is asked. */
export interface PlannedAttempt {
  readonly key: string;
  readonly id: string;
  readonly ask: Ask;
  readonly sent: ModelRequest;
  readonly estimate: AnswerEstimate;
  readonly redaction: AskRedaction;
}

/** Makes attempts, with what those of one run share: who is to be left in peace for a while, and whose key is no good. */
export interface Attempts {
  /** The answer, which is in the journal then; undefined where there is none: the events say why. */
  readonly make: (planned: PlannedAttempt) => Promise<PaidAnswer | undefined>;
}

/** Money that is set aside for an ask; `end` says that it is spent or free again. */
interface Held {
  readonly hold: Hold;
  readonly end: () => void;
}

/** `ended`: when room may come; undefined when nothing is under way. */
interface NotHeld {
  readonly why: ReachedLimit | 'unwritable';
  readonly ended: Promise<void> | undefined;
}

/** Makes what makes the attempts of one run. */
export function createAttempts(
  needs: AnswersNeeds,
  options: RunOptions,
  tell: (event: RunEvent) => void,
): Attempts {
  const resting = new Map<string, Promise<void>>();
  const givenUp = new Set<string>();
  const inFlight = createInFlight();
  const holds = createSerialQueue();

  async function make(planned: PlannedAttempt): Promise<PaidAnswer | undefined> {
    const end = (attempt: Attempt): undefined => {
      tell({ kind: 'attempt', key: planned.key, attempt });
    };
    const asked = needs.modelFor(planned.ask.model);
    if (asked === undefined) return end({ kind: 'not-asked', why: 'no-provider' });
    const most = asked.isFree ? 0 : planned.estimate.most.usd;
    if (most === undefined && needs.isLimited) return end({ kind: 'not-asked', why: 'no-price' });
    for (let tries = 1; ; tries++) {
      await resting.get(asked.provider);
      if (options.stop.aborted) return end({ kind: 'not-asked', why: 'cancelled' });
      if (givenUp.has(asked.provider) || givenUp.has(modelOf(asked)))
        return end({ kind: 'not-asked', why: 'given-up' });
      const held = await holdFor(most ?? 0);
      if ('why' in held) return end({ kind: 'not-asked', why: held.why });
      tell({ kind: 'attempt', key: planned.key, attempt: { kind: 'asking', tries } });
      const answer = await askOnce(planned, asked, held.hold, most ?? 0).finally(held.end);
      tell({ kind: 'spent', usd: needs.book.spent() });
      if (answer.ok) {
        end({ kind: 'answered', before: false });
        return answer.paid;
      }
      const pause = waitBefore(answer.failure, tries, needs.chance(), needs.backOff);
      if (pause === undefined || options.stop.aborted) {
        const reach = reachOf(answer.failure);
        if (reach === 'provider') givenUp.add(asked.provider);
        else if (reach === 'model') givenUp.add(modelOf(asked));
        return end({ kind: 'failed', failure: answer.failure });
      }
      // Everybody who asks this provider waits: many who come back at once are refused again.
      const pauses = [resting.get(asked.provider), needs.wait(pause, options.stop)];
      resting.set(
        asked.provider,
        Promise.all(pauses).then(() => undefined),
      );
    }
  }

  /** Where money is set aside for answers on their way, less of it may be paid: then there is room again. */
  async function holdFor(usd: number): Promise<Held | { readonly why: NotAsked }> {
    for (;;) {
      // One after the other, so that whoever is refused knows of everything that is under way.
      const tried = await holds.add(() => tryHold(usd));
      if ('hold' in tried) return tried;
      if (tried.why === 'unwritable') return { why: 'cannot-keep' };
      if (tried.ended === undefined || options.stop.aborted) return { why: notAskedFor(tried.why) };
      await tried.ended;
    }
  }

  async function tryHold(usd: number): Promise<Held | NotHeld> {
    const result = await needs.book.hold(usd);
    if (!result.ok) return { why: result.why, ended: inFlight.next() };
    return { hold: result.hold, end: inFlight.begin() };
  }

  async function askOnce(
    { key, id, ask, sent, redaction }: PlannedAttempt,
    asked: AskedModel,
    hold: Hold,
    most: number,
  ) {
    const answer = await asked.client.ask(asked.model, sent, {
      signal: options.abort,
      onText: (piece) => options.onText?.(key, ask, piece),
    });
    if (!answer.ok) {
      await hold.pay(answer.failure.mayCost ? most : 0);
      return answer;
    }
    const { value: sample } = await redaction.sample(answer.sample);
    const paid: PaidAnswer = { ask: id, at: needs.now().toISOString(), sample };
    await needs.journal.add(paid); // on a full disk it is still in memory, and will be in the project
    await hold.pay(asked.isFree ? 0 : (costOf(ask.model, sample) ?? most));
    return { ok: true as const, paid };
  }

  function costOf(model: string, { usage }: Sample): number | undefined {
    const { inputTokens, outputTokens } = usage ?? {};
    if (inputTokens === undefined || outputTokens === undefined) return undefined;
    return needs.costOf(model, { inputTokens, outputTokens });
  }

  return { make };
}

function modelOf({ provider, model }: AskedModel): string {
  return `${provider}\n${model}`;
}
