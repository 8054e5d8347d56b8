import { z } from 'zod';
import { commandIds } from '../commands/command-table.ts';
import type { CallChannel, EventChannel } from './channels.ts';
import { answersCalls, answersEvents } from './contract-answers.ts';
import { loginCalls } from './contract-logins.ts';
import { proposalCalls, proposalEvents } from './contract-proposals.ts';
import { saveRefusals } from './save-refusals.ts';
import { fileContent, filePath, nothing, projectId, fileText as text } from './shapes.ts';

/** An edit that is kept in the journal and not yet anywhere else. `base` is the text that it began from. */
const draft = z.strictObject({
  path: filePath,
  text: text.nullable().describe('null: the file is to be deleted'),
  base: text.nullable().describe('null: the file is new'),
  editedAt: z.iso.datetime(),
});

/** `address`: a project that lies elsewhere, opened by its address. */
const projectKinds = ['sample', 'folder', 'address'] as const;

const project = z.strictObject({
  id: projectId,
  kind: z.enum(projectKinds),
  name: z.string(),
  /** For people: where it lies. */
  place: z.string(),
  files: z.array(z.tuple([filePath, fileContent])).describe('As they are without drafts'),
  drafts: z.array(draft),
  /** Files of which a text was kept aside, and when the last one was. */
  keptAside: z.array(z.strictObject({ path: filePath, at: z.iso.datetime() })),
});

/** What can be opened. */
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sample') }),
  z.strictObject({ kind: z.literal('folder'), folder: z.string().min(1).max(4000) }),
  z.strictObject({
    kind: z.literal('address'),
    address: z.string().min(1).max(2000),
    job: z.string().max(100).optional().describe('To follow the work and to stop it'),
  }),
]);

const recentProject = z.strictObject({
  kind: z.enum(projectKinds),
  name: z.string(),
  place: z.string(),
  openedAt: z.iso.datetime(),
  missing: z.boolean(),
});

const settings = z.strictObject({
  appearance: z.enum(['system', 'light', 'dark']),
  textSize: z.number().min(0.8).max(2).describe('Factor on the size of all texts'),
  editorView: z.enum(['visual', 'source']),
  /** What the page keeps about itself: sizes of panes, the last prompt and example of a project. */
  layout: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const notice = z.strictObject({
  kind: z.enum(['restored', 'set-aside', 'disk-full', 'not-saved', 'no-sandbox']),
  path: z.string().optional(),
  detail: z.string().optional(),
  count: z.int().optional(),
});

/** The shapes of every call: what the page gives, and what it gets. Both are looked at, on each side of the bridge's end. */
export const calls = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      platform: z.enum(['linux', 'mac', 'windows', 'other']),
      notices: z.array(notice).describe('What happened before the page listened'),
      resume: place.nullable().describe('What was open when the page was lost: it is opened again'),
    }),
  },
  'app.open-address': {
    input: z.strictObject({ address: z.url({ protocol: /^(?:https|mailto)$/ }) }),
    output: nothing,
  },
  'folders.list': {
    input: z.strictObject({ folder: z.string().max(4000).nullable().describe('null: the home folder') }),
    output: z.strictObject({
      folder: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.strictObject({ name: z.string(), path: z.string(), hasPrompts: z.boolean() })),
    }),
  },
  'projects.recent': { input: nothing, output: z.array(recentProject) },
  'projects.open': {
    input: place,
    output: project,
  },
  'projects.read': { input: z.strictObject({ id: projectId }), output: project },
  'projects.close': { input: z.strictObject({ id: projectId }), output: nothing },
  'drafts.write': {
    input: z.strictObject({ id: projectId, path: filePath, text: text.nullable(), base: text.nullable() }),
    output: z.strictObject({ editedAt: z.iso.datetime() }),
  },
  'drafts.discard': { input: z.strictObject({ id: projectId, path: filePath }), output: nothing },
  'drafts.keep-aside': {
    input: z.strictObject({ id: projectId, path: filePath, text: text.nullable(), base: text.nullable() }),
    output: z.strictObject({ at: z.iso.datetime() }),
  },
  'drafts.take-back': { input: z.strictObject({ id: projectId, path: filePath }), output: draft },
  'drafts.save-to-folder': {
    input: z.strictObject({ id: projectId, paths: z.array(filePath) }),
    output: z.strictObject({
      saved: z.array(filePath),
      refused: z.array(
        z.strictObject({ path: filePath, code: z.enum(saveRefusals), detail: z.string().optional() }),
      ),
    }),
  },
  'settings.read': { input: nothing, output: settings },
  'settings.write': { input: settings.partial(), output: settings },
  ...proposalCalls,
  ...loginCalls,
  ...answersCalls,
} as const satisfies Record<CallChannel, { readonly input: z.ZodType; readonly output: z.ZodType }>;

/** The shapes of every event. */
export const events = {
  'projects.changed': z.strictObject({
    id: projectId,
    gone: z.boolean().describe('The whole folder is gone'),
    files: z.array(z.tuple([filePath, fileContent.nullable()])).describe('null: deleted'),
  }),
  'app.notice': notice,
  'app.command': z.strictObject({ id: z.enum(commandIds) }),
  ...proposalEvents,
  ...answersEvents,
} as const satisfies Record<EventChannel, z.ZodType>;
