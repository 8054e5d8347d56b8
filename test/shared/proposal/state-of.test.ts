import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printEvent, readEvent } from '../../../shared/proposal/event.ts';
import type { ProposalEvent, ProposedVersion } from '../../../shared/proposal/proposal.ts';
import { stateOf } from '../../../shared/proposal/state-of.ts';
import { anyEvent, commits, people } from './event-arbitrary.ts';

const history = fc.array(anyEvent, { maxLength: 12 });
const [ada, ben, cleo] = [at(people, 0), at(people, 1), at(people, 2)];
const [first, second] = [at(commits, 0), at(commits, 1)];
const version: ProposedVersion = {
  head: first,
  base: at(commits, 2),
  title: 'Calmer words',
  body: '',
  ready: true,
  paths: ['prompts/suggest.prompt'],
};

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

let count = 0;
const stamp = (by = ada) => ({ id: `id-${count++}`, at: '2026-11-20T10:00:00Z', by });
const opened = (change: Partial<ProposedVersion> = {}): ProposalEvent => ({
  kind: 'opened',
  ...stamp(),
  ...version,
  key: 'a key of its own',
  branch: 'galley/calmer-words-1',
  ...change,
});
const updated = (change: Partial<ProposedVersion> = {}): ProposalEvent => ({
  kind: 'updated',
  ...stamp(),
  ...version,
  head: second,
  ...change,
});
const approved = (by = ben, head = first): ProposalEvent => ({ kind: 'approved', ...stamp(by), head });
const asked = (by = ben, head = first): ProposalEvent => ({
  kind: 'changes-asked',
  ...stamp(by),
  head,
  text: 'Shorter.',
});
const live = (head = first): ProposalEvent => ({ kind: 'made-live', ...stamp(ben), head, commit: second });

function where(...events: readonly ProposalEvent[]) {
  const state = stateOf(events);
  return `${state?.status}, waiting for ${state?.waitingFor}`;
}

