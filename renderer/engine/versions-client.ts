import type { FileVersions } from '../../shared/proposal/merge-file.ts';
import type { MergedFile } from '../../shared/proposal/merged-file.ts';
import type { EnginePort } from './engine-client.ts';
import type { FromEngine, ProjectFile, ToEngine } from './engine-message.ts';
import type { Finding, Inquiry, InquiryName } from './inquiry.ts';
import type { VersionsLook } from './versions-look.ts';

/** An answer about versions, or why there is none. */
export type VersionsAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** The engine that judges other versions, in a worker of its own: the editor's words never wait for it. */
export interface VersionsClient {
  /**
   * What differs between two versions.
   * @param key names the pair; the same pair is judged once
   */
  readonly compare: (
    key: string,
    before: readonly ProjectFile[],
    after: readonly ProjectFile[],
  ) => Promise<VersionsAnswer<VersionsLook>>;
  /** Two changes of each file put together, in the order given. */
  readonly merge: (files: readonly FileVersions[]) => Promise<VersionsAnswer<readonly MergedFile[]>>;
  /** Asks something about a whole project. */
  readonly inquire: <Name extends InquiryName>(
    files: readonly ProjectFile[],
    inquiry: Inquiry<Name>,
  ) => Promise<VersionsAnswer<Finding<Name>>>;
  readonly close: () => void;
}

type Question = Extract<ToEngine, { kind: 'compare' | 'merge' | 'inquire' }>;
type Answer = Extract<FromEngine, { kind: 'compared' | 'merged' | 'found' | 'unanswered' }>;

function isAnswer(message: FromEngine): message is Answer {
  return ['compared', 'merged', 'found', 'unanswered'].includes(message.kind);
}

/** So many comparisons are kept. */
const mostKept = 24;

/** Makes a client over a worker that is started at the first question, and again after it ended. */
export function createVersionsClient(spawn: () => EnginePort): VersionsClient {
  const waiting = new Map<number, (answer: Answer) => void>();
  const kept = new Map<string, Promise<VersionsAnswer<VersionsLook>>>();
  let port: EnginePort | undefined;
  let questions = 0;

  function start(): EnginePort {
    const started = spawn();
    started.onMessage((message) => {
      if (!isAnswer(message)) return;
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
    started.onFailure((reason) => {
      if (port !== started) return;
      started.terminate();
      port = undefined;
      for (const [id, resolve] of waiting) resolve({ kind: 'unanswered', id, reason });
      waiting.clear();
    });
    return started;
  }

  function ask(question: (id: number) => Question): Promise<Answer> {
    questions++;
    const id = questions;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port ??= start();
      port.post(question(id));
    });
  }

  async function compare(
    before: readonly ProjectFile[],
    after: readonly ProjectFile[],
  ): Promise<VersionsAnswer<VersionsLook>> {
    const answer = await ask((id) => ({ kind: 'compare', id, before, after }));
    return answer.kind === 'compared' ? { ok: true, value: answer.look } : failed(answer);
  }

  return {
    compare: (key, before, after) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const asked = compare(before, after);
      kept.set(key, asked);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      // What failed is asked anew the next time.
      void asked.then(({ ok }) => ok || kept.delete(key));
      return asked;
    },
    merge: async (files) => {
      const answer = await ask((id) => ({ kind: 'merge', id, files }));
      return answer.kind === 'merged' ? { ok: true, value: answer.files } : failed(answer);
    },
    inquire: async <Name extends InquiryName>(files: readonly ProjectFile[], inquiry: Inquiry<Name>) => {
      const answer = await ask((id) => ({ kind: 'inquire', id, files, inquiry: inquiry as Inquiry })); // one of them
      // What is found is of the kind that was asked for: an answer carries the number of its question.
      return answer.kind === 'found' ? { ok: true, value: answer.finding as Finding<Name> } : failed(answer);
    },
    close: () => port?.terminate(),
  };
}

function failed(answer: Answer): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: answer.kind === 'unanswered' ? answer.reason : 'Another answer was awaited.' };
}
