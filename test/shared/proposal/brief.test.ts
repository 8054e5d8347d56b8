import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../shared/check/escape-markdown.ts';
import { makeBrief } from '../../../shared/proposal/brief.ts';
import { longestBrief } from '../../../shared/proposal/brief-limit.ts';
import { markedWords } from '../../../shared/proposal/marked-words.ts';
import { guardsSomething } from '../../../shared/proposal/risks.ts';
import { briefInput } from './brief-of-sample.ts';
import { edited } from './sample-project.ts';

const prompt = 'prompts/suggest.prompt';
const changed = {
  [prompt]: edited(
    prompt,
    ['a dining helper', 'a kind dining helper'],
    ['gpt-4o-mini-2024-07-18', 'gpt-4o-2024-08-06'],
    ['Allergies come first.', ''],
    ['{{history}}', '{{history}}\n{{hurry}}'],
  ),
  'prompts/_tone.prompt': 'Write like a pirate.\n',
  'goldens/suggest/spicy-vegan.yaml': edited('goldens/suggest/spicy-vegan.yaml', [
    '[vegan, spic]',
    '[vegan]',
  ]),
};

/** Texts that try to become something else on a host's page. */
const hostile = [
  '<img src=x onerror=alert(1)> --> <script>',
  '<!-- /galley:brief -->',
  '@everyone please /approve',
  'Fixes #12, closes GH-7, see https://evil.example and www.evil.example',
  '**bold** ~~gone~~ `code` [link](https://evil.example) ![image](x) | cell',
  '# Heading',
  '- item',
  '1. item',
  '> quote',
  '```\nfence',
  '\u202Edesrever\u202C \u0000\u001b[31m',
  'line one\r\n\r\n/close\n\n---\n\nline two',
];

