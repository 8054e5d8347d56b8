import { z } from 'zod';
import { longestBrief } from '../proposal/brief-limit.ts';
import { isEvent } from '../proposal/event.ts';
import type { ProposalEvent } from '../proposal/proposal.ts';
import { fileContent, filePath, fileText, nothing, projectId } from './shapes.ts';

const commit = z.string().regex(/^[0-9a-f]{40}$/);
const number = z.int().positive().max(1_000_000);
const words = z.string().max(10_000);
const job = z.string().max(100).optional().describe('To follow the work and to stop it');
const act = z
  .uuid()
  .describe('Made by the page and kept until it is answered: what is sent again is done once');

/** Who the creator is, as reviewers see it. */
const person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().min(3).max(320),
});

/** A proposal with all that happened to it; `stateOf` says where it stands. */
const proposal = z.strictObject({
  number,
  events: z.array(z.custom<ProposalEvent>(isEvent)),
  /** Files of which the live version has other words now, which do not go together with the proposed ones. */
  conflicts: z.array(filePath),
});

/** Where proposals of a project go. `none`: only as a file to be sent by hand. */
const host = z.strictObject({
  kind: z.enum(['local', 'none']),
  /** For people: where it lies. */
  place: z.string(),
  /** The sample, in which its only user plays the reviewer too. */
  allowOwnApproval: z.boolean(),
});

/** A file in three versions that do not go together; null where it is not there. */
const conflict = z.strictObject({
  path: filePath,
  base: fileText.nullable(),
  mine: fileText.nullable(),
  theirs: fileText.nullable(),
});

const sent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), proposal }),
  z.strictObject({ kind: z.literal('conflict'), conflicts: z.array(conflict) }),
]);

/** What somebody says about a proposal. Time and person are added by the services. */
const said = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('remark'),
    head: commit.describe('The version that was seen'),
    text: words,
    place: z
      .strictObject({
        path: filePath,
        quote: z.string().min(1).max(2000),
        before: z.string(),
        after: z.string(),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('answered'), remark: z.string(), text: words, settled: z.boolean() }),
  z.strictObject({ kind: z.literal('approved'), head: commit, text: words.optional() }),
  z.strictObject({ kind: z.literal('changes-asked'), head: commit, text: words }),
  z.strictObject({ kind: z.literal('withdrawn'), text: words.optional() }),
]);

const version = z.strictObject({
  commit,
  at: z.iso.datetime({ offset: true }),
  by: z.string().describe('The name of who made it'),
  title: z.string(),
  path: filePath.describe('Where the file lay in this version'),
  movedFrom: filePath.optional().describe('Where it lay before, with the same words'),
});

/** The shapes of the calls about proposals, versions and addresses. */
export const proposalCalls = {
  'people.me': { input: nothing, output: person.nullable() },
  'people.set-me': { input: person, output: person },
  'projects.look-at': {
    input: z.strictObject({ address: z.string().min(1).max(2000), job: z.string().max(100) }),
    output: z.strictObject({
      name: z.string(),
      place: z.string(),
      liveName: z.string().nullable().describe('Name of the default branch; null when nothing is in it yet'),
      bytes: z.number().nullable().describe('Size of all its history, where it is known'),
    }),
  },
  'projects.refresh': {
    input: z.strictObject({ id: projectId }),
    output: z.strictObject({ moved: z.boolean() }),
  },
  'proposals.list': {
    input: z.strictObject({ id: projectId }),
    output: z.strictObject({ host, proposals: z.array(proposal).describe('Newest first') }),
  },
  'proposals.files': {
    input: z.strictObject({ id: projectId, number }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({ path: filePath, base: fileText.nullable(), proposed: fileText.nullable() }),
      ),
    }),
  },
  'proposals.send': {
    input: z.strictObject({
      id: projectId,
      number: number.nullable().describe('null: a new proposal'),
      head: commit.optional().describe('The version of the proposal that was seen: another is not replaced'),
      paths: z.array(filePath).min(1).max(1000).describe('Files whose drafts travel'),
      title: z.string().trim().min(1).max(200),
      body: z.string().max(longestBrief),
      ready: z.boolean(),
      job,
    }),
    output: sent,
  },
  'proposals.say': { input: z.strictObject({ id: projectId, number, act, what: said }), output: proposal },
  'proposals.make-live': {
    input: z.strictObject({ id: projectId, number, act, head: commit, job }),
    output: sent,
  },
  'proposals.write-patch': {
    input: z.strictObject({
      id: projectId,
      paths: z.array(filePath).min(1).max(1000),
      title: z.string().trim().min(1).max(200),
      body: z.string().max(longestBrief),
      folder: z.string().min(1).max(4000),
    }),
    output: z.strictObject({ file: z.string() }),
  },
  'versions.list': {
    input: z.strictObject({
      id: projectId,
      path: filePath,
      before: commit.nullable(),
      job: z.string().max(100),
    }),
    output: z.strictObject({
      versions: z.array(version).describe('Newest first'),
      more: z.boolean(),
      whole: z.boolean().describe('Nothing came before the last of them'),
    }),
  },
  'versions.files': {
    input: z.strictObject({ id: projectId, commit }),
    output: z.strictObject({ files: z.array(z.tuple([filePath, fileContent])) }),
  },
  'jobs.cancel': { input: z.strictObject({ job: z.string().max(100) }), output: nothing },
} as const;

/** The shapes of the events of long work. */
export const proposalEvents = {
  'jobs.progress': z.strictObject({
    job: z.string(),
    part: z.enum(['preparing', 'receiving', 'unpacking', 'sending']),
    share: z.number().min(0).max(1).nullable().describe('Of this part; null while it is not known'),
    bytes: z.number(),
  }),
} as const;
