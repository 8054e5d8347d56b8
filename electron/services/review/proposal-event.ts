import { z } from 'zod';
import { GitProblem } from '../git/git-failure.ts';

const objectId = z.string().regex(/^[0-9a-f]{40}$/);
const text = z.string().max(200_000);
const line = z.string().max(1_000);

/** Someone as reviewers see them. */
export const personSchema = z.object({ name: line, email: line });

/** What every event tells. `id` is made once by whoever acts, so that a second try is known as such. */
const common = {
  version: z.literal(1),
  id: z.string().min(8).max(100),
  at: z.iso.datetime(),
  by: personSchema,
};

/** The version that is proposed, and the live one that it was made on. */
const versions = { commit: objectId, base: objectId };

/** One thing that happened to a proposal, as it is stored; see `docs/proposals-format.md`. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('opened'),
    ...versions,
    /** Made once by the proposer's Galley for this proposal. */
    key: z.string().min(8).max(100),
    /** Short, such as `galley/soup-3`. */
    branch: z.string().regex(/^galley\/[a-z0-9-]+-\d+$/),
    title: line,
    body: text,
    /** The number of the live proposal that this one takes back. */
    restores: z.int().positive().optional(),
  }),
  z.object({ ...common, kind: z.literal('updated'), ...versions, title: line, body: text }),
  /** `quote` is the sentence of the file that is meant; empty for the file, with an empty `path` for all. */
  z.object({ ...common, kind: z.literal('remark'), path: line, quote: text, text }),
  /** `remark` is the id of the remark that is answered. */
  z.object({ ...common, kind: z.literal('answered'), remark: z.string().max(100), text }),
  z.object({ ...common, kind: z.literal('approved'), commit: objectId }),
  z.object({ ...common, kind: z.literal('changes-asked'), commit: objectId, text }),
  /** `live` is the version that the default branch was moved to. */
  z.object({ ...common, kind: z.literal('made-live'), commit: objectId, live: objectId }),
  z.object({ ...common, kind: z.literal('withdrawn'), text }),
]);

/** Someone as reviewers see them. */
export type Person = z.output<typeof personSchema>;

/** One thing that happened to a proposal. */
export type ProposalEvent = z.output<typeof eventSchema>;

/** An event as the file that keeps it. A text over its limit is a `too-large` with the field's name. */
export function printEvent(event: ProposalEvent): string {
  const parsed = eventSchema.safeParse(event);
  const long = parsed.error?.issues.find(({ code }) => code === 'too_big');
  if (long) throw new GitProblem('too-large', { detail: long.path.join('.') });
  if (!parsed.success) throw parsed.error;
  return `${JSON.stringify(parsed.data, undefined, 2)}\n`;
}

/** Reads an event; undefined for one that this Galley does not understand, such as a newer one's. */
export function parseEvent(source: string): ProposalEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(source)).data;
  } catch {
    return undefined;
  }
}
