import { mergeRuns } from '../example/merge-recordings.ts';
import { printRecording } from '../example/print-recording.ts';
import { readRecording } from '../example/read-recording.ts';
import { canonicalJson } from '../json.ts';
import { parseDocument } from '../prompt/parse-document.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { alignSections, nameKey } from './align-sections.ts';
import { type Section, type SectionName, sectionsOf } from './file-sections.ts';
import { mergeText } from './merge-text.ts';
import type { FilePart, MergedFile, SectionConflict } from './merged-file.ts';
import { modelLogPath } from './model-change-log.ts';

/** A file in three versions; `null` where a version does not have it. */
export interface FileVersions {
  readonly path: string;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/**
 * Puts two changes of one file together, message by message for a prompt and key by key for YAML, so that people choose
 * between things they can read. What both changed within one message is merged by `mergeText` first. A result that
 * cannot be read, though both versions can, is one conflict of the whole file.
 */
export function mergeFile({ path, base, mine, theirs }: FileVersions): MergedFile {
  if (mine === theirs || theirs === base) return { kind: 'clean', text: mine };
  if (mine === base) return { kind: 'clean', text: theirs };
  const whole: MergedFile = {
    kind: 'conflict',
    parts: [{ kind: 'conflict', name: { kind: 'text' }, base, mine, theirs }],
  };
  if (mine === null || theirs === null || (base === null && path !== modelLogPath)) return whole;
  const merged = mergeSections(path, base ?? '', mine, theirs);
  if (merged === undefined) return whole;
  if (merged.some(({ kind }) => kind === 'conflict')) return { kind: 'conflict', parts: merged };
  const text = merged.map((part) => (part.kind === 'agreed' ? part.text : '')).join('');
  const readsWorse = !isReadable(path, text) && isReadable(path, mine) && isReadable(path, theirs);
  return readsWorse ? whole : { kind: 'clean', text };
}

/** Merges every file of a set of drafts, in the order given. */
export function mergeFiles(
  files: readonly FileVersions[],
): readonly { readonly path: string; readonly merged: MergedFile }[] {
  return files.map((file) => ({ path: file.path, merged: mergeFile(file) }));
}

/** `undefined` where a side moved sections about, so that pairing them could repeat a key or lose a change. */
function mergeSections(
  path: string,
  baseText: string,
  mineText: string,
  theirText: string,
): readonly FilePart[] | undefined {
  const base = sectionsOf(path, baseText);
  const mine = alignSections(base, sectionsOf(path, mineText));
  const theirs = alignSections(base, sectionsOf(path, theirText));
  const parts: FilePart[] = [];
  for (let at = 0; at <= base.length; at++) {
    const [ofMine = [], ofTheirs = []] = [mine.added[at], theirs.added[at]];
    parts.push(...(path === modelLogPath ? joinEntries : mergeAdded)(ofMine, ofTheirs));
    const section = base[at];
    if (section !== undefined) parts.push(mergeSection(path, section, mine.kept[at], theirs.kept[at]));
  }
  const keys = parts.flatMap(({ name }) => (name.kind === 'key' ? [name.key] : []));
  return new Set(keys).size < keys.length ? undefined : parts.filter((part) => !isEmpty(part));
}

function isEmpty(part: FilePart): boolean {
  return part.kind === 'agreed' && part.text === '';
}

function mergeAdded(mine: readonly Section[], theirs: readonly Section[]): readonly FilePart[] {
  const [first] = mine;
  const isSame = canonicalJson(mine) === canonicalJson(theirs);
  if (first === undefined || theirs.length === 0 || isSame) {
    const by = isSame ? 'both' : first === undefined ? 'theirs' : 'mine';
    const added = first === undefined ? theirs : mine;
    return added.map((section) => ({ kind: 'agreed', ...section, change: { by, base: null } }));
  }
  const isOfOneName = nameKey(first.name) === nameKey(theirs[0]?.name);
  const name: SectionName = isOfOneName ? first.name : { kind: 'text' };
  return [{ kind: 'conflict', name, base: null, mine: textOf(mine), theirs: textOf(theirs) }];
}

/** Entries of a log do not speak against each other: those of both sides stand, each once. */
function joinEntries(mine: readonly Section[], theirs: readonly Section[]): readonly FilePart[] {
  const known = new Set(mine.map(({ text }) => text.trim()));
  const joined = [...mine, ...theirs.filter(({ text }) => !known.has(text.trim()))];
  if (mine.length === 0 || theirs.length === 0) return joined.map((entry) => ({ kind: 'agreed', ...entry }));
  return joined.map(({ name, text }, index) => {
    const newLine = text.includes('\r\n') ? '\r\n' : '\n';
    const isLast = index === joined.length - 1;
    return { kind: 'agreed', name, text: isLast ? text : text.trimEnd() + newLine + newLine };
  });
}

function mergeSection(
  path: string,
  { name, text: base }: Section,
  mineSection: Section | undefined,
  theirSection: Section | undefined,
): FilePart {
  const [mine, theirs] = [mineSection?.text ?? null, theirSection?.text ?? null];
  if (mine === base && theirs === base) return { kind: 'agreed', name, text: base };
  const agreed = (by: 'mine' | 'theirs' | 'both', text: string): FilePart => ({
    kind: 'agreed',
    name,
    text,
    change: { by, base },
  });
  if (mine === theirs) return agreed('both', mine ?? '');
  if (theirs === base) return agreed('mine', mine ?? '');
  if (mine === base) return agreed('theirs', theirs ?? '');
  const conflict: SectionConflict = { kind: 'conflict', name, base, mine, theirs };
  if (mine === null || theirs === null) return conflict;
  if (path.endsWith('.rec.yaml') && nameKey(name) === runsKey) {
    const text = mergeRunsText(base, mine, theirs);
    return text === undefined ? conflict : agreed('both', text);
  }
  const merged = mergeText(base, mine, theirs);
  return merged.kind === 'clean' ? agreed('both', merged.text) : conflict;
}

const runsKey = nameKey({ kind: 'key', key: 'runs' });

/** Answers recorded apart stand beside each other; what either side dropped stays dropped. */
function mergeRunsText(baseText: string, mineText: string, theirText: string): string | undefined {
  const [base, mine, theirs] = [baseText, mineText, theirText].map((text) => {
    const read = readRecording({ path: '', prompt: '', example: '' }, `format: 1\n${text}`);
    return read.ok ? read.value.recording.runs : undefined;
  });
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const keysOf = (runs: typeof mine) => new Set(runs.map(canonicalJson));
  const [before, ofMine, ofTheirs] = [keysOf(base), keysOf(mine), keysOf(theirs)];
  const runs = mergeRuns(mine, theirs).filter((run) => {
    const key = canonicalJson(run);
    return !before.has(key) || (ofMine.has(key) && ofTheirs.has(key));
  });
  const printed = sectionsOf('.yaml', printRecording({ prompt: '', runs }));
  return printed.find(({ name }) => nameKey(name) === runsKey)?.text;
}

function textOf(sections: readonly Section[]): string {
  return sections.map(({ text }) => text).join('');
}

function isReadable(path: string, text: string): boolean {
  if (path.endsWith('.prompt')) return parseDocument(path, text).problems.length === 0;
  return /\.ya?ml$/.test(path) ? readYaml(text).ok : true;
}
