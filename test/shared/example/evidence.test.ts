import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRun } from '../../../shared/example/choose-run.ts';
import {
  classOf,
  type EvidenceClass,
  evidenceFor,
  evidenceOf,
  type Reason,
  reasons,
  requestReasons,
} from '../../../shared/example/evidence.ts';
import type { RecordedRequest, Run } from '../../../shared/example/recording.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import type { Message, ModelRequest } from '../../../shared/prompt/request.ts';
import type { RenderedMessage, Segment } from '../../../shared/prompt/segment.ts';

const immaterial = ['line-ends', 'final-newline'] as const;

/** A message of the template; text in [brackets] is the value of a fill-in. */
function message(role: Message['role'], pattern: string): RenderedMessage {
  const segments = pattern.split(/(\[[^\]]*\])/).map((text): Segment => {
    const place = { path: 'prompts/a.prompt', start: 0, end: 0 };
    return text.startsWith('[')
      ? { text: text.slice(1, -1), origin: 'value', variable: 'x', ...place }
      : { text, origin: 'words', ...place };
  });
  return {
    message: { role, content: segments.map(({ text }) => text).join('') },
    source: 'template',
    segments,
  };
}

function turn(role: Message['role'], content: string): RenderedMessage {
  return { message: { role, content }, source: 'history', segments: [] };
}

function current(messages: readonly RenderedMessage[], request: Partial<ModelRequest> = {}) {
  const rendering = {
    messages,
    unfilled: [],
    injections: [],
    branches: new Set<string>(),
    read: new Set<string>(),
  };
  const whole = {
    settings: {},
    tools: [],
    output: {},
    ...request,
    messages: messages.map(({ message }) => message),
  };
  return { request: whole, rendering };
}

function sent(messages: readonly Message[], request: Partial<RecordedRequest> = {}): RecordedRequest {
  return { settings: {}, tools: [], output: {}, ...request, messages };
}

function run(request: RecordedRequest, extra: Partial<Run> = {}): Run {
  return { origin: 'model', request, samples: [{ text: 'answer' }], ...extra };
}

function why(messages: readonly RenderedMessage[], recorded: readonly Message[]): readonly Reason[] {
  return evidenceOf(requestReasons(current(messages), sent(recorded), immaterial)).reasons;
}

