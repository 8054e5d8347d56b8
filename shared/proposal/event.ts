import { z } from 'zod';
import { parseSafePath } from '../project/safe-path.ts';
import { longestBrief } from './brief-limit.ts';
import type { ProposalEvent } from './proposal.ts';

/** The version of the stored form of events that this Galley writes. */
export const eventFormat = 1;

const commit = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'must be the full name of a commit');
const id = z.string().regex(/^[\w-]{1,64}$/, 'must be letters, digits, "-" and "_"');
const path = z.string().refine((text) => parseSafePath(text).ok, 'must be a path inside the project');
/** One line: no signs that could break a commit's header or hide the rest of the line. */
const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line')
    .refine((text) => text.trim() !== '', 'must not be blank');
const words = z.string().max(10_000);
const someWords = words.refine((text) => text.trim() !== '', 'must not be blank');

const base = {
  format: z.literal(eventFormat),
  id,
  at: z.iso.datetime({ offset: true }),
  by: z.strictObject({ name: line(200), email: line(320) }),
};
const version = {
  head: commit,
  base: commit,
  title: line(200),
  body: z.string().max(longestBrief),
  ready: z.boolean(),
  paths: z.array(path).min(1).max(1000),
};
const place = z.strictObject({
  path,
  quote: z.string().min(1).max(2000),
  before: z.string().max(200),
  after: z.string().max(200),
});

/** An event as it is stored: what somebody else's program wrote is believed in nothing that is not checked here. */
const storedEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('opened'),
    ...version,
    key: line(100).min(8),
    branch: z
      .string()
      .max(200)
      // A name that git takes, and that is nobody's own: who moves it holds it against the project's settings.
      .regex(/^(?!.*(?:\.\.|\/\/|\/\.|\.lock|\.\/))[A-Za-z0-9][\w./-]*-\d+$/),
    restores: z.int().positive().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('updated'), ...version }),
  z.strictObject({
    ...base,
    kind: z.literal('remark'),
    head: commit,
    text: someWords,
    place: place.optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('answered'), remark: id, text: words, settled: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('approved'), head: commit, text: words.optional() }),
  z.strictObject({ ...base, kind: z.literal('changes-asked'), head: commit, text: someWords }),
  z.strictObject({ ...base, kind: z.literal('made-live'), head: commit, commit }),
  z.strictObject({ ...base, kind: z.literal('withdrawn'), text: words.optional() }),
]);

/**
 * A stored event, read. `newer-format`: a newer Galley wrote it, so this one must not guess what the proposal's state
 * is; `problem` says in English what is wrong with the rest.
 */
export type ReadEvent =
  | { readonly ok: true; readonly event: ProposalEvent }
  | { readonly ok: false; readonly code: 'not-json' | 'newer-format' | 'invalid'; readonly problem: string };

/** The longest stored event, in UTF-16 code units. Longer ones are not read at all. */
export const longestEvent = 400_000;

/** Reads the stored form of an event. It never throws. */
export function readEvent(text: string): ReadEvent {
  if (text.length > longestEvent) return { ok: false, code: 'invalid', problem: 'It is too long.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-json', problem: 'It is not JSON.' };
  }
  const format = z.object({ format: z.number().gt(eventFormat) }).safeParse(value);
  if (format.success) {
    return { ok: false, code: 'newer-format', problem: `It has format ${format.data.format}.` };
  }
  const parsed = storedEventSchema.safeParse(value);
  if (!parsed.success) return { ok: false, code: 'invalid', problem: z.prettifyError(parsed.error) };
  const { format: _format, ...event } = parsed.data;
  return { ok: true, event: event as ProposalEvent }; // zod infers `x?: T | undefined`, the types say `x?: T`
}

/** The stored form of an event: JSON in lines, with a line end at its end. */
export function printEvent(event: ProposalEvent): string {
  return `${JSON.stringify({ format: eventFormat, ...event }, undefined, 2)}\n`;
}

/** Why an event cannot be stored; `field` is where, such as `by.name`. */
export interface EventFault {
  readonly code: 'too-large' | 'invalid';
  readonly field: string;
}

/** What keeps an event from being stored and read again; undefined when nothing does. */
export function faultOf(event: ProposalEvent): EventFault | undefined {
  const issues = storedEventSchema.safeParse({ format: eventFormat, ...event }).error?.issues ?? [];
  const long = issues.find(({ code }) => code === 'too_big');
  const worst = long ?? issues[0];
  if (worst === undefined) return undefined;
  return { code: long === undefined ? 'invalid' : 'too-large', field: worst.path.join('.') };
}

/** Whether a value has the shape of an event, as `readEvent` would read it. */
export function isEvent(value: unknown): value is ProposalEvent {
  if (typeof value !== 'object' || value === null) return false;
  return storedEventSchema.safeParse({ format: eventFormat, ...value }).success;
}
