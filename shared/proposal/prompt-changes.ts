import { type JsonValue, sameJson } from '../json.ts';
import { blocks } from '../prompt/blocks.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { partialCalls } from '../prompt/partials.ts';
import { usedVariables } from '../prompt/variables.ts';
import { alignSections } from './align-sections.ts';
import { type Section, sectionsOf } from './file-sections.ts';
import { type SentenceChange, sentenceChanges, sentencesOf } from './sentence-changes.ts';

/** What changed in a prompt or a shared passage. `role` is that of the message, `passage` in a shared passage. */
export type PromptChange =
  | (SentenceChange & { readonly role: string })
  | { readonly code: 'message-added' | 'message-removed' | 'message-rewritten'; readonly role: string }
  | { readonly code: 'fill-in-added' | 'fill-in-removed' | 'fill-in-redefined'; readonly name: string }
  | { readonly code: 'passage-used' | 'passage-dropped'; readonly name: string }
  /** A block that is sent only sometimes (`condition`) or several times (`repetition`), by what it depends on. */
  | {
      readonly code: 'block-added' | 'block-removed';
      readonly kind: 'condition' | 'repetition';
      readonly label: string;
    }
  | { readonly code: 'model-changed'; readonly before?: string; readonly after?: string }
  /** `name` as the file has it; `temperature` is what people call creativity. */
  | {
      readonly code: 'setting-changed';
      readonly name: string;
      readonly before?: JsonValue;
      readonly after?: JsonValue;
    }
  | { readonly code: 'output-changed' | 'tools-changed' | 'defaults-changed' | 'title-changed' }
  /** Something that is neither words nor settings, like a comment or white space. */
  | { readonly code: 'layout-changed' };

/** The shared passages of both versions, so that a fill-in that moved into one is not told as gone. */
export interface PassagesOfBoth {
  readonly before: ReadonlyMap<string, PromptDocument>;
  readonly after: ReadonlyMap<string, PromptDocument>;
}

const noPassages: PassagesOfBoth = { before: new Map(), after: new Map() };

/** What changed between two versions of a prompt or shared passage, words first. Empty only for equal files. */
export function promptChanges(
  before: PromptDocument,
  after: PromptDocument,
  passages: PassagesOfBoth = noPassages,
): readonly PromptChange[] {
  if (before.source === after.source) return [];
  const found = [
    ...wordChanges(before, after),
    ...nameChanges(before, after, passages),
    ...blockChanges(before, after),
    ...settingChanges(before, after),
  ];
  return found.length > 0 ? found : [{ code: 'layout-changed' }];
}

function wordChanges(before: PromptDocument, after: PromptDocument): readonly PromptChange[] {
  const old = messagesOf(before);
  const { kept, added } = alignSections(old, messagesOf(after));
  const comings = (at: number): readonly PromptChange[] =>
    (added[at] ?? []).map((section) => ({ code: 'message-added', role: roleOf(section, after) }));
  return [
    ...old.flatMap((section, at): readonly PromptChange[] => {
      const role = roleOf(section, before);
      const now = kept[at];
      if (now === undefined) return [...comings(at), { code: 'message-removed', role }];
      const changes = sentenceChanges(sentencesOf(section.text), sentencesOf(now.text));
      if (changes === undefined) return [...comings(at), { code: 'message-rewritten', role }];
      return [...comings(at), ...changes.map((change) => ({ ...change, role }))];
    }),
    ...comings(old.length),
  ];
}

function messagesOf({ path, source, isPartial, body }: PromptDocument): readonly Section[] {
  if (isPartial || !path.endsWith('.prompt'))
    return [{ name: { kind: 'text' }, text: source.slice(body.start, body.end) }];
  return sectionsOf(path, source).filter(({ name }) => name.kind === 'message');
}

function roleOf({ name }: Section, { isPartial }: PromptDocument): string {
  if (name.kind === 'message') return name.role;
  return isPartial ? 'passage' : 'user';
}