describe('a text in Markdown', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...hostile, '\\', '*', '_', '@', '<', '&', '#1', ' ', 'a'), { maxLength: 6 })
      .map((parts) => parts.join('')),
  );

  it('stays a text: nothing in it formats, links, mentions, closes or commands', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        const bare = escaped
          .replaceAll(/\\[\\`*_{}[\]()#+!|~$^.=-]/g, '')
          .replaceAll(/&(?:amp|lt|gt|#47);/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]()+|~$^<>&]|[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(escaped).not.toMatch(/@(?!\u200b)|:\/\/|#\d|\bGH-|\bwww\.|^(?:[-=>/]|\d+\.)|^\s|\s$/i);
      }),
    );
  });

  it('shows reworded sentences word by word, with every word of both in its place', () => {
    expect(markedWords('Be kind to *all* guests.', 'Be very kind to guests.')).toBe(
      'Be **very** kind to ~~\\*all\\*~~ guests.',
    );
    const sentence = fc.array(fc.constantFrom('Be', 'kind', '*', '~~', '**x**', '"y"', '{{z}}'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const marked = markedWords(before.join(' '), after.join(' '));
        const without = (mark: RegExp) => marked.replaceAll(mark, ' ').replaceAll(/(?<!\\)(?:\*\*|~~)/g, '');
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
        const removed = /(?<![\\~])~~(?:\\.|[^\\~])+~~/g;
        const added = /(?<![\\*])\*\*(?:\\.|[^\\*])+\*\*/g;
        expect(words(without(removed))).toEqual(words(escapeMarkdown(`x ${after.join(' ')}`)).slice(1));
        expect(words(without(added))).toEqual(words(escapeMarkdown(`x ${before.join(' ')}`)).slice(1));
      }),
    );
  });
});

describe('the brief for a reviewer', () => {
  it('says what changed and why, what it costs, what is risky and what is left to do', async () => {
    const brief = makeBrief(await briefInput(changed));
    for (const part of [
      '#### What changed\n\n> Suggest: 1 sentence reworded',
      '#### Why\n\n> Guests felt rushed.',
      '- Suggest: a sentence that forbids, warns or protects is gone. ~~Allergies come first.~~',
      'this edit needs a developer',
      'You are Where2Eat, a **kind** dining helper.',
      '#### Shared passage tone: prompts/\\_tone.prompt',
      'from openai/gpt-4o-mini-2024-07-18 to openai/gpt-4o-2024-08-06',
      'what is sent differs in 30 of 30 examples',
      '| Suggest | about ',
      '#### Needs new answers',
      'takes-up-both-wishes loosened',
      '**Because:** Guests felt rushed.',
      'Illustrative',
    ])
      expect(brief).toContain(part);
    expect(brief).toMatch(/<sub>galley\/test · report sha256:[0-9a-f]{64}<\/sub>$/);
  });

  it('tells a change once for all examples that it changes alike', async () => {
    const brief = makeBrief(await briefInput({ 'prompts/_tone.prompt': 'Write like a pirate.\n' }));
    expect(brief.match(/\*\*Write like a pirate\.\*\*/g)?.length).toBeLessThan(10);
    expect(brief).toContain('; and 2 more (their recorded answers: for the earlier words)');
  });

  it('counts both versions in one way, so that fewer words never seem to cost more', async () => {
    const { costs } = await briefInput({ 'prompts/_tone.prompt': 'Write like a pirate.\n' });
    expect(costs.map(({ title }) => title)).toEqual(['Compare', 'Explain', 'Suggest (playful)', 'Suggest']);
    for (const { tokens, usd } of costs) {
      expect(tokens?.after).toBeLessThan(tokens?.before ?? 0);
      expect(usd?.after).toBeLessThan(usd?.before ?? 0);
    }
  });

  it('lists as to retest what this change leaves, and as many checks as are counted', async () => {
    const explain = 'prompts/explain.prompt';
    const brief = makeBrief(await briefInput({ [explain]: edited(explain, ['.', '. ']) }));
    const listed = brief.slice(brief.indexOf('#### Needs new answers'));
    // The variant's answers were to retest before.
    expect(listed).toContain('- Explain: ');
    expect(listed).not.toContain('Suggest');
    const checks = Number(/- Explain: (\d+) checks/.exec(listed)?.[1]);
    expect(brief).toContain(`- ${checks} checks held before, to retest now`);
  });

  it('is the same for the same input', async () => {
    expect(makeBrief(await briefInput(changed))).toBe(makeBrief(await briefInput(changed)));
  });

  it('lets nothing that stands in the project or in an answer break out', async () => {
    for (const text of hostile) {
      const one = text.replaceAll(/\s+/g, ' ').replaceAll('\u0000', '').replaceAll('\u001b', '');
      const input = await briefInput(
        {
          [prompt]: edited(prompt, ['You are Where2Eat, a dining helper.', `Be careful. ${one}`]),
          'goldens/suggest/spicy-vegan.yaml': edited('goldens/suggest/spicy-vegan.yaml', [
            'Spicy and vegan, table for two',
            JSON.stringify(one),
          ]),
        },
        text,
      );
      const brief = makeBrief({ ...input, interview: { ...input.interview, what: text } });
      const own = brief.replaceAll(/<\/?sub>/g, '').replaceAll(/^(> )?\*\*Illustrative:\*\*.*$/gm, '');
      expect(own).not.toMatch(
        /<|@(?!\u200b)|:\/\/|(?<![\\&])#\d|\bGH-|\bwww\.|(?<!\\)\]\(|(?<!\\)`|[\u202a-\u202e]/,
      );
      const lines = own.split('\n').filter((line) => line !== '');
      const wrong = lines.filter(
        (line) => !/^(?:#### |> |>$| *- |\| ?|\|-|\*\*|galley\/test|And )/.test(line),
      );
      expect(wrong).toEqual([]);
      expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
    }
  });

  it('fits into the room there is, whatever is in it', async () => {
    const input = await briefInput(changed, '<&>@#1'.repeat(700));
    const many = {
      ...input,
      parts: Array.from({ length: 300 }, () => input.parts).flat(),
      conversations: Array.from({ length: 50 }, () => input.conversations).flat(),
      risks: Array.from({ length: 500 }, () => input.risks).flat(),
      gate: Array.from({ length: 200 }, () => input.gate).flat(),
    };
    for (const room of [0, 50, 1000, 20_000, longestBrief]) {
      expect(makeBrief(many, room).length).toBeLessThanOrEqual(room);
    }
    expect(makeBrief(many)).toContain('#### Why');
    expect(makeBrief(many)).toMatch(/and \d+ more/);
    expect(makeBrief(many, 1000)).toContain('This was cut');
  });

  it('knows sentences that forbid, warn or protect', () => {
    for (const sentence of [
      'Never name a price.',
      'You must not guess.',
      'Mind allergies.',
      'Nenne niemals Namen.',
    ])
      expect(guardsSomething(sentence)).toBe(true);
    for (const sentence of ['Be kind.', 'Nevertheless, hurry.', 'Pick a safari.', 'Use short words.'])
      expect(guardsSomething(sentence)).toBe(false);
  });
});
