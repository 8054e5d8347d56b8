import { z } from 'zod';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { Person } from '../../../shared/proposal/proposal.ts';
import { atomicWrite } from '../atomic-write.ts';
import { done, refused } from '../bridge/answer.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { ipcCodeOf } from '../system-error.ts';
import { readJsonFile } from './json-file.ts';
import type { SetAside } from './set-aside.ts';

/** Who the creator is, as reviewers see it. */
export interface People {
  /** null until it was asked. */
  readonly me: () => Person | null;
  /** Answers when it is on disk; `no-name` for what cannot stand in a proposal. */
  readonly setMe: (person: Person) => Promise<Envelope<Person>>;
}

/** One line each, without the signs that end a name in a version (git-commit-tree(1)). */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u);

const person = z.object({ name: line(200), email: line(320).regex(/^\S+@\S+$/) });

/** Opens the file that says who the creator is; one that cannot be read is set aside and asked for anew. */
export async function openPeople(path: string, setAside: SetAside): Promise<People> {
  const file = await readJsonFile(path);
  const stored = file.kind === 'object' ? person.safeParse(file.value).data : undefined;
  if (file.kind !== 'missing' && stored === undefined) await setAside(path, 'person');
  let me: Person | null = stored ?? null;
  const queue = createSerialQueue();
  return {
    me: () => me,
    setMe: (given) =>
      queue.add(async () => {
        const parsed = person.safeParse(given);
        if (!parsed.success) return refused('no-name', String(parsed.error.issues[0]?.path[0] ?? ''));
        const text = `${JSON.stringify({ format: 1, ...parsed.data }, null, 2)}\n`;
        const result = await atomicWrite(path, text);
        if (!result.ok) return refused(ipcCodeOf(result.code), result.code);
        me = parsed.data;
        return done(parsed.data);
      }),
  };
}
