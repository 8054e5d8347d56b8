import { randomUUID } from 'node:crypto';
import type { OutputOf } from '../../../../shared/ipc/api.ts';
import type { Person } from '../../../../shared/proposal/proposal.ts';
import type { ProposalState } from '../../../../shared/proposal/proposal-state.ts';
import { stateOf } from '../../../../shared/proposal/state-of.ts';
import type { RunningServices } from '../service-bench.ts';

export const ada: Person = { name: 'Ada', email: 'ada@example.com' };
export const ben: Person = { name: 'Ben', email: 'ben@example.com' };

/** The prompt that most tests edit, as `makeBare` puts it into a new project. */
export const soup = { path: 'prompts/soup.prompt', text: 'Cook a soup.\nServe it.\n' };

/** Somebody with the project open. */
export interface Worker {
  readonly app: RunningServices;
  readonly id: string;
  /** The text of a file as the project shows it without drafts. */
  readonly shown: (path?: string) => Promise<string | undefined>;
  readonly edit: (text: string, base?: string, path?: string) => Promise<unknown>;
  readonly send: (number?: number, paths?: string[]) => Promise<OutputOf<'proposals.send'>>;
  readonly state: (number: number) => Promise<ProposalState & { readonly conflicts: readonly string[] }>;
  readonly approve: (number: number) => Promise<unknown>;
  readonly makeLive: (number: number) => Promise<OutputOf<'proposals.make-live'>>;
}

/** Opens a place and lets somebody work on it. */
export async function openAs(
  app: RunningServices,
  person: Person,
  place: Parameters<typeof app.value<'projects.open'>>[1],
): Promise<Worker> {
  const { id } = await app.value('projects.open', place);
  await app.value('people.set-me', person);
  const state: Worker['state'] = async (number) => {
    const { host, proposals } = await app.value('proposals.list', { id });
    const found = proposals.find((one) => one.number === number);
    const known = stateOf(found?.events ?? [], host);
    if (!found || !known) throw new Error(`no proposal ${number}`);
    return { ...known, conflicts: found.conflicts };
  };
  const head = async (number: number): Promise<string> => (await state(number)).current.head;
  return {
    app,
    id,
    shown: async (path = soup.path) => {
      const { files } = await app.value('projects.read', { id });
      const content = new Map(files).get(path);
      return content && 'text' in content ? content.text : undefined;
    },
    edit: (text, base = soup.text, path = soup.path) => app.value('drafts.write', { id, path, text, base }),
    send: (number, paths = [soup.path]) =>
      app.value('proposals.send', {
        id,
        number: number ?? null,
        paths,
        title: 'A better soup',
        body: 'People asked for it.',
        ready: true,
      }),
    state,
    approve: async (number) =>
      app.value('proposals.say', {
        id,
        number,
        act: randomUUID(),
        what: { kind: 'approved', head: await head(number) },
      }),
    makeLive: async (number) =>
      app.value('proposals.make-live', { id, number, act: randomUUID(), head: await head(number) }),
  };
}
