import type { ListedProposal } from '../../../renderer/stores/proposals-store.ts';
import type { Person, ProposalEvent, ProposedVersion } from '../../../shared/proposal/proposal.ts';
import { stateOf } from '../../../shared/proposal/state-of.ts';

export const ada: Person = { name: 'Ada', email: 'ada@example.com' };
export const ben: Person = { name: 'Ben', email: 'ben@example.com' };
export const suggest = 'prompts/suggest.prompt';

/** The commits of a proposal's first and second version. */
export const [firstHead, secondHead] = ['a'.repeat(40), 'b'.repeat(40)];

/** An event without what every event has. */
type Happening<E = ProposalEvent> = E extends ProposalEvent ? Omit<E, 'id' | 'at' | 'by'> : never;

/** What happened to a proposal, by whom. */
export type Happened = readonly [by: Person, event: Happening];

/** A proposal in the list, which Ada opened with its first version, and what happened to it since. */
export function listedProposal(
  number: number,
  happened: readonly Happened[] = [],
  { paths = [suggest], by = ada, ready = true }: Partial<ProposedVersion> & { readonly by?: Person } = {},
): ListedProposal {
  const version = { base: 'c'.repeat(40), title: `Proposal ${number}`, body: '', ready, paths };
  const opened: Happened = [
    by,
    { kind: 'opened', ...version, head: firstHead, key: 'a key of its own', branch: `galley/one-${number}` },
  ];
  const events = [opened, ...happened].map(
    ([who, event], index): ProposalEvent => ({
      ...event,
      id: `e${index}`,
      at: `2026-11-20T10:${String(index).padStart(2, '0')}:00Z`,
      by: who,
    }),
  );
  const state = stateOf(events, { allowOwnApproval: false });
  if (state === undefined) throw new Error('It was opened.');
  return { number, events, conflicts: [], state };
}

/** The second version of a proposal. */
export function updated(by: Person = ada): Happened {
  const version = { base: 'c'.repeat(40), title: 'Once more', body: '', ready: true, paths: [suggest] };
  return [by, { kind: 'updated', ...version, head: secondHead }];
}

export const approved: Happened = [ben, { kind: 'approved', head: firstHead }];
