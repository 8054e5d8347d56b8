import type { InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { Person } from '../../../shared/proposal/proposal.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByReview } from '../bridge/refusals.ts';
import type { Watch } from '../git/remote.ts';
import { isOpen } from '../review/local-context.ts';
import type { Act, Edit, HostedProposal, ReviewOutcome } from '../review/review-host.ts';
import { ipcCodeOf } from '../system-error.ts';
import type { SharedHistory } from '../workspace/shared-history.ts';
import { beginSend, digestOf, endSend, type PendingSend } from './pending-send.ts';
import { mended } from './project-history.ts';
import { shownProposal } from './shown-proposal.ts';

/** What is sent, by whom, and where the names of the sending are kept. */
export interface Sending {
  readonly history: SharedHistory;
  readonly edits: ReadonlyMap<string, Edit>;
  readonly words: Pick<InputOf<'proposals.send'>, 'title' | 'body' | 'ready'>;
  /** null: a new proposal. */
  readonly number: number | null;
  /** The version of the proposal that was seen. */
  readonly head: string | undefined;
  readonly me: Person;
  readonly now: Date;
  /** The project's folder in the data folder. */
  readonly folder: string;
}

/**
 * Sends drafts as a proposal or as a new version of one. However often it is tried after a crash or a lost connection,
 * there is one proposal and one version: the names of the sending are on the disk before, until it is answered.
 * A file that is in another open proposal of the same person is refused, and a conflict is a value.
 */
export function sendProposal(sending: Sending, watch: Watch): Promise<Envelope<OutputOf<'proposals.send'>>> {
  // In one turn: of two that are asked for at once, the second finds what the first has sent.
  return sending.history.queue.add(() => sendInTurn(sending, watch));
}

async function sendInTurn(sending: Sending, watch: Watch): Promise<Envelope<OutputOf<'proposals.send'>>> {
  const { history, edits, words, number, me, now, folder } = sending;
  const texts = [...edits].map(([path, { base, text }]) => [path, base, text]);
  const digest = digestOf([history.key, number, words.title, words.body, words.ready, me.email, texts]);
  for (;;) {
    const { pending, written } = await beginSend(folder, digest, now);
    if (!written.ok) return refused(ipcCodeOf(written.code), written.code);
    const other = await mended(history, watch, () => otherProposal(sending, pending.key, watch));
    if (!other.ok) return answerOf(other);
    if (other.value !== undefined) {
      await endSend(folder);
      return refused('in-other-proposal', String(other.value));
    }
    const sent = await mended(history, watch, () => send(sending, pending, watch));
    // Without an answer from the other side it may have come through: the next try must be the same one.
    if (sent.ok || !unanswered.has(sent.error.code)) await endSend(folder);
    // An earlier try came through and has ended since: this is another proposal.
    const isOver = sent.ok && number === null && pending.at !== now.toISOString() && !isOpen(sent.value);
    if (!isOver) return answerOf(sent);
  }
}

const unanswered: ReadonlySet<string> = new Set([
  'cancelled',
  'unreachable',
  'timed-out',
  'cut-off',
  'server-error',
  'raced',
  'busy',
  'damaged',
  'crashed',
]);

function send(
  { history: { host }, edits, words, number, head, me }: Sending,
  { key, act: id, at }: PendingSend,
  watch: Watch,
): Promise<ReviewOutcome<HostedProposal>> {
  const act: Act = { id, at: new Date(at), by: me };
  const input = { ...words, edits };
  if (number !== null) return host.update(act, number, { ...input, ...(head && { head }) }, watch);
  return host.open(act, { ...input, key, slug: words.title }, watch);
}

/** The number of another open proposal of mine with one of the files; what an earlier try sent is not another one. */
async function otherProposal(
  { history, edits, number, me }: Sending,
  key: string,
  watch: Watch,
): Promise<ReviewOutcome<number | undefined>> {
  const list = await history.host.list(watch);
  if (!list.ok) return list;
  const mine = list.value.filter(
    (one) =>
      one.number !== number &&
      isOpen(one) &&
      one.state.opened.key !== key &&
      one.state.authors.some(({ email }) => email.trim().toLowerCase() === me.email.toLowerCase()),
  );
  const other = mine.find(({ state }) => state.current.paths.some((path) => edits.has(path)));
  return { ok: true, value: other?.number };
}

/** A sent or made-live proposal for the page; a conflict is a value. */
export function answerOf(
  outcome: ReviewOutcome<HostedProposal> | Extract<ReviewOutcome<never>, { ok: false }>,
): Envelope<OutputOf<'proposals.send'>> {
  if (outcome.ok) return done({ kind: 'done', proposal: shownProposal(outcome.value) });
  if (outcome.error.code === 'conflict')
    return done({ kind: 'conflict', conflicts: outcome.error.conflicts.map((one) => ({ ...one })) });
  return refusedByReview(outcome.error);
}
