import { weakenedRules } from '../check/weakened-rules.ts';
import type { Example } from '../example/example.ts';
import { groupBy } from '../group-by.ts';
import { sameJson } from '../json.ts';
import type { Project } from '../project/project.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { reachablePartials } from '../prompt/partials.ts';
import { type ExpectationChange, expectationChanges } from './expectation-changes.ts';
import type { NamedPrompt, PartChange, PartStatus } from './part-change.ts';
import { promptChanges } from './prompt-changes.ts';

/** What changed between two versions of a project, for people: prompts first, then passages, examples and rules. */
export function changesInWords(before: Project, after: Project): readonly PartChange[] {
  return [
    ...promptParts(before, after),
    ...passageParts(before, after),
    ...exampleParts(before, after),
    ...answerParts(before, after),
    ...expectationParts(before, after),
    ...ruleParts(before, after),
  ];
}

function promptParts(before: Project, after: Project): readonly PartChange[] {
  const passages = { before: before.partials, after: after.partials };
  return pairs(before.prompts, after.prompts, promptKey, sameSource).map(({ old, now, either, status }) => ({
    kind: 'prompt',
    ...named(either),
    status,
    changes: old !== undefined && now !== undefined ? promptChanges(old, now, passages) : [],
  }));
}

function passageParts(before: Project, after: Project): readonly PartChange[] {
  return pairs([...before.partials.values()], [...after.partials.values()], promptKey, sameSource).map(
    ({ old, now, either, status }) => {
      const project = now === undefined ? before : after;
      const reaches = project.prompts.filter((prompt) =>
        [...reachablePartials(prompt, project.partials).values()].includes(either),
      );
      return {
        kind: 'passage',
        path: either.path,
        name: either.name,
        status,
        changes: old !== undefined && now !== undefined ? promptChanges(old, now) : [],
        reaches: reaches.map(named),
      };
    },
  );
}

function exampleParts(before: Project, after: Project): readonly PartChange[] {
  const changed = pairs(allExamples(before), allExamples(after), exampleKey).filter(
    ({ old, now }) => old === undefined || now === undefined || !sameInputs(old, now),
  );
  return [...groupBy(changed, ({ either }) => either.prompt)].map(([prompt, list]) => {
    const namesOf = (wanted: PartStatus) =>
      list.filter(({ status }) => status === wanted).map(({ either }) => either.name);
    const [added, edited, removed] = [namesOf('added'), namesOf('changed'), namesOf('removed')];
    return { kind: 'examples', prompt, added, changed: edited, removed };
  });
}

function sameInputs(left: Example, right: Example): boolean {
  const { checks: _checks, threshold: _threshold, ...before } = left;
  const { checks: _others, threshold: _other, ...after } = right;
  return sameJson(before, after);
}

function answerParts(before: Project, after: Project): readonly PartChange[] {
  const examples = new Set(allExamples(after).map(exampleKey));
  const changed = pairs(
    [...before.recordings.values()],
    [...after.recordings.values()],
    ({ prompt, variant = '', example }) => `${prompt}\n${example}\n${variant}`,
  ).filter(
    ({ old, now, either: { prompt, example } }) =>
      examples.has(`${prompt}\n${example}`) && !sameJson(old?.runs, now?.runs),
  );
  return [...groupBy(changed, ({ either }) => either.prompt)].map(([prompt, list]) => ({
    kind: 'answers',
    prompt,
    examples: [...new Set(list.map(({ either }) => either.example))],
  }));
}

function expectationParts(before: Project, after: Project): readonly PartChange[] {
  const contracts = pairs(
    [...before.contracts.values()],
    [...after.contracts.values()],
    ({ prompt }) => prompt,
  );
  const examples = pairs(allExamples(before), allExamples(after), exampleKey);
  const parts = [
    ...contracts.map(({ old, now, either: { prompt, path } }) => ({
      prompt,
      path,
      changes: expectationChanges(old?.checks ?? [], now?.checks ?? []),
    })),
    // What comes and goes with its example is told with the example.
    ...examples.map(({ old, now, either: { prompt, name, path } }) => ({
      prompt,
      example: name,
      path,
      changes:
        old && now ? [...thresholdChange(old, now), ...expectationChanges(old.checks, now.checks)] : [],
    })),
  ];
  return parts
    .filter(({ changes }) => changes.length > 0)
    .map((part) => ({ kind: 'expectations' as const, ...part }));
}

/** The share of its checks that an example's answer must pass. Without one, it must pass all. */
function thresholdChange(before: Example, after: Example): readonly ExpectationChange[] {
  if (before.threshold === after.threshold) return [];
  const isLess = (after.threshold ?? Infinity) < (before.threshold ?? Infinity);
  return [{ code: isLess ? 'loosened' : 'changed', key: 'threshold' }];
}

function ruleParts(before: Project, after: Project): readonly PartChange[] {
  const softer = groupBy(weakenedRules(after, before), ({ path }) => path);
  const policyPath = after.policy.path ?? before.policy.path ?? before.config.policy;
  const { path: _old, ...oldPolicy } = before.policy;
  const { path: _new, ...newPolicy } = after.policy;
  const changed = [
    ...(sameJson(oldPolicy, newPolicy) ? [] : [policyPath]),
    ...(sameJson(before.config, after.config) ? [] : ['galley.yaml']),
    ...pairs([...before.contracts.values()], [...after.contracts.values()], ({ prompt }) => prompt)
      .filter(({ old, now }) => !sameJson([old?.phrases, old?.budget], [now?.phrases, now?.budget]))
      .map(({ either }) => either.path),
  ];
  return [...new Set([...changed, ...softer.keys()])].map((path) => ({
    kind: 'rules',
    path,
    softer: (softer.get(path) ?? []).map(({ rule }) => rule),
  }));
}

interface Pair<T> {
  readonly old: T | undefined;
  readonly now: T | undefined;
  readonly either: T;
  readonly status: PartStatus;
}

/** Things of two versions that differ, by key: those of the new version in its order, then what is gone. */
function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  same: (left: T, right: T) => boolean = sameJson,
): readonly Pair<T>[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const keys = new Set(after.map(keyOf));
  return [
    ...after.flatMap((now): readonly Pair<T>[] => {
      const was = old.get(keyOf(now));
      if (was === undefined) return [{ old: was, now, either: now, status: 'added' }];
      return same(was, now) ? [] : [{ old: was, now, either: now, status: 'changed' }];
    }),
    ...before
      .filter((item) => !keys.has(keyOf(item)))
      .map((item): Pair<T> => ({ old: item, now: undefined, either: item, status: 'removed' })),
  ];
}

function sameSource(left: PromptDocument, right: PromptDocument): boolean {
  return left.source === right.source && left.path === right.path;
}

function promptKey({ name, variant = '' }: PromptDocument): string {
  return `${name}\n${variant}`;
}

function exampleKey({ prompt, name }: Example): string {
  return `${prompt}\n${name}`;
}

function allExamples({ examples }: Project): readonly Example[] {
  return [...examples.values()].flat();
}

function named({ path, title, name, variant }: PromptDocument): NamedPrompt {
  return { path, title: title ?? name, ...(variant === undefined ? {} : { variant }) };
}