describe('where a proposal stands', () => {
  it('waits for its author while it is not ready, then for a reviewer, then for somebody to make it live', () => {
    expect(where(opened({ ready: false }))).toBe('draft, waiting for author');
    expect(where(opened())).toBe('with-reviewer, waiting for reviewer');
    expect(where(opened(), asked())).toBe('changes-asked, waiting for author');
    expect(where(opened(), asked(), updated())).toBe('with-reviewer, waiting for reviewer');
    expect(where(opened(), approved())).toBe('approved, waiting for publisher');
    expect(where(opened(), approved(), live())).toBe('live, waiting for nobody');
  });

  it('needs a new approval after an update', () => {
    expect(where(opened(), approved(), updated())).toBe('with-reviewer, waiting for reviewer');
    expect(where(opened(), approved(), updated(), live(second))).toBe('with-reviewer, waiting for reviewer');
    expect(where(opened(), updated(), approved(ben, first))).toBe('with-reviewer, waiting for reviewer');
  });

  it('hears a reviewer who asked for changes while the update was on its way', () => {
    expect(where(opened(), updated(), asked(ben, first))).toBe('changes-asked, waiting for author');
  });

  it('is not approved while one of two reviewers asks for changes', () => {
    expect(where(opened(), asked(cleo), approved(ben))).toBe('changes-asked, waiting for author');
    expect(where(opened(), asked(cleo), approved(ben), approved(cleo))).toBe(
      'approved, waiting for publisher',
    );
  });

  it('lets nobody who wrote it approve it, however the address is written, save in the sample', () => {
    const own = approved({ name: 'A.', email: ' ADA@example.com ' });
    expect(where(opened(), own)).toBe('with-reviewer, waiting for reviewer');
    expect(stateOf([opened(), own], { allowOwnApproval: true })?.status).toBe('approved');
    const helped: ProposalEvent = { kind: 'updated', ...stamp(ben), ...version, head: second };
    expect(where(opened(), helped, approved(ben, second))).toBe('with-reviewer, waiting for reviewer');
  });

  it('keeps remarks with their answers, and says which were made about an earlier version', () => {
    const remark: ProposalEvent = { kind: 'remark', ...stamp(ben), head: first, text: 'Why?' };
    const answer = (settled: boolean): ProposalEvent => ({
      kind: 'answered',
      ...stamp(),
      remark: remark.id,
      text: 'Because.',
      settled,
    });
    const state = stateOf([opened(), remark, answer(true), updated(), answer(false)]);
    expect(state?.threads).toMatchObject([{ remark, settled: false, outdated: true }]);
    expect(state?.threads[0]?.answers).toHaveLength(2);
  });

  it('is a conflict before all else, until it has ended', () => {
    expect(stateOf([opened(), approved()], { conflict: true })?.status).toBe('conflict');
    expect(stateOf([opened(), approved(), live()], { conflict: true })?.status).toBe('live');
  });

  it('goes live only after another person approved the very version that stands', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = stateOf(events);
        if (state?.status !== 'live') return;
        const end = events.findIndex((event) => event.kind === 'made-live' && !isIgnored(event));
        const approvals = events
          .slice(0, end)
          .filter(
            (event) => event.kind === 'approved' && event.head === state.current.head && !isIgnored(event),
          );
        function isIgnored(event: ProposalEvent) {
          return state?.ignored.some((one) => one.event === event) ?? false;
        }
        const authors = state.authors.map(({ email }) => email);
        expect(approvals.some(({ by }) => !authors.includes(by.email))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never changes again after its end, save for what is said about it', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const ended = stateOf(before);
        if (ended?.status !== 'live' && ended?.status !== 'withdrawn') return;
        const later = stateOf([...before, ...after]);
        expect(later).toMatchObject({ status: ended.status, current: ended.current, reviews: ended.reviews });
      }),
      { numRuns: 1000 },
    );
  });

  it('counts an event once, however often it arrives', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, which) => {
        const again = events[which % Math.max(1, events.length)];
        const state = stateOf(events);
        if (state === undefined || again === undefined) return;
        const { ignored: _once, ...rest } = state;
        const { ignored: _twice, ...same } = stateOf([...events, again]) ?? {};
        const arrivedBefore = events.indexOf(again) > events.findIndex(({ kind }) => kind === 'opened');
        if (arrivedBefore) expect(same).toEqual(rest);
      }),
    );
  });

  it('accounts for every event, whatever the order', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = stateOf(events);
        expect(state === undefined).toBe(!events.some(({ kind }) => kind === 'opened'));
        for (const { event } of state?.ignored ?? []) expect(events).toContain(event);
      }),
    );
  });
});

describe('the stored form of an event', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(readEvent(printEvent(event))).toEqual({ ok: true, event });
      }),
    );
  });

  it.each([
    ['not JSON', '{', 'not-json'],
    ['a list', '[]', 'invalid'],
    ['a newer format', '{"format": 2, "kind": "blessed"}', 'newer-format'],
    ['an unknown key', changed({ admin: true }), 'invalid'],
    ['a path out of the project', changed({ paths: ['../secrets'] }), 'invalid'],
    ['the folder of git', changed({ paths: ['.git/config'] }), 'invalid'],
    ['a commit that is an option', changed({ head: '--upload-pack=x' }), 'invalid'],
    ['a title of two lines', changed({ title: 'a\nb' }), 'invalid'],
    ['a name that is blank', changed({ by: { name: ' ', email: 'a@b' } }), 'invalid'],
    ['a text without end', changed({ body: 'x'.repeat(60_001) }), 'invalid'],
    ['a date that is none', changed({ at: 'yesterday' }), 'invalid'],
  ])('is refused where it is %s', (_what, text, code) => {
    expect(readEvent(text)).toMatchObject({ ok: false, code });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void expect(readEvent(text).ok).toBe(false)),
    );
  });
});

function changed(change: object): string {
  return JSON.stringify({ format: 1, ...opened(), ...change });
}
