import { join } from 'node:path';
import { z } from 'zod';
import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { type Sample, sampleSchema } from '../../../shared/example/recording.ts';
import { parseSafePath } from '../../../shared/project/safe-path.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';
import { atomicWrite, type WriteResult } from '../atomic-write.ts';
import { readJsonFile } from '../data/json-file.ts';
import type { SetAside } from '../data/set-aside.ts';

/** New answers of a project that nobody has used or dropped yet. They outlive Galley's end. */
export interface WaitingAnswers {
  readonly list: (project: string) => Promise<readonly AnsweredAsk[]>;
  /** Adds answers; newer ones of an example go before those that wait for it. */
  readonly add: (project: string, answered: readonly AnsweredAsk[]) => Promise<WriteResult>;
  readonly remove: (project: string, keys: ReadonlySet<string>) => Promise<WriteResult>;
}

const format = 1;

const request = z.looseObject({ messages: z.array(z.looseObject({})) });

const entry = z.object({
  ask: z.looseObject({
    key: z.string(),
    prompt: z.string(),
    variant: z.string().optional(),
    example: z.string(),
    recordingPath: z.string().refine((path) => parseSafePath(path).ok),
    request,
  }),
  sent: request,
  redacted: z.array(z.string()),
  samples: z.array(sampleSchema).min(1),
  at: z.iso.datetime({ offset: true }),
});

/**
 * Opens what waits, in a folder with one file for each project; `project` is its source's key, which can name a file.
 * What a full disk does not take is still there until Galley ends. Calls come one after the other.
 */
export function openWaitingAnswers(folder: string, setAside: SetAside): WaitingAnswers {
  const known = new Map<string, readonly AnsweredAsk[]>();
  const pathOf = (project: string): string => join(folder, `${project}.json`);

  async function list(project: string): Promise<readonly AnsweredAsk[]> {
    const here = known.get(project) ?? (await read(pathOf(project)));
    known.set(project, here);
    return here;
  }

  async function read(path: string): Promise<readonly AnsweredAsk[]> {
    const file = await readJsonFile(path);
    if (file.kind === 'missing') return [];
    const entries = file.kind === 'object' ? file.value.answers : undefined;
    if (Array.isArray(entries)) return entries.flatMap(answeredIn);
    await setAside(path, 'answers');
    return [];
  }

  function write(project: string, answers: readonly AnsweredAsk[]): Promise<WriteResult> {
    known.set(project, answers);
    const text = `${JSON.stringify({ format, answers })}\n`;
    return atomicWrite(pathOf(project), text, 'replace', { permissions: 0o600 });
  }

  return {
    list,
    add: async (project, answered) => {
      const keys = new Set(answered.map(({ ask }) => ask.key));
      const others = (await list(project)).filter(({ ask }) => !keys.has(ask.key));
      return write(project, [...others, ...answered]);
    },
    remove: async (project, keys) => {
      const left = (await list(project)).filter(({ ask }) => !keys.has(ask.key));
      return write(project, left);
    },
  };
}

function answeredIn(value: unknown): readonly AnsweredAsk[] {
  const { success, data } = entry.safeParse(value);
  if (!success) return [];
  // Galley wrote the file itself, from these very shapes; what a reader of it relies on is looked at above.
  const { ask, sent, samples } = data as unknown as {
    ask: AnsweredAsk['ask'];
    sent: ModelRequest;
    samples: readonly Sample[];
  };
  return [{ ask, sent, redacted: data.redacted, samples, at: data.at }];
}
