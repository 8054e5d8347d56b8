import { z } from 'zod';
import { reasons } from '../example/evidence.ts';
import { changes } from './compare-live.ts';
import { reportFormat } from './report.ts';
import { verdicts } from './verdict.ts';

const verdict = z.enum(verdicts);
const verdictCounts = z.record(verdict, z.int().min(0));
const evidenceClass = z.enum(['same', 'cosmetic', 'missing', 'model', 'changed']);
const offset = z.int().min(0);

const excerpt = z.strictObject({ text: z.string(), start: offset, end: offset });

const check = z.strictObject({
  key: z.string().describe("The check's id, else its type with a number; stable within the example"),
  type: z.string(),
  description: z.string().optional(),
  path: z.string().describe('File that demands the check'),
  pointer: z.array(z.union([z.string(), z.int()])).describe("Where the check stands in that file's YAML"),
  line: z.int().min(1).optional(),
  kind: z
    .enum(['answer', 'measurement'])
    .describe('measurement: latency and cost, measured once and no proof'),
  demanded: z.boolean().describe('false for weight 0, which only measures'),
  verdict,
  cause: z
    .enum(['nothing-recorded', 'evidence', 'written-by-hand', 'no-request', 'too-few-samples'])
    .optional()
    .describe('Why it is to retest'),
  last: z.enum(['passed', 'failed']).optional().describe('To retest: how it stood on the recorded answer'),
  passed: z.int().min(0),
  samples: z.int().min(0),
  required: z.int().min(0),
  reason: z.string(),
  span: z.strictObject({ sample: offset, start: offset, end: offset, excerpt }).optional(),
  change: z.enum(changes).optional().describe('How it stands against the live version'),
});

const example = z.strictObject({
  name: z.string(),
  path: z.string(),
  description: z.string().optional(),
  evidence: z.strictObject({
    class: evidenceClass,
    reasons: z.array(z.enum(reasons)),
  }),
  origin: z.enum(['model', 'import', 'written']).optional(),
  recordingPath: z.string().optional(),
  recordedAt: z.string().optional(),
  answeredBy: z.string().optional(),
  outOfDate: z.boolean(),
  tokens: z.strictObject({ count: z.number(), exact: z.boolean() }).optional(),
  cost: z.strictObject({ usd: z.number(), exact: z.boolean() }).optional(),
  reached: z.boolean().optional().describe('What is sent differs from the live version'),
  checks: z.array(check),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  path: z.string(),
  range: z.strictObject({ start: offset, end: offset }).optional().describe('UTF-16 offsets into the file'),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  prompt: z.string().optional(),
  example: z.string().optional(),
  fix: z
    .strictObject({
      label: z.string(),
      path: z.string(),
      range: z.strictObject({ start: offset, end: offset }),
      text: z.string(),
    })
    .optional(),
});

const againstLive = z.strictObject({
  base: z.string(),
  reached: z.int().min(0),
  examples: z.int().min(0),
  changes: z.record(z.enum(changes), z.int().min(0)),
  removedExamples: z.array(
    z.strictObject({
      prompt: z.string(),
      variant: z.string().optional(),
      example: z.string(),
      path: z.string(),
      held: z.int().min(0).describe('Its checks that held'),
    }),
  ),
  weakenedRules: z.array(z.strictObject({ path: z.string(), rule: z.string().describe('In words') })),
  weakened: z.array(
    z.strictObject({
      prompt: z.string(),
      variant: z.string().optional(),
      example: z.string(),
      key: z.string(),
      change: z.enum(['removed', 'loosened']),
      verdict: verdict.describe("What the live version's check gets on the draft"),
    }),
  ),
  tokens: z.strictObject({ before: z.number(), after: z.number(), exact: z.boolean() }).optional(),
});

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** The JSON form of a report, as `prompt-check --format json` prints it. */
export const reportSchema = z.strictObject({
  format: z.literal(reportFormat),
  engine: z.string(),
  illustrative: z.boolean().describe('true where answers written by hand count: then nothing here is proof'),
  counts: z.strictObject({
    prompts: z.int().min(0),
    examples: z.int().min(0),
    evidence: z.record(evidenceClass, z.int().min(0)).describe('Examples by their evidence'),
    checks: verdictCounts,
    measurements: verdictCounts,
    findings: z.record(z.enum(['error', 'warning', 'note']), z.int().min(0)),
    outOfDate: z.int().min(0),
  }),
  againstLive: againstLive.optional(),
  prompts: z.array(
    z.strictObject({
      name: z.string(),
      variant: z.string().optional(),
      path: z.string(),
      title: z.string(),
      model: z.string().optional(),
      examples: z.array(example),
    }),
  ),
  findings: z.array(finding),
  digest: sha256,
  filesDigest: sha256.describe('Over everything that was read, alone'),
  proposal: z
    .strictObject({
      result: z.enum(['same', 'different', 'unknown']),
      sentences: z.array(z.string()),
    })
    .optional()
    .describe("Whether this is the result that the proposal's author had"),
});
