import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import type { Outcome } from '../../../../electron/services/git/git-failure.ts';
import { openClone } from '../../../../electron/services/git/private-clone.ts';
import type { Remote } from '../../../../electron/services/git/remote.ts';
import { createLocalReviewHost } from '../../../../electron/services/review/local-review-host.ts';
import type { Act, ReviewHost, ReviewOutcome } from '../../../../electron/services/review/review-host.ts';
import type { Person } from '../../../../shared/proposal/proposal.ts';
import { type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { makeBare, temporaryFolder } from '../git/git-folders.ts';

export const ada: Person = { name: 'Ada', email: 'ada@example.com' };
export const ben: Person = { name: 'Ben', email: 'ben@example.com' };

/** Somebody acts now. */
export function by(person: Person, id: string = randomUUID()): Act {
  return { id, at: new Date('2026-06-01T10:00:00Z'), by: person };
}

/** The value of an outcome; a failure fails the test. */
export function reached<T>(outcome: ReviewOutcome<T> | Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
}

/** A bare repository and ways to work on it. */
export interface ReviewPlace {
  readonly bare: string;
  readonly folder: string;
  readonly server: GitServer | undefined;
  /** One more computer on which somebody works. */
  readonly remote: () => Promise<Remote>;
  readonly host: (isSample?: boolean) => Promise<ReviewHost>;
  readonly close: () => Promise<void>;
}

/** Makes a place that is reached over http or as a folder. */
export async function makePlace(
  kind: 'http' | 'folder',
  files?: Readonly<Record<string, string>>,
): Promise<ReviewPlace> {
  const { folder, remove } = temporaryFolder();
  const bare = makeBare(folder, 'project', files);
  const server = kind === 'http' ? await startGitServer(folder) : undefined;
  const remote = async (): Promise<Remote> => {
    if (server === undefined) return createFolderRemote(bare, () => new Date());
    const needs = {
      fetch,
      clock: () => new Date(),
      folder: join(folder, `data-${randomUUID()}`),
      setAside: async () => {
        throw new Error('a clone was damaged');
      },
      limits: { silence: 20_000 },
    };
    return reached(await openClone({ kind: 'http', url: `${server.origin}/project.git` }, needs)).remote;
  };
  return {
    bare,
    folder,
    server,
    remote,
    host: async (isSample = false) => createLocalReviewHost({ remote: await remote(), isSample }),
    close: async () => {
      await server?.close();
      remove();
    },
  };
}

/** An edit of the soup that most tests start from. */
export const soup = {
  path: 'prompts/soup.prompt',
  base: 'Cook a soup.\nServe it.\n',
  text: 'Cook a hot soup.\nServe it.\n',
};

/** A proposal of that edit. */
export function soupProposal(key: string = randomUUID()) {
  return {
    key,
    slug: 'Soup, hot!',
    title: 'A hot soup',
    body: 'People asked for it.',
    ready: true,
    edits: new Map([[soup.path, { base: soup.base, text: soup.text }]]),
  };
}
