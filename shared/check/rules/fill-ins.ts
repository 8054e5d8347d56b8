import type { Example } from '../../example/example.ts';
import type { PromptDocument } from '../../prompt/document.ts';
import type { Range } from '../../prompt/range.ts';
import type { Unfilled } from '../../prompt/segment.ts';
import { usedVariables } from '../../prompt/variables.ts';
import type { JudgedPrompt } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { about, type Rule } from './rule.ts';

/** A fill-in that no example gives a value: nobody has ever seen what it does. */
export const unsuppliedFillIn: Rule = ({ prompt }) => {
  if (prompt.subjects.length === 0) return [];
  const supplied = new Set<string>(Object.keys(prompt.document.defaults));
  for (const { subject } of prompt.subjects) {
    for (const name of Object.keys(subject.example.input)) supplied.add(name);
  }
  return fillInsOf(prompt)
    .filter(({ name }) => !supplied.has(name) && !isToldAsUndeclared(prompt.document, name))
    .map(({ name, ...place }) => about(prompt, 'warning', 'unsupplied-fill-in', { name }, place));
};

/** A fill-in that the live version neither declares nor uses: empty until a developer feeds it. */
export const fillInUnknownToLive: Rule = ({ prompt, live }) => {
  if (live === undefined) return [];
  const known = new Set(live.document.declared?.map(({ name }) => name));
  for (const { name } of fillInsOf(live)) known.add(name);
  for (const name of Object.keys(prompt.document.defaults)) known.add(name);
  return fillInsOf(prompt)
    .filter(({ name }) => !known.has(name))
    .map(({ name, ...place }) => about(prompt, 'warning', 'fill-in-needs-developer', { name }, place));
};

/** The fill-ins that a prompt surely reads, each with its first place. */
function fillInsOf({ document, partials }: JudgedPrompt): readonly FillIn[] {
  const found = new Map<string, FillIn>();
  for (const { name: dotted, certain, path, start, end } of usedVariables(document, partials)) {
    const [name = ''] = dotted.split('.');
    if (certain && name !== '' && !found.has(name)) found.set(name, { name, path, range: { start, end } });
  }
  return [...found.values()];
}

interface FillIn {
  readonly name: string;
  readonly path: string;
  readonly range: Range;
}

/** A printed fill-in that nothing gives a value in some examples, which are told together. */
export const fillInWithoutValue: Rule = ({ prompt }) => {
  const empty = new Map<string, { readonly place: Unfilled; readonly examples: Example[] }>();
  for (const { subject } of prompt.subjects) {
    for (const place of subject.rendered?.unfilled ?? []) {
      if (isToldAsUndeclared(prompt.document, place.variable)) continue;
      const known = empty.get(place.variable) ?? { place, examples: [] };
      if (known.examples.at(-1) !== subject.example) known.examples.push(subject.example);
      empty.set(place.variable, known);
    }
  }
  return [...empty.values()].map(({ place: { variable: name, path, start, end }, examples }) => {
    const shown = examples.slice(0, 3).map((example) => `"${example.name}"`);
    const more = examples.length > 3 ? [`${examples.length - 3} more`] : [];
    const values = { name, examples: [...shown, ...more].join(', '), count: examples.length };
    const place = { path, range: { start, end }, example: examples[0]?.path ?? '' };
    return about(prompt, 'warning', 'fill-in-without-value', values, place);
  });
};

/** A name outside a declared schema has a finding of its own, which says what to do about it. */
function isToldAsUndeclared({ declared }: PromptDocument, name: string): boolean {
  const [root = ''] = name.split('.');
  return (
    declared !== undefined && !root.startsWith('@') && !declared.some((variable) => variable.name === root)
  );
}

/** A value that opens a message of its own: whoever fills it in could speak as the system. */
export const valueOpensRole: Rule = ({ prompt }) =>
  prompt.subjects.flatMap(({ subject: { example, rendered } }): readonly Finding[] =>
    (rendered?.injections ?? []).map(({ variable, marker, path, start, end }) => {
      const values = { name: variable, marker, example: example.name };
      const place = { path, range: { start, end }, example: example.path };
      return about(prompt, 'error', 'value-opens-role', values, place);
    }),
  );
