import { describe, expect, it } from 'vitest';
import { filesInOrder } from '../../../renderer/features/proposals/files-in-order.ts';
import { proposalGroups } from '../../../renderer/features/proposals/proposal-groups.ts';
import { sameFiles, sameFilesWords } from '../../../renderer/features/proposals/same-files.ts';
import { sinceVersions } from '../../../renderer/features/proposals/seen-version.ts';
import { waitsForMe } from '../../../renderer/features/proposals/waits-for-me.ts';
import {
  ada,
  approved,
  ben,
  firstHead,
  type Happened,
  listedProposal,
  secondHead,
  suggest,
  updated,
} from './listed-proposal.ts';

const madeLive: Happened = [ben, { kind: 'made-live', head: firstHead, commit: 'd'.repeat(40) }];
const askedForChanges: Happened = [ben, { kind: 'changes-asked', head: firstHead, text: 'Shorter.' }];
const withdrawn: Happened = [ada, { kind: 'withdrawn' }];
const elsewhere = { allowOwnApproval: false };

describe('the list of proposals', () => {
  it('begins with what stands in somebody’s way and ends with what is over, each group as it was listed', () => {
    const list = [
      listedProposal(6, [approved, madeLive]),
      listedProposal(5, [withdrawn]),
      listedProposal(4),
      listedProposal(3, [approved]),
      listedProposal(2, [askedForChanges]),
      listedProposal(1),
    ];
    const groups = proposalGroups(list);
    expect(groups.map(({ status, proposals }) => [status, ...proposals.map(({ number }) => number)])).toEqual(
      [
        ['changes-asked', 2],
        ['with-reviewer', 4, 1],
        ['approved', 3],
        ['live', 6],
        ['withdrawn', 5],
      ],
    );
    expect(groups.filter(({ isOver }) => isOver).map(({ status }) => status)).toEqual(['live', 'withdrawn']);
  });

  it('is empty when nothing was proposed', () => {
    expect(proposalGroups([])).toEqual([]);
  });
});

describe('a proposal waits', () => {
  it.each([
    ['for a reviewer who did not write it', listedProposal(1), { ada: false, ben: true }],
    [
      'for its author after changes were asked',
      listedProposal(1, [askedForChanges]),
      { ada: true, ben: false },
    ],
    ['for anybody who makes it live', listedProposal(1, [approved]), { ada: true, ben: true }],
    [
      'for its author while it is not ready',
      listedProposal(1, [], { ready: false }),
      { ada: true, ben: false },
    ],
    ['for nobody once it is live', listedProposal(1, [approved, madeLive]), { ada: false, ben: false }],
  ])('%s', (_, proposal, expected) => {
    expect({ ada: waitsForMe(proposal, ada, elsewhere), ben: waitsForMe(proposal, ben, elsewhere) }).toEqual(
      expected,
    );
  });

  it('for whoever has no name yet, who may be a reviewer', () => {
    expect(waitsForMe(listedProposal(1), null, undefined)).toBe(true);
  });

  it('for its own author in the sample, who plays the reviewer too', () => {
    expect(waitsForMe(listedProposal(1), ada, { allowOwnApproval: true })).toBe(true);
  });
});

describe('who else changes the same', () => {
  const both = [suggest, 'prompts/explain.prompt'];
  const one = listedProposal(1, [], { paths: both });
  const other = listedProposal(2, [], { by: ben });
  const far = listedProposal(3, [], { by: ben, paths: ['prompts/compare.prompt'] });
  const over = listedProposal(4, [withdrawn]);

  it('is every open proposal with a file in common, but not itself', () => {
    const found = sameFiles(one, [one, other, far, over]);
    expect(found.map(({ other: { number }, paths }) => ({ number, paths }))).toEqual([
      { number: 2, paths: [suggest] },
    ]);
  });

  it('is nobody once a proposal is over', () => {
    expect(sameFiles(over, [one, other, far, over])).toEqual([]);
  });

  it('is told by name, and as one’s own', () => {
    const [same] = sameFiles(one, [other]);
    expect(same && sameFilesWords(same, ada, undefined)).toBe('Ben’s proposal 2 changes suggest too.');
    expect(same && sameFilesWords(same, ben, undefined)).toBe('Your proposal 2 changes suggest too.');
  });
});

describe('a proposal is compared', () => {
  const remark: Happened = [ben, { kind: 'remark', head: firstHead, text: 'Why?' }];

  it('with the words before, and with nothing else the first time', () => {
    expect([...sinceVersions(listedProposal(1), ben, undefined).keys()]).toEqual(['before']);
  });

  it('with the version of the last look when it was updated since', () => {
    const proposal = listedProposal(1, [updated()]);
    expect(sinceVersions(proposal, ada, firstHead).get('look')).toBe(firstHead);
    expect(sinceVersions(proposal, ada, secondHead).has('look')).toBe(false);
  });

  it('with the version that was remarked on, for whoever did, whatever the case of the address', () => {
    const proposal = listedProposal(1, [remark, updated()]);
    const ownBen = { ...ben, email: ben.email.toUpperCase() };
    expect(sinceVersions(proposal, ownBen, undefined).get('said')).toBe(firstHead);
    expect(sinceVersions(proposal, ada, undefined).has('said')).toBe(false);
  });

  it('only once with a version that was both looked at and remarked on', () => {
    const proposal = listedProposal(1, [remark, updated()]);
    expect([...sinceVersions(proposal, ben, firstHead).keys()]).toEqual(['before', 'look']);
  });
});

describe('the files of a proposal', () => {
  it('begin with the prompts and with whatever was remarked on', () => {
    const place = { path: 'goldens/b.yaml', quote: 'b', before: '', after: '' };
    const { threads } = listedProposal(1, [
      [ben, { kind: 'remark', head: firstHead, text: 'Why?', place }],
    ]).state;
    const paths = ['goldens/a.yaml', 'goldens/b.yaml', suggest];
    const { first, rest } = filesInOrder(
      paths.map((path) => ({ path, base: null, proposed: '' })),
      threads,
    );
    expect(first.map(({ path }) => path)).toEqual(['goldens/b.yaml', suggest]);
    expect(rest.map(({ path }) => path)).toEqual(['goldens/a.yaml']);
  });
});
