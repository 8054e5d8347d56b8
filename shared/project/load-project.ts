import type { Contract } from '../check/contract.ts';
import type { Finding } from '../check/finding.ts';
import type { Example } from '../example/example.ts';
import { isOfOtherPrompt, type RecordingFileContent } from '../example/read-recording.ts';
import { defaultPolicy, type Policy } from '../policy/policy.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { defaultConfig, type ProjectConfig } from './config.ts';
import { configPath, type DetectedFile, detectFiles } from './detect.ts';
import type { ProjectFiles } from './file-content.ts';
import { findDuplicateIds } from './find-duplicate-ids.ts';
import { exampleFile, findMisplaced } from './find-misplaced.ts';
import { type FilePlace, type ParsedFile, parseProjectFile } from './parse-project-file.ts';
import { type Project, recordingKey } from './project.ts';

/** A project with what is wrong with its files, and what was read, so that the next load need not read it again. */
export interface LoadedProject {
  readonly project: Project;
  /** Ordered by path, then by place. */
  readonly findings: readonly Finding[];
  readonly memo: ReadonlyMap<string, MemoEntry>;
}

/** A file as it was read; valid while its text and its place are the same. */
export interface MemoEntry {
  readonly text: string;
  readonly place: string;
  readonly parsed: ParsedFile;
  readonly findings: readonly Finding[];
}

/**
 * Reads a project from its files. Nothing makes it fail: what cannot be read is left out and told by a finding.
 * The order of `files` changes nothing. With `previous`, only files that changed are parsed, and the others keep
 * their identity.
 */
export function loadProject(files: ProjectFiles, previous?: LoadedProject): LoadedProject {
  const reader = new Map<string, MemoEntry>();
  const findings: Finding[] = [];
  const read = (path: string, place: FilePlace): ParsedFile['content'] => {
    const file = files.get(path);
    if (!file) return undefined;
    if ('refused' in file) {
      findings.push({
        code: 'file-refused',
        severity: 'error',
        path,
        values: { reason: file.reason, cause: file.refused },
      });
      return undefined;
    }
    const entry = parseOnce(path, place, file.text, previous?.memo.get(path));
    reader.set(path, entry);
    findings.push(...entry.findings);
    return entry.parsed.content;
  };

  const configFile = read(configPath, { kind: 'config' });
  const config = configFile?.kind === 'config' ? configFile.value : undefined;
  const detected = detectFiles(
    [...files.keys()].sort(),
    files.has(configPath) ? (config ?? defaultConfig) : undefined,
  );
  const parts = collect(detected, read);
  const project = assemble(config ?? defaultConfig, parts);
  findings.push(...parts.findings, ...findMisplaced(project, parts.recordingFiles, parts.exampleFiles));
  for (const [path, { text }] of reader) parts.texts.set(path, text);
  return { project, findings: findings.sort(byPlace), memo: reader };
}

interface Parts {
  policy: Policy | undefined;
  readonly prompts: PromptDocument[];
  readonly contracts: Contract[];
  readonly examples: Example[];
  readonly recordingFiles: RecordingFileContent[];
  readonly exampleFiles: ReadonlySet<string>;
  readonly findings: Finding[];
  readonly texts: Map<string, string>;
}