function nameChanges(
  before: PromptDocument,
  after: PromptDocument,
  passages: PassagesOfBoth,
): readonly PromptChange[] {
  const [old, now] = [fillInsOf(before, passages.before), fillInsOf(after, passages.after)];
  const [declared, declaredNow] = [declarationsOf(before), declarationsOf(after)];
  const redefined = [...new Set([...declared.keys(), ...declaredNow.keys()])].filter(
    (name) => old.has(name) === now.has(name) && !sameJson(declared.get(name), declaredNow.get(name)),
  );
  const [calls, callsNow] = [passagesOf(before), passagesOf(after)];
  return [
    ...missingIn(old, now).map((name) => ({ code: 'fill-in-added' as const, name })),
    ...missingIn(now, old).map((name) => ({ code: 'fill-in-removed' as const, name })),
    ...redefined.map((name) => ({ code: 'fill-in-redefined' as const, name })),
    ...missingIn(calls, callsNow).map((name) => ({ code: 'passage-used' as const, name })),
    ...missingIn(callsNow, calls).map((name) => ({ code: 'passage-dropped' as const, name })),
  ];
}

/** The fill-ins that are read, declared or not, by the name that the service feeds. */
function fillInsOf(
  document: PromptDocument,
  passages: ReadonlyMap<string, PromptDocument>,
): ReadonlySet<string> {
  const read = usedVariables(document, passages).map(({ name }) => name.split('.')[0] ?? '');
  return new Set(read.filter((name) => name !== '' && !name.startsWith('@')));
}

/** What is declared of each fill-in, wherever it stands in the file. */
function declarationsOf({ declared = [] }: PromptDocument): ReadonlyMap<string, object> {
  return new Map(declared.map(({ range: _range, ...rest }) => [rest.name, rest]));
}

function passagesOf({ template }: PromptDocument): ReadonlySet<string> {
  const calls = template.program === undefined ? [] : partialCalls(template.program);
  return new Set(calls.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));
}

function missingIn(known: ReadonlySet<string>, names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !known.has(name));
}

function blockChanges(before: PromptDocument, after: PromptDocument): readonly PromptChange[] {
  const [old, now] = [blockNames(before), blockNames(after)];
  const more = (code: 'block-added' | 'block-removed', these: typeof old, others: typeof old) =>
    [...these].flatMap(([key, { count, ...block }]) =>
      Array.from({ length: Math.max(0, count - (others.get(key)?.count ?? 0)) }, () => ({ code, ...block })),
    );
  return [...more('block-added', now, old), ...more('block-removed', old, now)];
}

interface NamedBlock {
  readonly kind: 'condition' | 'repetition';
  readonly label: string;
}

function blockNames(document: PromptDocument): ReadonlyMap<string, NamedBlock & { readonly count: number }> {
  const names = new Map<string, NamedBlock & { readonly count: number }>();
  for (const { kind, label } of blocks(document)) {
    if (kind === 'else') continue;
    const key = `${kind} ${label}`;
    const count = (names.get(key)?.count ?? 0) + 1;
    names.set(key, { kind: kind === 'each' ? 'repetition' : 'condition', label, count });
  }
  return names;
}

function settingChanges(before: PromptDocument, after: PromptDocument): readonly PromptChange[] {
  const names = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
  const facts: readonly (readonly [boolean, PromptChange])[] = [
    [!sameJson(before.output, after.output), { code: 'output-changed' }],
    [!sameJson(before.tools, after.tools), { code: 'tools-changed' }],
    [!sameJson(before.defaults, after.defaults), { code: 'defaults-changed' }],
    [before.title !== after.title || before.description !== after.description, { code: 'title-changed' }],
  ];
  return [
    ...(before.model === after.model
      ? []
      : [{ code: 'model-changed' as const, ...sides(before.model, after.model) }]),
    ...[...names]
      .filter((name) => !sameJson(before.settings[name], after.settings[name]))
      .map((name) => ({
        code: 'setting-changed' as const,
        name,
        ...sides(before.settings[name], after.settings[name]),
      })),
    ...facts.filter(([holds]) => holds).map(([, change]) => change),
  ];
}

function sides<T>(before: T | undefined, after: T | undefined): { readonly before?: T; readonly after?: T } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
