import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { InputOf, OutputOf } from '../../../../shared/ipc/api.ts';
import type { CallChannel } from '../../../../shared/ipc/channels.ts';
import type { Envelope } from '../../../../shared/ipc/errors.ts';
import type { Person, ProposalEvent, RemarkPlace } from '../../../../shared/proposal/proposal.ts';
import { stateOf } from '../../../../shared/proposal/state-of.ts';
import { welcomed } from './welcome-screen.ts';

/** People who take part in the proposals of the specs. */
export const people = {
  ada: { name: 'Ada Cook', email: 'ada@example.com' },
  ben: { name: 'Ben Ortiz', email: 'ben@example.com' },
  cleo: { name: 'Cleo Marsh', email: 'cleo@example.com' },
} as const satisfies Readonly<Record<string, Person>>;

/** What is said about a proposal; the version that is meant is the newest. */
type Said =
  | { readonly kind: 'remark'; readonly text: string; readonly place?: RemarkPlace }
  | { readonly kind: 'approved' | 'changes-asked'; readonly text: string }
  | { readonly kind: 'withdrawn'; readonly text: string };

/** Works on the sample by the app's own bridge, before its page opens it. */
export interface Proposer {
  /** A file's words as they are live. */
  readonly live: (path: string) => Promise<string>;
  /** Sends new words as a proposal, or as the next version of one. Answers its number. */
  readonly propose: (
    by: Person,
    wish: {
      readonly title: string;
      readonly texts: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly ready?: boolean;
      readonly number?: number;
    },
  ) => Promise<number>;
  readonly say: (by: Person, number: number, what: Said) => Promise<void>;
  readonly makeLive: (by: Person, number: number) => Promise<void>;
}

/** Lets people propose in the sample before it is opened; at the end Ada sits at the computer. */
export async function proposedBefore(page: Page, work: (proposer: Proposer) => Promise<void>): Promise<void> {
  await welcomed(page);
  const { id } = await called(page, 'projects.open', { kind: 'sample' });
  const live = async (path: string): Promise<string> => {
    const content = new Map((await called(page, 'projects.read', { id })).files).get(path);
    if (content === undefined || !('text' in content)) throw new Error(`${path} is not live`);
    return content.text;
  };
  const events = async (number: number): Promise<readonly ProposalEvent[]> => {
    const { proposals } = await called(page, 'proposals.list', { id });
    return proposals.find((one) => one.number === number)?.events ?? [];
  };
  const head = async (number: number): Promise<string> =>
    stateOf(await events(number), { allowOwnApproval: true })?.current.head ?? '';
  const propose: Proposer['propose'] = async (
    by,
    { title, texts, body = '', ready = true, number = null },
  ) => {
    await called(page, 'people.set-me', by);
    for (const [path, text] of Object.entries(texts))
      await called(page, 'drafts.write', { id, path, text, base: await live(path) });
    const paths = Object.keys(texts);
    const sent = await called(page, 'proposals.send', { id, number, paths, title, body, ready });
    for (const path of paths) await called(page, 'drafts.discard', { id, path });
    if (sent.kind === 'conflict') throw new Error(`${title} does not go together with what is live`);
    return sent.proposal.number;
  };
  const say = async (by: Person, number: number, what: Said): Promise<void> => {
    await called(page, 'people.set-me', by);
    const said = what.kind === 'withdrawn' ? what : { ...what, head: await head(number) };
    await called(page, 'proposals.say', { id, number, act: randomUUID(), what: said });
  };
  const makeLive = async (by: Person, number: number): Promise<void> => {
    await called(page, 'people.set-me', by);
    await called(page, 'proposals.make-live', { id, number, act: randomUUID(), head: await head(number) });
  };
  await work({ live, propose, say, makeLive });
  await called(page, 'people.set-me', people.ada);
  await called(page, 'projects.close', { id });
}

async function called<C extends CallChannel>(
  page: Page,
  channel: C,
  input: InputOf<C>,
): Promise<OutputOf<C>> {
  const answer = await page.evaluate(`galley.call['${channel}'](${JSON.stringify(input)})`);
  const envelope = answer as Envelope<OutputOf<C>>; // what the bridge gives for this channel
  if (!envelope.ok) throw new Error(`${channel}: ${JSON.stringify(envelope.error)}`);
  return envelope.value;
}
