import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preparation } from '../../../renderer/engine/preparation.ts';
import { briefBlocks, briefRuns } from '../../../renderer/features/brief/brief-blocks.ts';
import {
  choosableGroups,
  firstChoice,
  proposalsOf,
} from '../../../renderer/features/propose/chosen-drafts.ts';
import { missingFor } from '../../../renderer/features/propose/missing.ts';
import { createProposalNotes, nothingWritten } from '../../../renderer/stores/proposal-notes.ts';
import { createSettingsStore } from '../../../renderer/stores/settings-store.ts';
import { escapeMarkdown } from '../../../shared/check/escape-markdown.ts';
import { createBridgeDouble } from '../../doubles/bridge-double.ts';

const group = (prompt: string) => ({
  prompts: [prompt],
  files: [{ path: `prompts/${prompt}.prompt`, kind: 'prompt' as const }],
});
const travels = { groups: [group('explain'), group('suggest')], refused: [] };

describe('what goes into a proposal at first', () => {
  const proposed = new Map([['prompts/suggest.prompt', 3]]);
  const groups = choosableGroups(travels, proposed);

  it('is what no proposal holds yet, and what is edited just now', () => {
    expect(firstChoice(groups, undefined)).toEqual(['prompts/explain.prompt']);
    expect(firstChoice(groups, 'prompts/suggest.prompt')).toEqual(['prompts/suggest.prompt']);
    expect(firstChoice(choosableGroups(travels, new Map()), 'prompts/other.prompt')).toHaveLength(2);
  });

  it('names the proposal that it updates', () => {
    expect(proposalsOf(groups, new Set(['prompts/suggest.prompt']))).toEqual([3]);
    expect(proposalsOf(groups, new Set(['prompts/explain.prompt']))).toEqual([]);
  });
});

describe('what is missing before a proposal can go', () => {
  const clear = { gate: [], open: [], problems: [], needed: [] };
  const all = { isReady: true, chosen: 1, proposals: 0, hasName: true };
  const missing = (changed: object, wish: object = {}) =>
    missingFor({ ...clear, ...changed } as unknown as Preparation, { ...all, ...wish }); // only these parts are asked

  it('is nothing when all is answered', () => {
    expect(missing({})).toBeUndefined();
    expect(missing({}, { hasName: false })).toBe('who');
    expect(missing({}, { chosen: 0 })).toBe('none-chosen');
    expect(missing({}, { proposals: 2 })).toBe('two-proposals');
  });

  it('may be words and reasons while it is not ready for review, but never a title', () => {
    const blank = { problems: [{ field: 'why', code: 'blank' }] };
    expect(missing(blank)).toBe('words');
    expect(missing(blank, { isReady: false })).toBeUndefined();
    expect(missing({ problems: [{ field: 'title', code: 'blank' }] }, { isReady: false })).toBe('title');
  });

  it('is the gate, which lets secrets and unexplained personal data through in no case', () => {
    const at = (code: string) => ({ gate: [{ key: 'k', code }], open: ['k'] });
    expect(missing(at('weakened'))).toBe('gate');
    expect(missing(at('weakened'), { isReady: false })).toBeUndefined();
    expect(missing(at('secret'), { isReady: false })).toBe('gate');
    expect(missing(at('personal-data'), { isReady: false })).toBe('gate');
  });
});

describe('a brief as it is shown', () => {
  it('has its headings, quotations, lists, tables and last line', () => {
    const brief =
      '#### Why\n\n> one\n> two\n\n- a\n  - b\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n<sub>engine</sub>';
    expect(briefBlocks(brief)).toEqual([
      { kind: 'heading', text: 'Why' },
      { kind: 'quote', lines: ['one', 'two'] },
      {
        kind: 'list',
        items: [
          { depth: 0, text: 'a' },
          { depth: 1, text: 'b' },
        ],
      },
      { kind: 'table', head: ['x', 'y'], rows: [['1', '2']] },
      { kind: 'foot', text: 'engine' },
    ]);
  });

  it('marks what is new and what is gone', () => {
    expect(briefRuns('Be **kind** and ~~brief~~.')).toEqual([
      { mark: 'none', text: 'Be ' },
      { mark: 'strong', text: 'kind' },
      { mark: 'none', text: ' and ' },
      { mark: 'removed', text: 'brief' },
      { mark: 'none', text: '.' },
    ]);
  });

  it('shows every text that was put into it as it was, and nothing of it as a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const plain = text
          .toWellFormed()
          .replaceAll(/[\p{Cc}\s]+/gu, ' ')
          .trim();
        fc.pre(!/[\u200b\u202a-\u202e\u2066-\u2069]/.test(plain) && plain !== '');
        expect(briefRuns(escapeMarkdown(plain))).toEqual([{ mark: 'none', text: plain }]);
      }),
      { examples: [['valueOf'], ['constructor'], ['**']] },
    );
  });
});

describe('what was written of an interview', () => {
  it('is kept for each project and proposal, through a restart, until it is forgotten', async () => {
    const { bridge } = createBridgeDouble(new Map());
    const settings = createSettingsStore();
    const notes = createProposalNotes({ bridge, settings, after: (_, callback) => callback() });
    const written = {
      ...nothingWritten,
      title: 'Greet',
      why: 'Rushed.',
      models: [{ path: 'p', after: 'm', why: 'w', risk: 'r' }],
      answers: [{ key: 'k', subjects: ['s'], reason: 'because' }],
    };
    notes.write('Sample', null, written);
    notes.write('Sample', 3, { ...written, why: 'Other.' });
    const kept = await bridge.call['settings.read'](null);
    const later = createSettingsStore();
    if (kept.ok) later.setState(kept.value);
    const again = createProposalNotes({ bridge, settings: later, after: () => {} });
    expect(again.read('Sample', null)).toEqual(written);
    expect(again.read('Sample', 3)?.why).toBe('Other.');
    expect(again.read('Elsewhere', null)).toBeUndefined();
    again.write('Sample', null, undefined);
    expect(again.read('Sample', null)).toBeUndefined();
  });

  it('is kept for remarks that were not sent too, each by what it speaks of', async () => {
    const { bridge } = createBridgeDouble(new Map());
    const settings = createSettingsStore();
    const notes = createProposalNotes({ bridge, settings, after: (_, callback) => callback() });
    notes.writeUnsaid('Sample', 'remark on 1', 'How brief?');
    notes.writeUnsaid('Sample', 'remark on 2', 'Why?');
    const kept = await bridge.call['settings.read'](null);
    const later = createSettingsStore();
    if (kept.ok) later.setState(kept.value);
    const again = createProposalNotes({ bridge, settings: later, after: () => {} });
    expect(again.readUnsaid('Sample', 'remark on 1')).toBe('How brief?');
    expect(again.readUnsaid('Elsewhere', 'remark on 1')).toBe('');
    again.writeUnsaid('Sample', 'remark on 1', '');
    expect(again.readUnsaid('Sample', 'remark on 1')).toBe('');
    expect(again.readUnsaid('Sample', 'remark on 2')).toBe('Why?');
  });

  it('is nothing where it was damaged', () => {
    const { bridge } = createBridgeDouble(new Map());
    const settings = createSettingsStore();
    settings.setState({ layout: { 'proposal to come of Sample': '{"why":' } });
    const notes = createProposalNotes({ bridge, settings, after: () => {} });
    expect(notes.read('Sample', null)).toBeUndefined();
  });
});
