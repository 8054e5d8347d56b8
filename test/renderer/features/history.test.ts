import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../renderer/features/history/against.ts';
import { groupFailing } from '../../../renderer/features/history/group-failing.ts';
import { lookOfPrompt } from '../../../renderer/features/history/look-of-prompt.ts';
import { proposalOf } from '../../../renderer/features/history/proposal-of.ts';
import { restoreFit } from '../../../renderer/features/history/restore-fit.ts';
import { restoreNotes } from '../../../renderer/features/history/restore-notes.ts';
import { textIn } from '../../../renderer/features/history/text-in.ts';
import type { Version } from '../../../renderer/features/history/use-versions.ts';
import { highest, verdictsOf } from '../../../renderer/features/history/verdicts-of.ts';
import { nearestFirst, withPage } from '../../../renderer/features/history/version-order.ts';
import { valueWords } from '../../../renderer/features/history/version-words.ts';
import { createWishQueue } from '../../../renderer/features/history/wish-queue.ts';
import { nothingWritten } from '../../../renderer/stores/proposal-notes.ts';
import { dateWords } from '../../../renderer/text/dates.ts';

const version = (commit: string): Version => ({
  commit,
  at: '2026-03-12T09:00:00Z',
  by: 'Ana',
  title: `Change ${commit}`,
  path: 'prompts/soup.prompt',
});
const versions = ['e', 'd', 'c', 'b', 'a'].map(version);
const namesOf = (list: readonly Version[]) => list.map(({ commit }) => commit).join('');

/** Work that ends when it is told to. */
function heldWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (key: string): Promise<string> => {
    begun.push(key);
    return new Promise((resolve) => ends.set(key, () => resolve(`${key}!`)));
  };
  const end = async (key: string): Promise<void> => {
    ends.get(key)?.();
    await new Promise(setImmediate);
  };
  return { work, begun, end };
}

describe('work that is wished for faster than it can be done', () => {
  it('is done one piece at a time, and only what is still wanted is begun', async () => {
    const { work, begun, end } = heldWork();
    const queue = createWishQueue(work, 10);
    for (const key of ['1', '2', '3', '4', '5']) queue.want([key]);
    expect(begun).toEqual(['1']);
    await end('1');
    expect(begun).toEqual(['1', '5']);
    await end('5');
    expect([...queue.done()]).toEqual([
      ['1', '1!'],
      ['5', '5!'],
    ]);
    expect(begun).toEqual(['1', '5']);
  });

  it('is done once, and anew only when it was forgotten', async () => {
    const { work, begun, end } = heldWork();
    const queue = createWishQueue(work, 10);
    queue.want(['1']);
    await end('1');
    queue.want(['1']);
    expect(begun).toEqual(['1']);
    queue.forget('1');
    expect(begun).toEqual(['1', '1']);
    expect(queue.done().size).toBe(0);
  });

  it('keeps so many results, and those that are wanted longest', async () => {
    const { work, end } = heldWork();
    const queue = createWishQueue(work, 2);
    let changes = 0;
    const stop = queue.subscribe(() => {
      changes++;
    });
    for (const key of ['1', '2', '3']) {
      queue.want([key, '1']);
      await end(key);
    }
    expect([...queue.done().keys()]).toEqual(['1', '3']);
    stop();
    queue.want(['4']);
    await end('4');
    expect(changes).toBe(3);
  });
});

describe('the versions that are read', () => {
  it('grow by older pages, and by newer ones, with each version once', () => {
    expect(namesOf(withPage([], versions.slice(0, 2), true))).toBe('ed');
    expect(namesOf(withPage(versions.slice(0, 2), versions.slice(2), false))).toBe('edcba');
    expect(namesOf(withPage(versions.slice(1), versions.slice(0, 3), true))).toBe('edcba');
    expect(namesOf(withPage(versions, versions.slice(0, 3), true))).toBe('edcba');
  });

  it('begin anew where the newest page does not reach those that are known', () => {
    expect(namesOf(withPage(versions.slice(3), versions.slice(0, 2), true))).toBe('ed');
  });

  it('are wanted by how near they stand to the chosen one', () => {
    expect(nearestFirst(versions, 2, 3)).toEqual(['c', 'd', 'b']);
    fc.assert(
      fc.property(fc.nat(4), fc.nat(5), (index, most) => {
        const names = nearestFirst(versions, index, most);
        expect(names).toHaveLength(most);
        expect(names.slice(0, 1)).toEqual(most === 0 ? [] : [versions[index]?.commit]);
      }),
    );
  });

  it('are said in a line, with the year where it is another than this', () => {
    expect(valueWords(version('a'), new Date('2026-11-24T12:00:00Z'))).toBe('12 March: Change a, by Ana');
    expect(dateWords('2024-03-12T09:00:00Z', new Date('2026-11-24T12:00:00Z'))).toBe('12 March 2024');
  });
});

describe('what a version is compared with', () => {
  const [e, d, c] = versions;
  if (e === undefined || d === undefined || c === undefined) throw new Error('there are five');

  it('is the one before, what is live, or the one that is chosen', () => {
    expect(baseOf(versions, 0, { kind: 'previous' }, true)).toEqual({ kind: 'version', version: d });
    expect(baseOf(versions, 3, { kind: 'live' }, true)).toEqual({ kind: 'live' });
    expect(baseOf(versions, 4, { kind: 'other', commit: 'e' }, true)).toEqual({
      kind: 'version',
      version: e,
    });
  });

  it('is nothing before the first version, which is known only where all were read', () => {
    expect(baseOf(versions, 4, { kind: 'previous' }, true)).toEqual({ kind: 'nothing' });
    expect(baseOf(versions, 4, { kind: 'previous' }, false)).toEqual({ kind: 'not-read' });
  });
});