/** Reads every detected file, in the order of their paths. */
function collect(
  detected: ReadonlyMap<string, DetectedFile>,
  read: (path: string, place: FilePlace) => ParsedFile['content'],
): Parts {
  const parts: Parts = {
    policy: undefined,
    prompts: [],
    contracts: [],
    examples: [],
    recordingFiles: [],
    exampleFiles: new Set(
      [...detected.values()].flatMap((file) =>
        file.kind === 'example' ? [exampleFile(file.prompt, file.name)] : [],
      ),
    ),
    findings: [],
    texts: new Map(),
  };
  const taken = new Map<string, string>();
  for (const [path, file] of detected) {
    if (file.kind === 'config') continue;
    if (file.kind === 'foreign') {
      parts.findings.push({
        code: 'format-not-supported',
        severity: 'note',
        path,
        values: { format: file.format },
      });
      continue;
    }
    const place = file.kind === 'recording' ? recordingPlace(path, file, parts.exampleFiles) : file;
    const other = claim(taken, path, place);
    if (other !== undefined) {
      parts.findings.push({ code: 'duplicate-file', severity: 'error', path, values: { other } });
      continue;
    }
    const content = read(path, place);
    if (content?.kind === 'policy') parts.policy = content.value;
    else if (content?.kind === 'prompt') parts.prompts.push(content.value);
    else if (content?.kind === 'contract') parts.contracts.push(content.value);
    else if (content?.kind === 'example') parts.examples.push(content.value);
    else if (content?.kind === 'recording') parts.recordingFiles.push(content.value);
  }
  return parts;
}

/** `soup.playful.rec.yaml` belongs to the example `soup.playful` where there is one, else to `soup` for a variant. */
function recordingPlace(
  path: string,
  { prompt, stem }: Extract<DetectedFile, { kind: 'recording' }>,
  exampleFiles: ReadonlySet<string>,
): FilePlace {
  const dot = stem.lastIndexOf('.');
  if (dot <= 0 || exampleFiles.has(exampleFile(prompt, stem)))
    return { kind: 'recording', path, prompt, example: stem };
  return { kind: 'recording', path, prompt, example: stem.slice(0, dot), variant: stem.slice(dot + 1) };
}

/** The path that already stands for the same thing (`soup.yaml` beside `soup.yml`); undefined when the place is free. */
function claim(taken: Map<string, string>, path: string, place: FilePlace): string | undefined {
  const key = placeKey(place);
  const other = taken.get(key);
  if (other === undefined) taken.set(key, path);
  return other;
}

function assemble(config: ProjectConfig, parts: Parts): Project {
  const examples = new Map<string, Example[]>();
  for (const example of parts.examples.sort((a, b) => compare(a.name, b.name))) {
    const list = examples.get(example.prompt);
    if (list) list.push(example);
    else examples.set(example.prompt, [example]);
  }
  const partials = parts.prompts.filter(({ isPartial }) => isPartial);
  return {
    config,
    policy: parts.policy ?? defaultPolicy,
    prompts: parts.prompts.filter(({ isPartial }) => !isPartial),
    partials: new Map(partials.map((partial) => [partialName(partial), partial])),
    contracts: new Map(parts.contracts.map((contract) => [contract.prompt, contract])),
    examples,
    recordings: new Map(
      parts.recordingFiles
        .filter((file) => !isOfOtherPrompt(file))
        .map(({ recording }) => [
          recordingKey(recording.prompt, recording.variant, recording.example),
          recording,
        ]),
    ),
    texts: parts.texts,
  };
}

function partialName({ name, variant }: PromptDocument): string {
  return variant === undefined ? name : `${name}.${variant}`;
}

/** Equal for places that stand for the same thing. */
function placeKey(place: FilePlace): string {
  switch (place.kind) {
    case 'prompt':
      return `prompt\n${place.name}\n${place.isPartial}\n${place.variant ?? ''}`;
    case 'contract':
      return `contract\n${place.prompt}`;
    case 'example':
      return `example\n${place.prompt}\n${place.name}`;
    case 'recording':
      return `recording\n${place.prompt}\n${place.example}\n${place.variant ?? ''}`;
    default:
      return place.kind;
  }
}

function parseOnce(path: string, place: FilePlace, text: string, known: MemoEntry | undefined): MemoEntry {
  const key = placeKey(place);
  if (known && known.text === text && known.place === key) return known;
  const parsed = parseProjectFile(path, place, text);
  return { text, place: key, parsed, findings: [...parsed.findings, ...findDuplicateIds(parsed, text)] };
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || (a.range?.start ?? 0) - (b.range?.start ?? 0) || compare(a.code, b.code);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
