import { z } from 'zod';
import type { Check } from '../check/check.ts';
import { checkSchema } from '../check/check-schema.ts';
import type { JsonObject } from '../json.ts';
import type { Turn } from '../prompt/segment.ts';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';
import { messageSchema } from './message-schema.ts';

/** The version of the example format that this Galley writes. */
export const exampleFormat = 1;

/** The file of an example, `goldens/<prompt>/<name>.yaml`: people write it. */
export const exampleSchema = z.strictObject({
  format: z.literal(exampleFormat).describe('Version of this file format'),
  description: z.string().optional().describe('What the example is about, in a few words'),
  history: z.array(messageSchema).optional().describe('Earlier turns of the conversation'),
  input: z.record(z.string(), jsonValueSchema).optional().describe('A value for each fill-in'),
  threshold: z
    .number()
    .optional()
    .describe('When set, the checks are judged together: their weighted score must reach it'),
  expect: z.array(checkSchema).optional().describe('What must hold for the answer'),
});

/** An example: the inputs, the earlier turns, and what must hold. */
export interface Example {
  /** Path of its file in the project. */
  readonly path: string;
  /** Name of the prompt that it belongs to. */
  readonly prompt: string;
  /** Its file's name without extension: unique within the prompt. */
  readonly name: string;
  readonly description?: string;
  readonly history: readonly Turn[];
  readonly input: JsonObject;
  readonly threshold?: number;
  readonly checks: readonly Check[];
}
