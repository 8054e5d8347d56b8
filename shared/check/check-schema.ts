import { z } from 'zod';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';
import type { Check } from './check.ts';

const common = {
  id: z
    .string()
    .min(1)
    .optional()
    .describe('Stable name of the check, so that a verdict can be followed across edits'),
  weight: z
    .number()
    .min(0)
    .optional()
    .describe('Share in a weighted score; default 1; 0 measures without demanding'),
  threshold: z.number().optional().describe('Limit of the check; what it limits depends on the type'),
  metric: z.string().optional().describe('Name under which the score is summed up'),
  description: z.string().optional().describe('The check as a sentence'),
};

const singleCheck = z.strictObject({
  ...common,
  type: z
    .string()
    .min(1)
    .refine((type) => type !== 'assert-set', {
      error: 'an assert-set needs "assert", a list of checks',
      abort: true,
    })
    .refine((type) => type !== 'not-assert-set', {
      error: 'a set of checks cannot be turned around: write "not-" before the checks in it',
      abort: true,
    })
    .describe('One of the check types, or the same with "not-" before it'),
  value: jsonValueSchema.optional().describe('What to compare with; its shape depends on the type'),
});

const checkSet = z.strictObject({
  ...common,
  type: z.literal('assert-set'),
  get assert(): z.ZodType<readonly Check[]> {
    return z.array(checkSchema).describe('Checks that are judged together');
  },
});

/**
 * A check in a file. The vocabulary is promptfoo's; see `docs/checks.md`.
 * Unknown types are let through here, because a newer Galley may know them: the engine reports them as not run.
 */
export const checkSchema: z.ZodType<Check> = z.union([singleCheck, checkSet]) as z.ZodType<Check>; // zod infers `x?: T | undefined`, the types say `x?: T`