describe('how a prompt’s checks stood', () => {
  const checks = { holds: 3, fails: 1, broken: 1, 'to-retest': 2, 'not-run': 4 };
  const prompt = { path: 'a.prompt', title: 'A', examples: 2, checks, failing: [] };
  const none = { holds: 0, fails: 0, broken: 0, 'to-retest': 0, 'not-run': 0 };

  it('is counted with what is broken among what fails', () => {
    expect(verdictsOf({ prompts: [prompt] }, 'a.prompt')).toEqual({
      kind: 'counts',
      bars: { hold: 3, retest: 2, fail: 2, notRun: 4 },
      failing: [],
    });
  });

  it('says where there was nothing to count', () => {
    const kinds = [
      verdictsOf({ prompts: [] }, 'a.prompt'),
      verdictsOf({ prompts: [{ ...prompt, examples: 0, checks: none }] }, 'a.prompt'),
      verdictsOf({ prompts: [{ ...prompt, checks: none }] }, 'a.prompt'),
    ].map(({ kind }) => kind);
    expect(kinds).toEqual(['gone', 'no-examples', 'no-checks']);
  });

  it('is drawn against the version with most checks', () => {
    const counted = verdictsOf({ prompts: [prompt] }, 'a.prompt');
    expect(highest([counted, { kind: 'gone' }])).toBe(11);
    expect(highest([])).toBe(1);
  });

  it('tells a check once for all examples on which it fails alike', () => {
    const check = { key: 'a', type: 'contains', verdict: 'fails', reason: 'No.', description: 'It greets' };
    const fails = (title: string, reason = 'No.') =>
      ({ example: title, title, check: { ...check, reason } }) as never; // no more of a check is read
    expect(groupFailing([fails('One'), fails('Two', 'Never.'), fails('Three')])).toMatchObject([
      { description: 'It greets', reason: 'No.', examples: ['One', 'Three'] },
      { description: 'It greets', reason: 'Never.', examples: ['Two'] },
    ]);
  });

  it('leaves other prompts of the project out of a comparison', () => {
    const finding = { path: 'b.prompt', code: 'empty', severity: 'error', message: 'No.' } as const;
    const base = 'before';
    const look = {
      parts: [],
      conversations: [],
      answers: [],
      costs: [],
      lost: 0,
      newlyFailing: 0,
      checks: none,
      checksBefore: none,
      againstLive: {
        base,
        reached: 0,
        examples: 0,
        changes: {} as never, // nothing here reads them
        removedExamples: [],
        weakened: [],
        weakenedRules: [],
      },
      findings: [finding as never], // nor more of a finding than its path
      prompts: [prompt],
    };
    expect(lookOfPrompt(look, 'a.prompt')).toMatchObject({ checks, checksBefore: none, findings: [] });
    expect(lookOfPrompt(look, 'none.prompt')).toBe(look);
  });
});

describe('bringing a version back', () => {
  const may = { title: 'Restore Soup as of 3 May', why: 'The words of 3 May are brought back.' };
  const june = { title: 'Restore Soup as of 21 June', why: 'The words of 21 June are brought back.' };

  it('fills in title and why, and takes the place of what another restore filled in', () => {
    const first = restoreNotes(undefined, may, [may, june]);
    expect(first).toEqual({ ...nothingWritten, ...may });
    expect(restoreNotes(first, june, [may, june])).toMatchObject(june);
  });

  it('says what would fail or need new answers beside what is live, and what is wrong in the words', () => {
    const counts = { holds: 5, fails: 0, broken: 0, 'to-retest': 1, 'not-run': 0 };
    const prompt = { path: 'a.prompt', title: 'A', examples: 2, failing: [] };
    const finding = (severity: string) => ({ severity, message: severity }) as never; // no more of it is read
    const fit = restoreFit({
      prompts: [
        {
          ...prompt,
          checks: { ...counts, holds: 1, fails: 1, broken: 1, 'to-retest': 3 },
          checksBefore: counts,
        },
        { ...prompt, checks: counts, checksBefore: { ...counts, fails: 3 } },
      ],
      findings: [finding('error'), finding('note')],
    });
    expect(fit).toEqual({ newlyFailing: 2, toRetest: 2, findings: [finding('error')] });
  });

  it('never takes the place of what somebody wrote', () => {
    const written = { ...nothingWritten, title: 'My title', why: ' ', notice: 'Shorter answers.' };
    expect(restoreNotes(written, may, [may, june])).toEqual({ ...written, why: may.why });
  });
});

it('finds the proposal that a version is from', () => {
  const by = { name: 'Ana', email: 'ana@example.com' };
  const event = { at: '2026-03-12T09:00:00Z', by };
  const proposed = { base: 'x', title: 'T', body: '', ready: true, paths: [], key: 'k', branch: 'b' };
  const list = [
    {
      number: 2,
      events: [{ ...event, id: '1', kind: 'opened', ...proposed, head: 'e' }],
    },
    {
      number: 1,
      events: [
        { ...event, id: '1', kind: 'opened', ...proposed, head: 'y' },
        { ...event, id: '2', kind: 'made-live', head: 'y', commit: 'c' },
      ],
    },
  ] as const;
  expect(['e', 'c', 'a'].map((commit) => proposalOf(commit, list))).toEqual([2, 1, undefined]);
});

it('tells a file that is not there from one that cannot be shown', () => {
  const files = new Map([
    ['a', { text: 'words' }],
    ['b', { refused: 'not-a-file' as const, reason: 'It is a link.' }],
  ]);
  expect(['a', 'b', 'c'].map((path) => textIn(files, path).kind)).toEqual(['text', 'unreadable', 'gone']);
});
