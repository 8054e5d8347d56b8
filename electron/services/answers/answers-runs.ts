import { randomUUID } from 'node:crypto';
import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { recordingChange } from '../../../shared/answers/recording-change.ts';
import { type AnswersRun, advanceRun, type RunEvent } from '../../../shared/answers/run-state.ts';
import type { EstimatedAsk } from '../../../shared/answers/sum-estimates.ts';
import type { WriteResult } from '../atomic-write.ts';
import type { AnswersNeeds } from './answers-needs.ts';
import { runAnswers } from './run-answers.ts';

/** Where answers are kept in the end: the files of a project, as they stand with its edits. */
export interface RecordingFiles {
  /** Undefined where there is no such file. */
  readonly read: (path: string) => string | undefined;
  readonly write: (path: string, text: string) => Promise<WriteResult>;
}

/** What is told of runs as they go on. */
export interface RunsTold {
  readonly onChange: (id: string, run: AnswersRun, event: RunEvent) => void;
  /** Pieces of answers as they come, by attempt: without keys, and not yet redacted; only to be shown. */
  readonly onText?: (id: string, attempt: string, piece: string) => void;
}

/** What keeping a run yields: the files that hold its answers now, and those that could not be written. */
export interface KeptRun {
  readonly written: readonly string[];
  readonly failed: readonly { readonly path: string; readonly code: string }[];
}

/** Runs of new answers that an app has begun. Each is kept or dropped whole, by somebody who has seen it. */
export interface AnswersRuns {
  /** Begins; answers with the run's id at once. */
  readonly start: (asks: readonly EstimatedAsk[], needs: AnswersNeeds) => string;
  readonly find: (id: string) => AnswersRun | undefined;
  /** Settles when nothing of the run is being asked any more. */
  readonly answers: (id: string) => Promise<readonly AnsweredAsk[]>;
  /** Asks for no more; what is on its way is waited for. */
  readonly stop: (id: string) => void;
  /** Gives up what is on its way too. */
  readonly abort: (id: string) => void;
  /** Writes every answer of a run that is done; undefined where it is not. What could not be written can be kept again. */
  readonly keep: (id: string, files: RecordingFiles, by: string) => Promise<KeptRun | undefined>;
  /** Forgets the answers of a run that is done; what they cost stays in the book. Answers whether it was. */
  readonly drop: (id: string) => Promise<boolean>;
  /** Stops all runs at the end of the app; what was paid for stays in their journals. */
  readonly end: () => void;
}

interface Going {
  run: AnswersRun;
  readonly needs: AnswersNeeds;
  readonly stop: AbortController;
  readonly abort: AbortController;
  readonly result: Promise<readonly AnsweredAsk[]>;
  readonly kept: Set<string>;
}

/** Makes the list of runs. */
export function createAnswersRuns({ onChange, onText }: RunsTold): AnswersRuns {
  const runs = new Map<string, Going>();

  function start(asks: readonly EstimatedAsk[], needs: AnswersNeeds): string {
    const id = randomUUID();
    const [stop, abort] = [new AbortController(), new AbortController()];
    const going: { run: AnswersRun } = { run: { phase: 'asking', attempts: new Map(), spent: 0 } };
    const result = runAnswers(asks, needs, {
      stop: stop.signal,
      abort: abort.signal,
      onEvent: (run, event) => {
        going.run = run;
        onChange(id, run, event);
      },
      onText: (attempt, _ask, piece) => onText?.(id, attempt, piece),
    }).then(({ answered }) => answered);
    result.catch(() => undefined); // a fault of ours reaches whoever asks for the answers
    runs.set(id, Object.assign(going, { needs, stop, abort, result, kept: new Set<string>() }));
    return id;
  }

  function settle(id: string, going: Going, event: RunEvent): void {
    going.run = advanceRun(going.run, event);
    onChange(id, going.run, event);
  }

  async function keep(id: string, files: RecordingFiles, by: string): Promise<KeptRun | undefined> {
    const going = runs.get(id);
    if (going?.run.phase !== 'done') return undefined;
    const failed: { path: string; code: string }[] = [];
    for (const answered of await going.result) {
      const path = answered.ask.recordingPath;
      if (going.kept.has(path)) continue;
      const change = recordingChange(answered, files.read(path), by);
      const written = change.ok ? await files.write(path, change.text) : change;
      if (written.ok) going.kept.add(path);
      else failed.push({ path, code: written.code });
    }
    if (failed.length === 0) {
      await going.needs.journal.close();
      settle(id, going, { kind: 'keep' });
    }
    return { written: [...going.kept], failed };
  }

  async function drop(id: string): Promise<boolean> {
    const going = runs.get(id);
    if (going?.run.phase !== 'done') return false;
    await going.needs.journal.close();
    settle(id, going, { kind: 'drop' });
    return true;
  }

  return {
    start,
    find: (id) => runs.get(id)?.run,
    answers: async (id) => (await runs.get(id)?.result) ?? [],
    stop: (id) => runs.get(id)?.stop.abort(),
    abort: (id) => {
      runs.get(id)?.stop.abort();
      runs.get(id)?.abort.abort();
    },
    keep,
    drop,
    end: () => {
      for (const { stop, abort } of runs.values()) {
        stop.abort();
        abort.abort();
      }
    },
  };
}