describe('evidence', () => {
  it('is the same when the whole request is the same', () => {
    const now = current([message('system', 'Help [2] people'), message('user', '[hi]')], { model: 'm' });
    expect(evidenceFor(now, run(now.request), immaterial)).toEqual({ class: 'same', reasons: [] });
  });

  it('tells a changed word from a changed value', () => {
    const recorded: readonly Message[] = [{ role: 'system', content: 'Help 2 people who like tea' }];
    expect(why([message('system', 'Help [2] people who like [tea]')], recorded)).toEqual([]);
    expect(why([message('system', 'Help [3] people who like [coffee]')], recorded)).toEqual(['inputs']);
    expect(why([message('system', 'Assist [2] people who like [tea]')], recorded)).toEqual(['wording']);
  });

  it('takes a value that swallows words of the prompt for a changed value only if all words are still there', () => {
    const recorded: readonly Message[] = [{ role: 'user', content: 'a X b Y c' }];
    expect(why([message('user', 'a [1] b [2] c')], recorded)).toEqual(['inputs']);
    expect(why([message('user', 'a [1] c [2] b')], recorded)).toEqual(['wording']);
    expect(why([message('user', 'a [1] b [2] c c')], recorded)).toEqual(['wording']);
  });

  it('says in doubt that the words changed: those beside a value may have been deleted', () => {
    const recorded: readonly Message[] = [{ role: 'user', content: 'My name is Ada, please answer.' }];
    expect(why([message('user', '[Ada], please answer.')], recorded)).toEqual(['wording']);
    expect(why([message('user', 'My name is [Ada]')], recorded)).toEqual(['wording']);
    expect(why([message('user', 'My name is [Grace], please answer.')], recorded)).toEqual(['inputs']);
  });

  it('calls line ends and a final newline spacing, and any other space wording', () => {
    const recorded: readonly Message[] = [{ role: 'user', content: 'one\r\ntwo' }];
    expect(why([message('user', 'one\ntwo\n')], recorded)).toEqual(['spacing']);
    expect(why([message('user', 'one\n two')], recorded)).toEqual(['wording']);
  });

  it('counts spacing as cosmetic only where the project declares it immaterial', () => {
    const now = current([message('user', 'one')]);
    const recorded = run(sent([{ role: 'user', content: 'one\n' }]));
    expect(evidenceFor(now, recorded, immaterial).class).toBe('cosmetic');
    expect(evidenceFor(now, recorded, []).class).toBe('changed');
  });

  it('knows earlier turns from the prompt, added, removed and changed', () => {
    const system = message('system', 'Help');
    const ask = message('user', 'now');
    const recorded: readonly Message[] = [
      { role: 'system', content: 'Help' },
      { role: 'user', content: 'before' },
      { role: 'assistant', content: 'yes' },
      { role: 'user', content: 'now' },
    ];
    expect(why([system, turn('user', 'before'), turn('assistant', 'yes'), ask], recorded)).toEqual([]);
    expect(why([system, turn('user', 'other'), turn('assistant', 'yes'), ask], recorded)).toEqual([
      'history',
    ]);
    expect(why([system, ask], recorded)).toEqual(['history']);
    expect(
      why([system, turn('user', 'before'), ask], [recorded[0], recorded[3]] as readonly Message[]),
    ).toEqual(['history']);
  });

  it('calls a message that is no longer sent, or sent by another role, wording', () => {
    expect(
      why(
        [message('user', 'a')],
        [
          { role: 'system', content: 's' },
          { role: 'user', content: 'a' },
        ],
      ),
    ).toEqual(['wording']);
    expect(why([message('user', 'a'), message('user', 'b')], [{ role: 'user', content: 'a' }])).toEqual([
      'wording',
    ]);
    expect(why([message('system', 'a')], [{ role: 'user', content: 'a' }])).toEqual(['wording']);
  });

  it('names tools, form of answer, model, settings and redaction, each for itself', () => {
    const now = current([message('user', 'a')], { model: 'm', settings: { temperature: 0 } });
    const changedTo = (part: Partial<RecordedRequest>): Evidence =>
      evidenceFor(now, run({ ...now.request, ...part }), immaterial);
    expect(changedTo({ tools: ['search'] })).toEqual({ class: 'changed', reasons: ['tools'] });
    expect(changedTo({ output: { format: 'json' } })).toEqual({ class: 'changed', reasons: ['output'] });
    expect(changedTo({ model: 'n' })).toEqual({ class: 'model', reasons: ['model'] });
    expect(changedTo({ settings: {} })).toEqual({ class: 'model', reasons: ['settings'] });
    expect(changedTo({ redacted: ['email'] })).toEqual({ class: 'changed', reasons: ['redacted'] });
    expect(changedTo({ model: 'n', settings: {}, tools: ['t'] }).reasons).toEqual([
      'tools',
      'model',
      'settings',
    ]);
  });

  it('is missing when nothing is recorded, the request is not recorded, or a fill-in is empty', () => {
    const now = current([message('user', 'a')]);
    const unfilled = { variable: 'x', path: 'p', start: 0, end: 1 };
    const empty = { ...now, rendering: { ...now.rendering, unfilled: [unfilled] } };
    expect(evidenceFor(now, undefined, immaterial)).toEqual({ class: 'missing', reasons: ['unrecorded'] });
    expect(evidenceFor(now, { origin: 'import', samples: [{ text: 'a' }] }, immaterial).reasons).toEqual([
      'unrecorded',
    ]);
    expect(evidenceFor(empty, run(now.request), immaterial)).toEqual({
      class: 'missing',
      reasons: ['unfilled'],
    });
  });

  it('makes of every set of reasons the class that the product defines', () => {
    fc.assert(
      fc.property(fc.subarray([...reasons]), (subset) => {
        const found = new Set<Reason>(subset);
        expect(classOf(found)).toBe(expectedClass(found));
      }),
    );
  });

  it('is symmetric: which of two requests is the newer one changes no class', () => {
    const text = fc.constantFrom('a', 'b', 'a\n', 'a\r\nb', 'a\nb', '');
    const anyMessage = fc.record({
      role: fc.constantFrom('system', 'user', 'assistant'),
      content: text,
    }) as fc.Arbitrary<Message>;
    const anyRequest = fc.record({
      model: fc.constantFrom('m', 'n'),
      settings: fc.constantFrom({}, { temperature: 0 }),
      output: fc.constantFrom({}, { format: 'json' }),
      messages: fc.array(anyMessage, { maxLength: 4 }),
    });
    const asNow = (request: ModelRequest) =>
      current(
        request.messages.map((part) => ({ message: part, source: 'template', segments: [] })),
        request,
      );
    fc.assert(
      fc.property(anyRequest, anyRequest, (left, right) => {
        const one = { ...left, tools: [] };
        const other = { ...right, tools: [] };
        const forth = classOf(requestReasons(asNow(one), other, immaterial));
        expect(classOf(requestReasons(asNow(other), one, immaterial))).toBe(forth);
        expect(forth === 'same').toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });
});

type Evidence = ReturnType<typeof evidenceFor>;

function expectedClass(found: ReadonlySet<Reason>): EvidenceClass {
  if (found.size === 0) return 'same';
  if (found.has('unfilled') || found.has('unrecorded')) return 'missing';
  const others = [...found].filter((reason) => reason !== 'model' && reason !== 'settings');
  if (others.length === 0) return 'model';
  return found.size === 1 && found.has('spacing') ? 'cosmetic' : 'changed';
}

describe('choosing among runs', () => {
  const now = current([message('user', 'now')], { model: 'm' });
  const choose = (runs: readonly Run[]) =>
    chooseRun(now, { path: 'r', prompt: 'p', example: 'e', runs }, immaterial, defaultPolicy.evidence);
  const at = (day: number): string => `2026-01-0${day}T00:00:00Z`;

  it('takes the newest of those that speak for the prompt, never the one that passes', () => {
    const older = run(now.request, { recordedAt: at(1), samples: [{ text: 'good' }] });
    const newer = run(now.request, { recordedAt: at(2), samples: [{ text: 'bad' }] });
    expect(choose([older, newer]).run).toBe(newer);
    expect(choose([newer, older]).run).toBe(newer);
  });

  it('prefers what a model answered to what was written by hand', () => {
    const written = run(now.request, { origin: 'written', recordedAt: at(3) });
    const model = run(now.request, { recordedAt: at(1) });
    expect(choose([model, written]).run).toBe(model);
  });

  it('prefers a whole run that fails to a newer one with too few answers', () => {
    const policy = { ...defaultPolicy.evidence, samples: { required: 3, of: 3 } };
    const three = [{ text: 'no' }, { text: 'no' }, { text: 'no' }];
    const whole = run(now.request, { recordedAt: at(1), samples: three });
    const short = run(now.request, { recordedAt: at(2) });
    const recording = { path: 'r', prompt: 'p', example: 'e', runs: [whole, short] };
    expect(chooseRun(now, recording, immaterial, policy).run).toBe(whole);
  });

  it('prefers the nearest request where none is the same', () => {
    const otherModel = run({ ...now.request, model: 'n' }, { recordedAt: at(1) });
    const otherWords = run(sent([{ role: 'user', content: 'then' }], { model: 'm' }), { recordedAt: at(5) });
    expect(choose([otherModel, otherWords]).run).toBe(otherModel);
    expect(choose([otherWords]).evidence).toEqual({ class: 'changed', reasons: ['wording'] });
  });
});
