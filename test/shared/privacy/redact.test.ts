import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { gradeCheck } from '../../../shared/check/grade-check.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import type { Run } from '../../../shared/example/recording.ts';
import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { loadPersonalDataScanner } from '../../../shared/policy/personal-data.ts';
import { redactExample, redactRun } from '../../../shared/privacy/redact-run.ts';
import { redactJson } from '../../../shared/privacy/redact-values.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import { labelledKinds, labelledNames, labelledSet } from '../policy/labelled-personal-data.ts';
import { unusualForms } from '../policy/unusual-personal-data.ts';

const rules = { names: labelledNames, words: ['Sourdough'], country: 'DE' };
const { scan } = await loadPersonalDataScanner();
const redactor = await loadRedactor(rules, 'a salt of this test');
const redact = (text: string): string => redactor.plainText(text);

const set = labelledSet(60);
const personal = set.filter(({ kind }) => kind !== undefined);
/** Texts with personal data of every kind in any order, among words, numbers and signs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...set.map(({ text }) => text)),
      fc.constantFrom(...personal.map(({ data = '' }) => data)),
      fc.constantFrom(...Object.values(unusualForms).flat()),
      fc.constantFrom(' ', '\n', ', ', '12', ' 0', 'Tel. ', '+', '-', '"', '@', '4111 ', 'DE', 'x'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('redacting a text', () => {
  it.each(labelledKinds)('replaces every %s of the labelled set, and nothing beside it', (kind) => {
    for (const { text, data = '' } of set.filter((one) => one.kind === kind)) {
      const at = text.indexOf(data);
      const redacted = redact(text);
      expect(redacted).not.toContain(data);
      expect(redacted.startsWith(text.slice(0, at))).toBe(true);
      expect(redacted.endsWith(text.slice(at + data.length))).toBe(true);
    }
  });

  it('leaves harmless texts as they are', async () => {
    // In a country's project, its postal codes may look like telephone numbers.
    const { plainText } = await loadRedactor({ names: labelledNames }, 'salt');
    for (const { text } of set.filter(({ kind }) => kind === undefined)) expect(plainText(text)).toBe(text);
  });

  it('leaves nothing to find, and does nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const redacted = redact(text);
        expect(scan(redacted, rules)).toEqual([]);
        expect(redact(redacted)).toBe(redacted);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same data the same stand-in in every text, and other data another one', () => {
    const standIns = new Map<string, string>();
    for (const { data = '', kind } of personal) {
      const first = redact(`(${data})`).slice(1, -1);
      expect(redact(`It is ${data}, yes`)).toBe(`It is ${first}, yes`);
      const other = standIns.get(`${kind} ${first}`);
      if (kind !== 'address')
        expect(other === undefined || other === data, `${other} and ${data}`).toBe(true);
      standIns.set(`${kind} ${first}`, data);
    }
  });

  it('gives a person the same name in an address and in a text', () => {
    const text = redact('Ada Lovelace <ada.lovelace@web.de>, María Gómez <maria_gomez@gmail.com>');
    const [, first, last, local] = /^(\w+) (\w+) <([\w.]+)@\w+\.example\.com>/.exec(text) ?? [];
    expect(local).toBe(`${first} ${last}`.toLowerCase().replace(' ', '.'));
    const [, other, otherLocal] = /, (\w+ \w+) <([\w.]+)@/.exec(text) ?? [];
    expect(otherLocal).toBe(other?.toLowerCase().replace(' ', '.'));
  });

  it('gives a number the same end with and without its country', () => {
    const [abroad, home] = redact('+49 30 90182345 or 030 90182345').split(' or ');
    expect(abroad).toMatch(/^\+49 00 00[1-9]{6}$/);
    expect(home).toMatch(/^000 [1-9]{8}$/);
    expect(home?.slice(-6)).toBe(abroad?.slice(-6));
  });

  it('keeps the form, so that what looks at forms still sees one', () => {
    expect(redact('a.b@web.de')).toMatch(/^[a-z]+\.[a-z]+@[a-z]+\.example\.com$/);
    expect(redact('call (212) 736-5000')).toMatch(/^call \([2-9]\d\d\) 555-01\d\d$/);
    expect(redact('DE89 3704 0044 0532 0130 00')).toMatch(/^DE00 0000 \d{4} \d{4} \d{4} \d\d$/);
    expect(redact('4111 1111 1111 1129')).toMatch(/^0000( \d{4}){3}$/);
    expect(redact('Bonner Straße 12a, 53113 Bonn')).toMatch(/^Beispielstraße \d{4}$/);
    expect(redact('She loves Sourdough')).toMatch(/^She loves [A-Z][a-z]+$/);
    expect(JSON.parse(redact('{"to": "ada@web.de", "who": "Ada Lovelace"}'))).toHaveProperty('who');
  });

  it('depends on the salt', async () => {
    const other = await loadRedactor(rules, 'another');
    for (const { data = '' } of personal.slice(0, 200)) expect(other.plainText(data)).not.toBe(redact(data));
  });

  it('takes secrets out always', async () => {
    const secret = `xox${'b'}-123456789012-123456789012-${'a1B2'.repeat(6)}`;
    const redaction = redactor.begin();
    expect(await redaction.text(`Use ${secret} now`, { texts: [secret] })).toBe('Use [secret] now');
    expect(redaction.summary()).toEqual({ kinds: ['secret'], kept: [], changesChecks: false });
  });
});

describe('redacting JSON', () => {
  it('leaves nothing to find in texts and keys, and keeps the form', async () => {
    const value = fc.letrec<{ json: JsonValue }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        texts,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(texts, tie('json'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).json;
    await fc.assert(
      fc.asyncProperty(value, async (json) => {
        const redacted = await redactJson(redactor.begin(), json);
        for (const text of textsIn(redacted)) expect(scan(text, rules)).toEqual([]);
        expect(textsIn(redacted)).toHaveLength(textsIn(json).length);
        expect(await redactJson(redactor.begin(), redacted)).toEqual(redacted);
      }),
    );
  });

  function textsIn(value: JsonValue): readonly string[] {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((member: JsonValue) => textsIn(member));
    if (!isJsonObject(value)) return [];
    return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
  }
});

describe('redacting what checks judge', () => {
  const judge = (checks: readonly Check[], output: string) =>
    checks.map((check) => {
      const outcome = gradeCheck(check, { output }, { vars: {} }, createJobResults());
      return outcome.kind === 'graded' ? outcome.pass : outcome.kind;
    });
  const types = ['contains', 'icontains', 'starts-with', 'ends-with', 'equals', 'contains-any', 'word-count'];
  const check = (text: string): fc.Arbitrary<Check> =>
    fc
      .record({
        type: fc.constantFrom(...types, ...types.map((type) => `not-${type}`)),
        value: fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([from, to]) => text.slice(from, to) || 'x'),
      })
      .map(
        ({ type, value }): Check =>
          type.endsWith('word-count') ? { type, value: value.split(/\s+/).length } : { type, value },
      );
  const cases = texts.chain((text) =>
    fc.record({ text: fc.constant(text), checks: fc.array(check(text), { maxLength: 4 }) }),
  );

  it('never changes what they say', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ text, checks }) => {
        const run: Run = { origin: 'model', samples: [{ text }] };
        const { value, changesChecks } = await redactRun(redactor, run, checks, {});
        expect(judge(checks, value.samples[0]?.text ?? '')).toEqual(judge(checks, text));
        expect(changesChecks).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what a check names, and says so', async () => {
    const checks = [{ type: 'contains', value: 'write to anna@bistro.fr' }];
    const run: Run = {
      origin: 'model',
      request: {
        settings: {},
        tools: [],
        output: {},
        messages: [{ role: 'user', content: 'I am ada@web.de, and anna@bistro.fr knows me' }],
      },
      samples: [{ text: 'Please write to anna@bistro.fr, +49 30 90182345' }],
    };
    const { value, ...summary } = await redactRun(redactor, run, checks, {});
    expect(value.samples[0]?.text).toMatch(/^Please write to anna@bistro\.fr, \+49 00 00\d+$/);
    expect(value.request?.messages[0]?.content).toMatch(/example\.com, and anna@bistro\.fr knows me$/);
    expect(value.request?.redacted).toEqual(['email', 'phone']);
    expect(summary).toEqual({
      kinds: ['email', 'phone'],
      kept: [{ kind: 'email', count: 2 }],
      changesChecks: false,
    });
  });

  it('lets a check whose value comes from an input follow the input', async () => {
    const checks = [{ type: 'contains', value: '{{guest}}' }];
    const run: Run = { origin: 'model', samples: [{ text: 'Welcome, Ada Lovelace' }] };
    const { value } = await redactRun(redactor, run, checks, { guest: 'Ada Lovelace' });
    expect(value.samples[0]?.text).toBe(`Welcome, ${redact('Ada Lovelace')}`);
  });

  it('redacts inputs, earlier turns and tools, and keeps the rest', async () => {
    const example = {
      path: 'goldens/a/b.yaml',
      prompt: 'a',
      name: 'b',
      description: 'For Ada Lovelace',
      history: [
        {
          role: 'assistant' as const,
          content: [
            { type: 'tool-call' as const, name: 'mail', input: { to: ['ada@web.de'], n: 2 } },
            { type: 'media' as const, url: 'data:image/png;base64,YWRhQHdlYi5kZQ==' },
          ],
        },
      ],
      input: { guest: { mail: 'ada@web.de' }, party: 2, since: null },
      checks: [{ type: 'contains', value: 'x' }],
    };
    const mail = redact('ada@web.de');
    const { value, kinds } = await redactExample(redactor, example);
    expect(value).toEqual({
      ...example,
      description: `For ${redact('Ada Lovelace')}`,
      history: [
        {
          role: 'assistant',
          content: [
            { type: 'tool-call', name: 'mail', input: { to: [mail], n: 2 } },
            { type: 'media', url: 'data:image/png;base64,YWRhQHdlYi5kZQ==' },
          ],
        },
      ],
      input: { guest: { mail }, party: 2, since: null },
    });
    expect(kinds).toEqual(['email', 'name']);
  });
});
