import { parseDocument } from '../prompt/parse-document.ts';
import type { Range } from '../prompt/range.ts';
import { splitFrontMatter } from '../prompt/split-front-matter.ts';
import type { Statement } from '../prompt/template-tree.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { parseYamlTree } from '../yaml/yaml-tree.ts';
import { modelLogPath } from './model-change-log.ts';

/** What a stretch of a file is to the person who reads it. */
export type SectionName =
  /** The lines around the settings at the top of a prompt, or all of them where they have no keys. */
  | { readonly kind: 'settings' }
  /** A message of a prompt, by the role that its marker names; `history` for the place of the earlier turns. */
  | { readonly kind: 'message'; readonly role: string }
  /**
   * A top-level key of a YAML file or of the settings of a prompt, an entry of the log of model changes; '' for what
   * stands before the first.
   */
  | { readonly kind: 'key'; readonly key: string }
  /** The whole text. */
  | { readonly kind: 'text' };

/** A stretch of a file with its name. The sections of a file are together its text. */
export interface Section {
  readonly name: SectionName;
  readonly text: string;
}

/**
 * Cuts a file where people see its parts: a prompt by settings and messages, YAML by its top-level keys, the log of model
 * changes by its entries, anything else not at all.
 */
export function sectionsOf(path: string, text: string): readonly Section[] {
  if (path.endsWith('.prompt')) return promptSections(path, text);
  if (/\.ya?ml$/.test(path)) return yamlSections(text);
  if (path === modelLogPath) return logSections(text);
  return [{ name: { kind: 'text' }, text }];
}

interface Cut {
  readonly at: number;
  readonly name: SectionName;
}

function promptSections(path: string, source: string): readonly Section[] {
  const { template, isPartial } = parseDocument(path, source);
  const split = splitFrontMatter(source);
  const bodyStart = split.kind === 'front-matter' && !isPartial ? split.bodyStart : 0;
  const marks = (template.program?.statements ?? []).flatMap((statement): readonly Cut[] => {
    const role = markedRole(statement);
    const at = lineStart(source, statement.start);
    if (role === undefined || source.slice(at, statement.start).trim() !== '') return [];
    return [{ at, name: { kind: 'message', role } }];
  });
  const hasLead = source.slice(bodyStart, marks[0]?.at).trim() !== '';
  const lead: readonly Cut[] = hasLead ? [{ at: bodyStart, name: { kind: 'message', role: 'user' } }] : [];
  const settings = split.kind === 'front-matter' && !isPartial ? settingCuts(source, split.yaml) : [];
  return cut(source, [{ at: 0, name: { kind: 'settings' } }, ...settings, ...lead, ...marks]);
}

/** Each key of the settings with its lines, and the line that closes them. */
function settingCuts(source: string, { start, end }: Range): readonly Cut[] {
  const close = end + (source.startsWith('\r\n', end) ? 2 : 1);
  const sections = yamlSections(source.slice(start, close));
  if (sections.some(({ name }) => name.kind !== 'key')) return [];
  let at = start;
  const cuts = sections.map(({ name, text }): Cut => {
    const here = { at, name };
    at += text.length;
    return here;
  });
  return [...cuts, { at: close, name: { kind: 'settings' } }];
}

function markedRole(statement: Statement): string | undefined {
  if (statement.kind !== 'output') return undefined;
  const { helper, path, params } = statement.call;
  if (helper === 'history' || (helper === undefined && path.original === 'history')) return 'history';
  const [first] = params;
  return helper === 'role' && first?.kind === 'literal' ? String(first.value) : undefined;
}

function yamlSections(text: string): readonly Section[] {
  const tree = readYaml(text).ok ? parseYamlTree(text) : undefined;
  if (tree?.kind !== 'mapping' || tree.flow) return [{ name: { kind: 'text' }, text }];
  const cuts = tree.entries.flatMap(({ key }): readonly Cut[] =>
    key.kind === 'scalar'
      ? [{ at: withComments(text, lineStart(text, key.outerStart)), name: { kind: 'key', key: key.text } }]
      : [],
  );
  return cut(text, [{ at: 0, name: { kind: 'key', key: '' } }, ...cuts]);
}

function logSections(text: string): readonly Section[] {
  const cuts = [...text.matchAll(/^## .*$/gm)].map(
    ({ index, 0: heading }): Cut => ({ at: index, name: { kind: 'key', key: heading.trim() } }),
  );
  return cut(text, [{ at: 0, name: { kind: 'key', key: '' } }, ...cuts]);
}

/** Comments right above a key speak of it. */
function withComments(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const before = lineStart(text, start - 1 - Number(text.slice(start - 2, start) === '\r\n'));
    if (text[before] !== '#') return start;
    start = before;
  }
  return start;
}

function cut(text: string, cuts: readonly Cut[]): readonly Section[] {
  return cuts.flatMap(({ at, name }, index) => {
    const section = text.slice(at, cuts[index + 1]?.at);
    return section === '' ? [] : [{ name, text: section }];
  });
}

function lineStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1), -1) + 1;
}
