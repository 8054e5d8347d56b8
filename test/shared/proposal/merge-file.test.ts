import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceRange } from '../../../shared/prompt/edit.ts';
import { sectionsOf } from '../../../shared/proposal/file-sections.ts';
import { mergeFile } from '../../../shared/proposal/merge-file.ts';
import { type FilePart, type MergedFile, settleFile } from '../../../shared/proposal/merged-file.ts';
import { logModelChange, modelLogPath } from '../../../shared/proposal/model-change-log.ts';

const root = new URL('../../../examples/where2eat/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const promptPath = 'prompts/suggest.prompt';
const prompt = read(promptPath);
const examplePath = 'goldens/suggest/spicy-vegan.yaml';
const recordingPath = 'goldens/suggest/spicy-vegan.rec.yaml';

const edits: readonly ((text: string) => string)[] = [
  (text) => text.replace('temperature: 0.2', 'temperature: 0.7'),
  (text) => text.replace('temperature: 0.2', 'temperature: 0.9'),
  (text) => text.replace('dining helper', 'kind dining helper'),
  (text) => text.replace('dining helper', 'stern waiter'),
  (text) => text.replace('Places with a free table', 'Free tables'),
  (text) => text.replace('{{history}}\n', ''),
  (text) => `${text}{{role "model"}}\nGladly.\n`,
  (text) => `${text}{{role "model"}}\nWith pleasure.\n`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `{{role "system"}}\n${text}`,
];
const edited = fc
  .subarray([...edits], { maxLength: 3 })
  .map((chosen) => chosen.reduce((text, edit) => edit(text), prompt));
const version = fc.oneof({ arbitrary: edited, weight: 5 }, { arbitrary: fc.constant(null), weight: 1 });

function mirrored(merged: MergedFile): MergedFile {
  if (merged.kind === 'clean') return merged;
  return { kind: 'conflict', parts: merged.parts.map(mirroredPart) };
}

function mirroredPart(part: FilePart): FilePart {
  if (part.kind === 'conflict') return { ...part, mine: part.theirs, theirs: part.mine };
  if (part.change === undefined || part.change.by === 'both') return part;
  return { ...part, change: { ...part.change, by: part.change.by === 'mine' ? 'theirs' : 'mine' } };
}

describe('putting two changes of a prompt together', () => {
  it('asks about the message that both changed, and keeps what was changed elsewhere', () => {
    const mine = prompt
      .replace('dining helper', 'kind waiter')
      .replace('temperature: 0.2', 'temperature: 0.7');
    const theirs = prompt.replace('dining helper', 'stern cook').replace('Places with', 'Tables with');
    const merged = mergeFile({ path: promptPath, base: prompt, mine, theirs });
    if (merged.kind === 'clean') throw new Error('nobody was asked');
    const messages = merged.parts.slice(merged.parts.findIndex(({ name }) => name.kind === 'message'));
    expect(messages.map(({ kind, name }) => [kind, name.kind === 'message' ? name.role : name.kind])).toEqual(
      [
        ['conflict', 'system'],
        ['agreed', 'history'],
        ['agreed', 'user'],
      ],
    );
    expect(settleFile(merged, (part) => part.mine)).toBe(mine.replace('Places with', 'Tables with'));
    expect(settleFile(merged, (part) => part.theirs)).toBe(
      theirs.replace('temperature: 0.2', 'temperature: 0.7'),
    );
    expect(settleFile(merged, () => '{{role "system"}}\nThird words.\n')).toContain('Third words.');
  });

  it('asks about the one setting that both changed, and joins what each changed beside it', () => {
    const mine = prompt
      .replace('temperature: 0.2', 'temperature: 0.7')
      .replace('model: openai', 'model: mine');
    const theirs = prompt
      .replace('temperature: 0.2', 'temperature: 0.9')
      .replace('party: integer', 'party: number');
    const merged = mergeFile({ path: promptPath, base: prompt, mine, theirs });
    if (merged.kind === 'clean') throw new Error('nobody was asked');
    expect(merged.parts.filter(({ kind }) => kind === 'conflict').map(({ name }) => name)).toEqual([
      { kind: 'key', key: 'config' },
    ]);
    expect(settleFile(merged, (part) => part.theirs)).toBe(theirs.replace('model: openai', 'model: mine'));
  });

  it('asks where one took away what the other changed, and loses neither answer', () => {
    const mine = prompt.slice(0, prompt.indexOf('{{role "user"}}'));
    const theirs = prompt.replace('Places with', 'Tables with');
    const merged = mergeFile({ path: promptPath, base: prompt, mine, theirs });
    expect(settleFile(merged, (part) => part.mine)).toBe(mine);
    expect(settleFile(merged, (part) => part.theirs)).toBe(theirs);
  });

  it('asks whether a file stays that one deleted and the other changed', () => {
    const versions = { path: promptPath, base: prompt, mine: null, theirs: `${prompt}more` };
    const merged = mergeFile(versions);
    expect(merged.kind).toBe('conflict');
    expect(settleFile(merged, (part) => part.mine)).toBeNull();
    expect(settleFile(merged, (part) => part.theirs)).toBe(`${prompt}more`);
  });

  it('asks about the whole where words fit together and settings do not', () => {
    const mine = prompt.replace('---\n', '---\ntitle: Find a table\n');
    const theirs = prompt.replace('\ninput:', '\ntitle: Suggest\ninput:');
    expect(mergeFile({ path: promptPath, base: prompt, mine, theirs })).toMatchObject({
      kind: 'conflict',
      parts: [{ kind: 'conflict', name: { kind: 'text' }, mine, theirs }],
    });
  });

  it('takes the only change there is, files that come and go too', () => {
    fc.assert(
      fc.property(version, version, (base, mine) => {
        expect(mergeFile({ path: promptPath, base, mine, theirs: base })).toEqual({
          kind: 'clean',
          text: mine,
        });
        expect(mergeFile({ path: promptPath, base, mine: base, theirs: mine })).toEqual({
          kind: 'clean',
          text: mine,
        });
        expect(mergeFile({ path: promptPath, base, mine, theirs: mine })).toEqual({
          kind: 'clean',
          text: mine,
        });
      }),
    );
  });

  it('gives both sides the same result, seen from either', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const there = mergeFile({ path: promptPath, base: prompt, mine, theirs });
        expect(mergeFile({ path: promptPath, base: prompt, mine: theirs, theirs: mine })).toEqual(
          mirrored(there),
        );
      }),
    );
  });

  it('comes to an end where thousands of messages are equal', () => {
    const many = '{{role "user"}}\nHello.\n'.repeat(3000);
    const [base, mine, theirs] = ['b', 'm', 't'].map((word) => `${word}\n${many}${word}${word}\n`);
    const merged = mergeFile({ path: 'p.prompt', base: base ?? '', mine: mine ?? '', theirs: theirs ?? '' });
    expect(settleFile(merged, (part) => part.theirs)).toBe(theirs);
  });

  it('cuts every file of the sample, and any text, without losing a letter', () => {
    for (const path of [
      promptPath,
      'prompts/_tone.prompt',
      examplePath,
      recordingPath,
      'governance/policy.yaml',
    ]) {
      expect(
        sectionsOf(path, read(path))
          .map(({ text }) => text)
          .join(''),
      ).toBe(read(path));
    }
    fc.assert(
      fc.property(
        fc.constantFrom('a.prompt', '_a.prompt', 'a.yaml', 'a.md'),
        fc.array(
          fc.constantFrom('---\n', '{{role "user"}}', '\r\n', '\n', 'a: 1\n', '# why\n', '{{', ' ', 'x'),
          {
            maxLength: 12,
          },
        ),
        (path, pieces) => {
          const text = pieces.join('');
          expect(
            sectionsOf(path, text)
              .map((section) => section.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('putting two changes of an example together', () => {
  const example = read(examplePath);

  it('asks per part of the file', () => {
    const mine = example.replace('Spicy and vegan', 'Vegan and spicy').replace('party: 2', 'party: 3');
    const theirs = example.replace('Spicy and vegan', 'Hot and vegan').replace('Bistro X"', 'Bistro Y"');
    const merged = mergeFile({ path: examplePath, base: example, mine, theirs });
    if (merged.kind === 'clean') throw new Error('nobody was asked');
    expect(merged.parts.filter(({ kind }) => kind === 'conflict')).toEqual([
      {
        kind: 'conflict',
        name: { kind: 'key', key: 'description' },
        base: 'description: Spicy and vegan, table for two\n',
        mine: 'description: Vegan and spicy, table for two\n',
        theirs: 'description: Hot and vegan, table for two\n',
      },
    ]);
    expect(settleFile(merged, (part) => part.mine)).toBe(mine.replace('Bistro X"', 'Bistro Y"'));
  });

  it('never writes one key twice', () => {
    const mine = example.replace('input:\n', 'threshold: 0.5\ninput:\n');
    const theirs = `${example}threshold: 0.8\n`;
    expect(mergeFile({ path: examplePath, base: example, mine, theirs })).toMatchObject({
      kind: 'conflict',
      parts: [{ name: { kind: 'text' } }],
    });
  });

  it('keeps answers that two people recorded apart, with the comments of the file', () => {
    const base = read(recordingPath);
    const run = (text: string) => `  - origin: model\n    samples:\n      - text: ${text}\n`;
    const merged = mergeFile({
      path: recordingPath,
      base,
      mine: base + run('mine'),
      theirs: base + run('theirs'),
    });
    const text = merged.kind === 'clean' ? merged.text : undefined;
    expect(text).toContain('text: mine');
    expect(text).toContain('text: theirs');
    expect(text?.startsWith('# Illustrative')).toBe(true);
  });
});

describe('putting two changes of the log of model changes together', () => {
  const path = modelLogPath;
  const entry = (after: string, day: string) => ({
    change: {
      path: 'prompts/a.prompt',
      title: 'Suggest',
      before: 'old',
      after,
      why: 'Better.',
      risk: 'None.',
    },
    day,
    tested: '3 hold',
    decidedBy: 'Ana',
  });
  const logged = (text: string, after: string, day = '2026-11-24') => {
    const change = logModelChange(text, entry(after, day));
    return replaceRange(text, change, change.text);
  };
  const headings = (text: string | null) => [...(text ?? '').matchAll(/^## .*$/gm)].map(([line]) => line);

  it.each([
    ['that has entries', logged('', 'first', '2026-01-01')],
    ['that is not there yet', null],
  ])('keeps the entries of both, of a log %s', (_, base) => {
    const [mine, theirs] = [logged(base ?? '', 'mine'), logged(base ?? '', 'theirs')];
    const merged = mergeFile({ path, base, mine, theirs });
    if (merged.kind !== 'clean') throw new Error('somebody was asked');
    expect(headings(merged.text)).toEqual([
      '## 2026-11-24: mine for Suggest',
      '## 2026-11-24: theirs for Suggest',
      ...headings(base),
    ]);
    expect(merged.text?.match(/^# Model changes$/gm)).toHaveLength(1);
    expect(merged.text).not.toMatch(/[^\n]\n## /);
    // Whoever merges a second time changes nothing.
    expect(mergeFile({ path, base, mine: merged.text, theirs })).toEqual(merged);
  });
});
