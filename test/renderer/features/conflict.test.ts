import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionsLook } from '../../../renderer/engine/versions-look.ts';
import { differingChecks } from '../../../renderer/features/conflict/differing-checks.ts';
import { framed, ownText } from '../../../renderer/features/conflict/own-text.ts';
import { placeWords } from '../../../renderer/features/conflict/place-words.ts';
import {
  type Choices,
  type ConflictFile,
  isStale,
  placesLeft,
  placesOf,
  resultOf,
  wholeKey,
} from '../../../renderer/features/conflict/places.ts';
import { sectionChanges } from '../../../renderer/features/conflict/section-words.ts';
import { settingWords } from '../../../renderer/features/conflict/setting-words.tsx';
import { resultParts, shownParts } from '../../../renderer/features/conflict/shown-parts.ts';
import type { KeptChoice, Taken } from '../../../renderer/stores/conflict-store.ts';
import type { CheckReport } from '../../../shared/check/report.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { mergeFile } from '../../../shared/proposal/merge-file.ts';

const root = new URL('../../../examples/where2eat/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const path = 'prompts/suggest.prompt';
const base = read(path);
const examplePath = 'goldens/suggest/spicy-vegan.yaml';
const scope = 'a project';

function fileOf(
  texts: { readonly base: string | null; readonly mine: string | null; readonly theirs: string | null },
  file = path,
): ConflictFile {
  const merged = mergeFile({ path: file, ...texts });
  const draft = { text: texts.mine, base: texts.base };
  return { path: file, draft, theirs: texts.theirs, merged, places: placesOf(scope, file, merged) };
}

function chosen(file: ConflictFile, taken: readonly Taken[], words: readonly string[] = []): Choices {
  const choices = new Map<string, KeptChoice>();
  const written = new Map<string, string>();
  for (const [index, { key, conflict }] of file.places.entries()) {
    const { base: was, mine, theirs } = conflict;
    choices.set(key, { taken: taken[index] ?? 'mine', of: { base: was, mine, theirs } });
    written.set(key, words[index] ?? '');
  }
  return { choices, written };
}

const edit = (words: string) =>
  base.replace('a dining helper.', words).replace('{{message}}\n', `{{message}}${words}\n`);
const both = () => fileOf({ base, mine: edit(' Mine.'), theirs: edit(' Theirs.') });

describe('choosing what stands', () => {
  it('asks about each message by itself, and takes each as it was chosen', () => {
    const file = both();
    expect(file.places.map(({ conflict }) => placeWords(path, conflict.name))).toEqual([
      'Instructions',
      'The person says',
    ]);
    const result = resultOf(chosen(file, ['mine', 'theirs']), scope, file);
    expect(result).toContain('You are Where2Eat,  Mine.');
    expect(result).toContain('{{message}} Theirs.');
  });

  it('has no result while a place is left, or nothing is written for it', () => {
    const file = both();
    expect(resultOf({ choices: new Map(), written: new Map() }, scope, file)).toBeUndefined();
    expect(placesLeft(chosen(file, ['mine', 'own'], ['', '  ']), scope, file)).toEqual([file.places[1]]);
    expect(resultOf(chosen(file, ['mine', 'own'], ['', '  ']), scope, file)).toBeUndefined();
  });

  it('puts written words where the message stands, with its speaker and its line ends', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const file = fileOf({
      base: windows(base),
      mine: windows(edit(' Mine.')),
      theirs: windows(edit(' Theirs.')),
    });
    const result = resultOf(chosen(file, ['own', 'mine'], ['One line.\nAnother.']), scope, file);
    expect(result).toContain('{{role "system"}}\r\nOne line.\r\nAnother.\r\n{{history}}\r\n');
    expect(result?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('shows what is to be written over without the line that names the speaker', () => {
    for (const { conflict } of both().places) {
      const { lead, words, tail } = framed(conflict.name, conflict.mine ?? '');
      expect(lead + words + tail).toBe(conflict.mine);
      expect(words).not.toContain('{{role');
      expect(ownText(conflict, words)).toBe(conflict.mine);
    }
  });

  it('keeps a choice that still fits when others change their words again, and asks anew about the rest', () => {
    const file = both();
    const choices = chosen(file, ['mine', 'mine']);
    const moved = fileOf({
      base,
      mine: edit(' Mine.'),
      theirs: edit(' Theirs.').replace('{{message}} Theirs.', '{{message}} Theirs again.'),
    });
    expect(moved.places.map((place) => isStale(choices, place))).toEqual([false, true]);
    expect(placesLeft(choices, scope, moved)).toEqual([moved.places[1]]);
  });

  it('takes a whole text of one side, and asks again when that side has changed', () => {
    const file = both();
    const of = { base, mine: file.draft.text, theirs: file.theirs };
    const choices = new Map([[wholeKey(scope, path), { taken: 'theirs', of } as const]]);
    const written = new Map<string, string>();
    expect(resultOf({ choices, written }, scope, file)).toBe(file.theirs);
    const moved = fileOf({ base, mine: edit(' Mine.'), theirs: edit(' Theirs again.') });
    expect(resultOf({ choices, written }, scope, moved)).toBeUndefined();
  });

  it('settles a file that one deleted, and one that both made', () => {
    const deleted = fileOf({ base, mine: null, theirs: edit(' Theirs.') });
    expect(resultOf(chosen(deleted, ['mine']), scope, deleted)).toBeNull();
    expect(resultOf(chosen(deleted, ['theirs']), scope, deleted)).toBe(edit(' Theirs.'));
    const made = fileOf({ base: null, mine: 'Mine.\n', theirs: 'Theirs.\n' });
    expect(resultOf(chosen(made, ['own'], ['Ours.']), scope, made)).toBe('Ours.\n');
  });

  it('asks about an example by its parts, in words', () => {
    const example = read(examplePath);
    const file = fileOf(
      {
        base: example,
        mine: example.replace('party: 2', 'party: 3').replace('Spicy and vegan', 'Vegan'),
        theirs: example.replace('party: 2', 'party: 4').replace('id: sure-enough', 'id: sure'),
      },
      examplePath,
    );
    expect(file.places.map(({ conflict }) => placeWords(examplePath, conflict.name))).toEqual([
      'The values of the fill-ins',
    ]);
    const result = resultOf(chosen(file, ['theirs']), scope, file);
    expect(result).toContain('party: 4');
    expect(result).toContain('description: Vegan,');
    expect(result).toContain('id: sure\n');
  });

  it('gives a text that can be read and holds no marks, whatever is taken for each place', () => {
    const sentences = [
      'You are Where2Eat',
      'Allergies come first',
      'The group:',
      'temperature: 0.2',
      '{{history}}',
    ];
    const words = fc.constantFrom('Mine.', 'مرحبا بكم', '<b>x</b> & {{party}}', 'A\nB', '-'.repeat(7));
    const version = fc
      .array(fc.tuple(fc.constantFrom(...sentences), words), { maxLength: 3 })
      .map((edits) =>
        edits.reduce(
          (text, [sentence, added]) =>
            sentence.startsWith('temp')
              ? text.replace(/temperature: [\d.]+/, `temperature: 0.${added.length % 10}`)
              : text.replace(sentence, `${sentence} ${added}`),
          base,
        ),
      );
    const taken = fc.array(fc.constantFrom<Taken>('mine', 'theirs', 'own'), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(version, version, taken, (mine, theirs, choices) => {
        const file = fileOf({ base, mine, theirs });
        const result = resultOf(chosen(file, choices, Array(6).fill('Third words.')), scope, file);
        expect(result).not.toMatch(/^(<{7}|>{7}|={7})/m);
        const isReadable = (text: string) => parseDocument(path, text).problems.length === 0;
        const isOwnOfSettings = file.places.some(
          ({ conflict }, index) => conflict.name.kind !== 'message' && choices[index] === 'own',
        );
        if (isReadable(mine) && isReadable(theirs) && !isOwnOfSettings)
          expect(parseDocument(path, result ?? '').problems).toEqual([]);
      }),
    );
  });
});

describe('what stands on the screen', () => {
  it('is all of the file in its order: what nobody changed together, and whose change was joined', () => {
    const file = fileOf({
      base,
      mine: edit(' Mine.').replace('temperature: 0.2', 'temperature: 0.4'),
      theirs: edit(' Theirs.'),
    });
    const shown = shownParts(file).map((part) =>
      part.kind === 'place'
        ? `? ${placeWords(path, part.place.conflict.name)}`
        : `${part.by ?? '='} ${placeWords(path, part.name)}`,
    );
    expect(shown).toEqual([
      '= The settings at the top',
      'mine Creativity and length of the answer',
      '= The fill-ins',
      '? Instructions',
      '= The conversation so far goes here',
      '? The person says',
    ]);
  });

  it('tells a setting in words, as it was and as it is', () => {
    const name = { kind: 'key', key: 'config' } as const;
    const [was, now] = ['config:\n  temperature: 0.2\n', 'config:\n  temperature: 0.7\n'];
    expect(settingWords(path, name, was, now)).toEqual([{ what: 'Creativity', before: '0.2', after: '0.7' }]);
    expect(settingWords(path, name, was, was)).toEqual([{ what: 'Creativity', after: '0.2' }]);
    expect(settingWords(path, { kind: 'message', role: 'user' }, was, now)).toBeUndefined();
  });

  it('marks what a result changes against theirs, and nothing else', () => {
    const parts = resultParts(path, base, base.replace('Allergies come first', 'Allergies are first'));
    const changed = parts.filter((part) => part.kind === 'part' && part.before !== part.now);
    expect(changed).toMatchObject([{ name: { kind: 'message', role: 'system' } }]);
  });

  it('does not compare the words of a text that is too long for that', () => {
    const long = 'word '.repeat(100_000);
    expect(sectionChanges(path, { kind: 'text' }, long, `${long}more`)).toBeUndefined();
  });
});

describe('the checks that differ', () => {
  const check = (key: string, verdict: Verdict, extra: Partial<CheckReport> = {}) =>
    ({ key, kind: 'answer', demanded: true, type: 'icontains', verdict, ...extra }) as CheckReport; // only what is read

  function look(example: string, before: readonly CheckReport[], now: readonly CheckReport[]): VersionsLook {
    const conversation = {
      path,
      prompt: 'Suggest',
      example,
      title: example,
      checks: now,
      checksBefore: before,
    };
    return { conversations: [conversation] } as unknown as VersionsLook; // only what is read
  }

  it('are those that fail first, and each stands in every version as it does there', () => {
    const mine = look(
      'spicy',
      [check('a', 'holds'), check('b', 'holds')],
      [check('a', 'to-retest'), check('b', 'holds')],
    );
    const theirs = look('quiet', [check('a', 'holds')], [check('a', 'fails')]);
    expect(differingChecks(mine, theirs).map(({ example, verdicts }) => [example, verdicts])).toEqual([
      ['quiet', { was: 'holds', mine: 'holds', theirs: 'fails' }],
      ['spicy', { was: 'holds', mine: 'to-retest', theirs: 'holds' }],
    ]);
  });

  it('leave out what is only measured, and tell of a check that a version does not have', () => {
    const mine = look(
      'spicy',
      [check('a', 'holds'), check('c', 'holds', { kind: 'measurement' })],
      [check('c', 'fails', { kind: 'measurement' })],
    );
    const theirs = look('spicy', [check('a', 'holds')], [check('a', 'holds')]);
    expect(differingChecks(mine, theirs)).toMatchObject([
      { verdicts: { was: 'holds', mine: undefined, theirs: 'holds' } },
    ]);
  });
});
