import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lowerLimits } from '../../../shared/answers/spend.ts';
import { digest } from '../../../shared/digest.ts';
import type { EventOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { decisionFor } from '../../../shared/policy/decision.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Handlers } from '../bridge/handlers.ts';
import { factsOfError, type Log } from '../log.ts';
import type { ModelLimits } from '../models/model-client.ts';
import type { Providers } from '../models/providers.ts';
import type { ProjectState } from '../workspace/project-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openAnswersJournal } from './answers-journal.ts';
import type { AnswersNeeds } from './answers-needs.ts';
import { createAnswersRuns } from './answers-runs.ts';
import { freeModels, modelsOf } from './asked-models.ts';
import { plannedForPage } from './planned-for-page.ts';
import { createRedactionSalt } from './redaction-salt.ts';
import { openSpendBook, spentOn } from './spend-book.ts';
import { pieceOf, progressOf } from './tell-progress.ts';
import type { WaitingAnswers } from './waiting-answers.ts';

/** What the calls about new answers need. */
export interface AnswersCallNeeds {
  readonly workspace: Workspace;
  readonly providers: Providers;
  readonly waiting: WaitingAnswers;
  /** The folder of the book of spending and of what is not in a project yet. */
  readonly folder: string;
  readonly version: string;
  readonly fetch: typeof globalThis.fetch;
  /** Limits of an answer, where they are not the usual. */
  readonly limits?: Partial<ModelLimits>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly tell: (event: EventOf<'answers.progress'>) => void;
}

type AnswersCalls = Pick<
  Handlers,
  'answers.estimate' | 'answers.start' | 'answers.cancel' | 'answers.runs' | 'answers.decide' | 'answers.salt'
>;

/** The calls about new answers, and what ends them with the app. */
export interface AnswersService {
  readonly handlers: AnswersCalls;
  /** Gives up what is being asked, and settles when what came is kept. */
  readonly end: () => Promise<unknown>;
}

/** How many models are asked at once. */
const parallel = 4;

/** Makes the calls about new answers. */
export function createAnswersService(needs: AnswersCallNeeds): AnswersService {
  const { workspace, providers, waiting, folder, clock, log, tell } = needs;
  const keeping = new Set<Promise<void>>();
  const runs = createAnswersRuns({
    onChange: (id, _run, event) => {
      const told = progressOf(id, event);
      if (told !== undefined) tell(told);
    },
    onText: (id, attempt, piece) => tell(pieceOf(id, attempt, piece)),
  });

  async function withProject<T>(
    id: string,
    act: (state: ProjectState) => Promise<Envelope<T>>,
  ): Promise<Envelope<T>> {
    const state = workspace.find(id);
    return state.ok ? act(state.value) : state;
  }

  const salt = createRedactionSalt(folder);
  // What reads and puts together prompts is loaded when it is needed, as the page does too: the window opens before.
  const plan = async (state: ProjectState, keys: readonly string[]) => {
    const { planInProject } = await import('./plan-in-project.ts');
    const isFree = freeModels(providers.list());
    return planInProject(filesNow(state), new Set(keys), clock().toISOString(), isFree, await salt());
  };

  async function list(state: ProjectState): Promise<Envelope<OutputOf<'answers.runs'>>> {
    const known = await waiting.list(state.source.key);
    if (known.length === 0) return done({ waiting: [] });
    const { listWaiting } = await import('./list-waiting.ts');
    return done({ waiting: listWaiting(known, filesNow(state), needs.version) });
  }

  async function estimate(
    state: ProjectState,
    keys: readonly string[],
  ): Promise<Envelope<OutputOf<'answers.estimate'>>> {
    const planned = await plan(state, keys);
    const { perRun, perDay } = planned.project.policy.spending;
    const decided = decisionFor(planned.project.policy.decisions, 'spending');
    return done({
      ...plannedForPage(planned, providers.list()),
      limits: {
        perRun: perRun ?? null,
        perDay: perDay ?? null,
        spentToday: await spentOn(join(folder, 'spent'), localDay(clock())),
        decided: decided ?? null,
      },
    });
  }

  async function start(
    state: ProjectState,
    keys: readonly string[],
    limit: number | null,
  ): Promise<Envelope<OutputOf<'answers.start'>>> {
    const { asks, project, costOf, beginRedaction } = await plan(state, keys);
    if (asks.length === 0) return refused('not-found');
    const limits = lowerLimits(limit === null ? {} : { perRun: limit }, project.policy.spending);
    const { key } = state.source;
    const journal = await openAnswersJournal(join(folder, 'unfinished'), key, clock);
    const run: AnswersNeeds = {
      modelFor: await modelsOf(providers, {
        fetch: needs.fetch,
        clock: () => performance.now(),
        now: clock,
        ...(needs.limits && { limits: needs.limits }),
      }),
      book: openSpendBook(join(folder, 'spent'), randomUUID(), limits, () => localDay(clock())),
      journal,
      beginRedaction,
      costOf: (model, usage) => costOf?.(model, usage, undefined)?.value,
      isLimited: limits.perRun !== undefined || limits.perDay !== undefined,
      digest,
      now: clock,
      wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined),
      chance: Math.random,
      parallel,
    };
    const id = runs.start(asks, run);
    const kept = keepForDecision(id, state);
    keeping.add(kept);
    void kept.finally(() => keeping.delete(kept));
    return done({ run: id });
  }

  /** The end is told when the answers are on the disk: whoever then asks for them gets them. */
  async function keepForDecision(id: string, state: ProjectState): Promise<void> {
    try {
      const answered = await runs.answers(id);
      const kept = await state.queue.add(() => waiting.add(state.source.key, answered));
      if (kept.ok)
        await runs.drop(id); // they are no longer the run's: nothing is lost
      else log.write('error', 'answers.not-kept', { code: kept.code });
    } catch (error) {
      log.write('error', 'answers.failed', factsOfError(error));
    }
    tell({ kind: 'phase', run: id, phase: 'done' });
  }

  return {
    handlers: {
      'answers.estimate': ({ id, keys }) => withProject(id, (state) => estimate(state, keys)),
      'answers.start': ({ id, keys, limit }) => withProject(id, (state) => start(state, keys, limit)),
      'answers.cancel': async ({ run, now }) => {
        if (now) runs.abort(run);
        else runs.stop(run);
        return done(null);
      },
      'answers.runs': ({ id }) => withProject(id, (state) => state.queue.add(() => list(state))),
      'answers.salt': async () => done({ salt: await salt() }),
      'answers.decide': ({ id, keys, what }) =>
        withProject(id, async (state) => {
          const { decideAnswers } = await import('./decide-answers.ts');
          return state.queue.add(() =>
            decideAnswers(state, waiting, new Set(keys), what, needs.version, clock()),
          );
        }),
    },
    end: () => {
      runs.end();
      return Promise.all(keeping);
    },
  };
}

/** The files of a project with its edits. */
function filesNow({ files, journal }: ProjectState): ReadonlyMap<string, FileContent> {
  const now = new Map(files);
  for (const [path, { text }] of journal.drafts()) {
    if (text === null) now.delete(path);
    else now.set(path, { text });
  }
  return now;
}

/** The day by the clock on the wall: limits by the day are people's. */
function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
