import type { Report } from '../check/report.ts';
import { digest as digestOf } from '../digest.ts';
import { isJsonObject, type JsonValue } from '../json.ts';

/** What programs read in a proposal's text. */
export interface BriefData {
  /** The report's digest, which the project's own tests compute again. */
  readonly digest: string;
  /** Name and version of the engine that judged. */
  readonly engine: string;
  /** The digest of all files that were read; absent in texts of an earlier Galley. */
  readonly filesDigest?: string;
  /** The files that the proposal changes, by path, each with the beginning of its digest; null for one that is deleted. */
  readonly changed?: Readonly<Record<string, string | null>>;
}

/** So many changed files are named in a proposal's text; digests of the others are in that of all. */
const mostNamed = 30;

/** What programs will read in the text of a proposal that was judged. */
export function briefData(
  { digest, engine, filesDigest }: Pick<Report, 'digest' | 'engine' | 'filesDigest'>,
  changed: readonly (readonly [path: string, text: string | null])[],
): BriefData {
  const named = changed.slice(0, mostNamed).map(([path, text]) => [path, fileMark(text)]);
  return { digest, engine, filesDigest, changed: Object.fromEntries(named) };
}

/** What stands for the text of a changed file: enough to tell two apart by mistake, not by intent. */
export function fileMark(text: string | null): string | null {
  return text === null ? null : digestOf(text).slice(0, 16);
}

/** The text of a proposal, with Galley's part of it. */
export interface ReadBrief {
  readonly before: string;
  readonly brief: string;
  readonly after: string;
  /** Absent where somebody changed it so that it cannot be read. */
  readonly data?: BriefData;
}

const begin = /^<!-- galley:brief (.*) -->[ \t]*\r?$/;
const end = /^<!-- \/galley:brief -->[ \t]*\r?$/;

/** How long a brief may be so that it fits beside what people wrote, given the most that the whole may be. */
export function roomForBrief(existing: string, data: BriefData, limit: number): number {
  return Math.max(0, limit - replaceBrief(existing, '', data).length);
}

/**
 * Puts a brief into the text of a proposal: in the place of the one that is there, else behind all. What people wrote
 * before and after it stays as it is, to the letter.
 */
export function replaceBrief(existing: string, brief: string, data: BriefData): string {
  const framed = `<!-- galley:brief ${printData(data)} -->\n${brief.trim()}\n<!-- /galley:brief -->`;
  const found = readBrief(existing);
  if (found !== undefined) return found.before + framed + found.after;
  if (existing === '') return framed;
  return `${existing}${existing.endsWith('\n') ? '\n' : '\n\n'}${framed}`;
}

/**
 * Galley's part of a text: from the last beginning before the first end to that end. Hosts may have changed the line
 * ends. A beginning or an end alone is people's text.
 */
export function readBrief(text: string): ReadBrief | undefined {
  let offset = 0;
  let opened: { readonly start: number; readonly inner: number; readonly data: string } | undefined;
  for (const line of text.split('\n')) {
    const next = offset + line.length + 1;
    const data = begin.exec(line)?.[1];
    if (data !== undefined) opened = { start: offset, inner: next, data };
    else if (opened !== undefined && end.test(line)) {
      const read = readData(opened.data);
      return {
        before: text.slice(0, opened.start),
        brief: text.slice(opened.inner, offset).replaceAll('\r\n', '\n').trim(),
        after: text.slice(offset + line.trimEnd().length),
        ...(read === undefined ? {} : { data: read }),
      };
    }
    offset = next;
  }
  return undefined;
}

/** JSON that cannot end the comment it stands in. */
function printData(data: BriefData): string {
  return JSON.stringify({ format: 1, ...data }).replaceAll(
    /[<>&-]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}

function readData(text: string): BriefData | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue; // what is parsed from JSON is JSON
  } catch {
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  const { digest, engine, filesDigest, changed } = value;
  if (typeof digest !== 'string' || typeof engine !== 'string') return undefined;
  return {
    digest,
    engine,
    ...(typeof filesDigest === 'string' && { filesDigest }),
    ...(isDigests(changed) && { changed }),
  };
}

function isDigests(value: JsonValue | undefined): value is Readonly<Record<string, string | null>> {
  if (!isJsonObject(value)) return false;
  return Object.values(value).every((one) => one === null || typeof one === 'string');
}
