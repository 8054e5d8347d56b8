import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRecording } from '../../../shared/example/print-recording.ts';
import { readRecording } from '../../../shared/example/read-recording.ts';
import type { Run } from '../../../shared/example/recording.ts';
import { loadPersonalDataScanner } from '../../../shared/policy/personal-data.ts';
import { loadSecretScanner } from '../../../shared/policy/secrets.ts';
import { dropRuns } from '../../../shared/privacy/drop-runs.ts';
import { findMentions } from '../../../shared/privacy/find-mentions.ts';
import { findPlaces } from '../../../shared/privacy/find-places.ts';
import { removeExpired, removeMentions } from '../../../shared/privacy/remove-mentions.ts';
import { searchFor } from '../../../shared/privacy/search-text.ts';
import { loadProject } from '../../../shared/project/load-project.ts';

const recording = `format: 1
# kept for the audit
runs:
  - origin: model   # the first
    recordedAt: "2024-01-02T10:00:00Z"
    samples:
      - text: "Hello Müller"
  - origin: model
    recordedAt: "2026-11-01T10:00:00Z"
    request:
      messages:
        - { role: user, content: "my number is +49 30/901-82345" }
    samples:
      - text: '{"guest":"M\\u00fcller\\nJosé"}'
  - origin: written
    samples:
      - text: nobody   # the last
`;
const files = new Map(
  Object.entries({
    'prompts/suggest.prompt': '---\nmodel: a/b\n---\nAsk Mr MÜLLER.',
    'goldens/suggest/a.yaml': 'format: 1\ninput: { guests: { mueller: 2, "Jose": 1 } }\n',
    'goldens/suggest/a.rec.yaml': recording,
    'goldens/suggest/jose-s-table.yaml': 'format: 1\n',
    'governance/policy.yaml': 'format: 1\nretention: { days: 90 }\n',
  }).map(([path, text]) => [path, { text }]),
);
const { project } = loadProject(files);
const places = (wanted: string) =>
  findMentions(project, wanted).map(({ path, of, run, pointer = [] }) =>
    [path.split('/').at(-1), of, run ?? '', pointer.join('.')].join(' ').trim(),
  );

describe('finding every place that mentions a text', () => {
  it('looks into recorded answers, what was asked, examples, prompts and names of files', () => {
    expect(places('müller')).toEqual([
      'a.rec.yaml recording 0 runs.0.samples.0.text',
      'a.rec.yaml recording 1 runs.1.samples.0.text',
      'suggest.prompt file',
    ]);
    expect(places('JOSE')).toEqual([
      'a.rec.yaml recording 1 runs.1.samples.0.text',
      'a.yaml example  input.guests.Jose',
      'jose-s-table.yaml name',
    ]);
  });

  it('does not mind how a number is written, and takes no short one for a part of it', () => {
    expect(places('+49 (30) 90182345')).toEqual(['a.rec.yaml recording 1 runs.1.request.messages.0.content']);
    expect(places('4930')).toEqual([]);
  });

  it('shows the line', () => {
    const { text = '', start, end } = findMentions(project, 'jose')[0]?.excerpt ?? {};
    expect(text.slice(start, end)).toBe('José');
    expect(text).toContain('"guest"');
  });

  it('finds nothing for nothing', () => {
    expect(places('  ')).toEqual([]);
    expect(places('"')).toEqual([]);
  });

  it('finds a text however it is written', () => {
    const word = fc.stringMatching(/^[a-zäéß中]{2,8}$/u);
    const spelt = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll(' ', '\n  '),
      (text: string) => text.replaceAll(' ', ''),
      (text: string) =>
        [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        spelt,
        fc.string(),
        (words, spell, before) => {
          const wanted = words.join(' ');
          expect(searchFor(wanted)?.(`${before.replaceAll('\\', '/')} ${spell(wanted)} after`)).toBeDefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('removing what mentions a text', () => {
  it('takes recorded runs out whole and leaves all else to the byte', () => {
    const { files: changed, remaining } = removeMentions(project, findMentions(project, 'müller'), 'keep');
    const from = recording.indexOf('  - origin: model   # the first');
    const to = recording.indexOf('  - origin: written');
    expect(changed).toEqual([
      { path: 'goldens/suggest/a.rec.yaml', text: recording.slice(0, from) + recording.slice(to) },
    ]);
    expect(remaining.map(({ path }) => path)).toEqual(['prompts/suggest.prompt']);
  });

  it('takes an example with its recordings where that is wanted', () => {
    const mentions = findMentions(project, 'jose');
    expect(removeMentions(project, mentions, 'remove')).toEqual({
      files: [
        { path: 'goldens/suggest/a.rec.yaml', removed: true },
        { path: 'goldens/suggest/a.yaml', removed: true },
        { path: 'goldens/suggest/jose-s-table.yaml', removed: true },
      ],
      remaining: [],
    });
    expect(removeMentions(project, mentions, 'keep').remaining.map(({ of }) => of)).toEqual([
      'example',
      'name',
    ]);
  });

  it('takes out what is kept too long, but for the newest', () => {
    const changed = removeExpired(project, '2026-11-20T00:00:00Z');
    const [first] = changed;
    const read = first !== undefined && 'text' in first ? first.text : '';
    expect(changed).toHaveLength(1);
    expect(read).toContain('# kept for the audit');
    expect(read).not.toMatch(/2024-01-02|nobody/);
    expect(read).toContain('2026-11-01');
  });

  it('leaves exactly the other runs, whichever go', () => {
    const run: fc.Arbitrary<Run> = fc.record({
      origin: fc.constantFrom('model' as const, 'written' as const),
      samples: fc.array(fc.record({ text: fc.string() }), { minLength: 1, maxLength: 2 }),
    });
    const input = fc
      .array(run, { minLength: 1, maxLength: 5 })
      .chain((runs) =>
        fc.record({ runs: fc.constant(runs), dropped: fc.subarray(runs.map((_run, index) => index)) }),
      );
    const place = { path: 'r.rec.yaml', prompt: 'p', example: 'r' };
    fc.assert(
      fc.property(input, ({ runs, dropped }) => {
        const text = `# ours\n${printRecording({ prompt: 'p', runs })}# end\n`;
        const removal = dropRuns({ ...place, runs }, text, new Set(dropped));
        const left = runs.filter((_run, index) => !dropped.includes(index));
        if (left.length === 0) {
          expect(removal).toEqual({ path: 'r.rec.yaml', removed: true });
          return;
        }
        if (removal === undefined || !('text' in removal)) throw new Error('not dropped');
        const read = readRecording(place, removal.text);
        expect(read.ok && read.value.recording.runs).toEqual(left);
        expect(removal.text).toMatch(/^# ours\n.*# end\n$/s);
      }),
    );
  });
});

describe('showing data in its place', () => {
  it('tells kind, line and what stands before, and never the data', async () => {
    const personal = await loadPersonalDataScanner();
    const secret = `gsk_${'aB3'.repeat(18)}`.slice(0, 56);
    const text = `a: 1\nmail: ada@web.de, +49 30 90182345\nkey: ${secret}\n`;
    const found = await findPlaces(new Map([['f.yaml', text]]), loadSecretScanner, personal, { names: [] });
    expect(found.map(({ kind, line, before }) => [kind, line, before])).toEqual([
      ['email', 2, 'mail: '],
      ['phone', 2, ', '],
      ['secret', 3, 'key: '],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/ada|9018|gsk/);
  });
});
