import { describe, expect, it } from 'vitest';
import type { ConversationLook } from '../../../renderer/engine/versions-look.ts';
import { briefBlocks } from '../../../renderer/features/brief/brief-blocks.ts';
import { foldedBrief } from '../../../renderer/features/brief/folded-brief.ts';
import { readSeal } from '../../../renderer/features/brief/read-seal.ts';
import { messagePairs } from '../../../renderer/features/versions/message-pairs.ts';
import { isMoved, verdictMoves } from '../../../renderer/features/versions/verdict-moves.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';

describe('two conversations', () => {
  it('are laid beside each other by message, with whole runs of new and old words', () => {
    const pairs = messagePairs(
      [{ role: 'system', words: 'Why, in one or two sentences.' }],
      [
        { role: 'system', words: 'Why, in one sentence, with the price.' },
        { role: 'user', words: 'Hello.' },
      ],
    );
    expect(pairs).toEqual([
      {
        role: 'system',
        stretches: [
          { kind: 'same', words: 'Why, in one ' },
          { kind: 'removed', words: 'or two sentences' },
          { kind: 'added', words: 'sentence, with the price' },
          { kind: 'same', words: '.' },
        ],
      },
      { role: 'user', stretches: [{ kind: 'added', words: 'Hello.' }] },
    ]);
  });

  it('keep a message that is no longer sent', () => {
    expect(messagePairs([{ role: 'assistant', words: 'Yes.' }], [])).toEqual([
      { role: 'assistant', stretches: [{ kind: 'removed', words: 'Yes.' }] },
    ]);
  });

  it('are the same where nothing differs', () => {
    const same = { role: 'user', words: 'Hello.' } as const;
    expect(messagePairs([same], [same])).toEqual([
      { role: 'user', stretches: [{ kind: 'same', words: 'Hello.' }] },
    ]);
  });
});

describe('the checks of an example', () => {
  const check = (key: string, verdict: Verdict, more: object = {}): ConversationLook['checks'][number] => ({
    key,
    verdict,
    type: 'contains',
    path: 'goldens/a.yaml',
    pointer: [],
    kind: 'answer',
    demanded: true,
    reason: '',
    passed: 0,
    samples: 0,
    required: 0,
    ...more,
  });

  it('begin with those that stand otherwise than before, and leave out what is not demanded', () => {
    const moves = verdictMoves({
      ...look,
      checks: [
        check('kept', 'holds'),
        check('lost', 'to-retest'),
        check('measured', 'fails', { demanded: false }),
        check('time', 'fails', { kind: 'measurement' }),
        check('new', 'holds'),
      ],
      checksBefore: [check('kept', 'holds'), check('lost', 'holds')],
    });
    expect(moves.map((move) => [move.key, move.before, move.check.verdict, isMoved(move)])).toEqual([
      ['lost', 'holds', 'to-retest', true],
      ['new', undefined, 'holds', true],
      ['kept', 'holds', 'holds', false],
    ]);
  });
});

const look: ConversationLook = {
  path: 'prompts/a.prompt',
  prompt: 'A',
  example: 'a',
  title: 'A',
  evidence: 'same',
  now: { ok: false, reason: '', path: 'prompts/a.prompt', start: 0 },
  checks: [],
  checksBefore: [],
};

describe('a brief', () => {
  const brief =
    '## What changed\n\nA word.\n\n## Why\n\n> Because.\n\n## Examples\n\n- one\n\n<sub>galley/1.0.0 · report 12ab</sub>';

  it('is read from what people wrote, and the rest is named', () => {
    const { first, rest, titles } = foldedBrief(briefBlocks(brief));
    expect(first.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'quote']);
    expect(titles).toEqual(['Examples']);
    expect(rest.at(-1)?.kind).toBe('foot');
  });

  it('that people wrote by hand is not folded', () => {
    const blocks = briefBlocks('## My own words\n\nPlease look.');
    expect(foldedBrief(blocks)).toEqual({ first: blocks, rest: [], titles: [] });
  });

  it('ends with what it was checked with', () => {
    expect(readSeal('galley/1.0.0 · report 12ab')).toEqual({ engine: 'galley/1.0.0', digest: '12ab' });
    expect(readSeal('Thanks for reading.')).toBeUndefined();
  });
});
