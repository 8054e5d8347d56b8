import { z } from 'zod';
import type { JsonObject, JsonValue } from '../json.ts';
import type { ModelRequest } from '../prompt/request.ts';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';
import { messageSchema } from './message-schema.ts';

/** The version of the recording format that this Galley writes. */
export const recordingFormat = 1;

const request = z.strictObject({
  model: z.string().optional().describe('The model that was asked for, as the prompt names it'),
  settings: z.record(z.string(), jsonValueSchema).optional().describe('Only what was set'),
  tools: z.array(z.union([z.string(), z.record(z.string(), jsonValueSchema)])).optional(),
  output: z
    .strictObject({ format: z.string().optional(), schema: jsonValueSchema.optional() })
    .optional()
    .describe('The form that the answer was asked in'),
  messages: z.array(messageSchema).describe('What was sent'),
  redacted: z
    .array(z.string())
    .optional()
    .describe('Kinds of data that were taken out of this file and not out of what was sent'),
});

/** One answer, as recordings and journals hold it. */
export const sampleSchema = z.strictObject({
  model: z.string().optional().describe('The model that answered, as the provider names it'),
  text: z.string().describe('The answer'),
  toolCalls: z
    .array(z.strictObject({ id: z.string().optional(), name: z.string(), input: jsonValueSchema }))
    .optional()
    .describe('Tools that the model asked for'),
  finishReason: z.string().optional(),
  usage: z
    .strictObject({ inputTokens: z.number().optional(), outputTokens: z.number().optional() })
    .optional()
    .describe('Tokens, as the provider counted them'),
  latencyMs: z.number().optional().describe('Milliseconds from the request to the whole answer'),
  cost: z
    .number()
    .optional()
    .describe('US dollars, only where an imported recording states it without usage'),
});

const run = z.strictObject({
  origin: z
    .enum(['model', 'import', 'written'])
    .describe(
      'model: recorded by Galley; import: taken over from another tool; written: by hand, never proof',
    ),
  recordedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Quoted, so that YAML 1.1 readers keep a string'),
  by: z.string().optional().describe('The program that recorded it'),
  request: request.optional().describe('Absent when an import did not tell what was asked'),
  samples: z.array(sampleSchema).min(1).describe('Every attempt of the run'),
});

/** The file of an example's recordings for a prompt, `goldens/<prompt>/<name>[.<variant>].rec.yaml`: machines write it. */
export const recordingFileSchema = z.strictObject({
  format: z.literal(recordingFormat).describe('Version of this file format'),
  prompt: z
    .string()
    .optional()
    .describe('The prompt that these answers belong to, to notice a misplaced file'),
  runs: z.array(run),
});

/** One answer of a run. */
export interface Sample {
  readonly model?: string;
  readonly text: string;
  readonly toolCalls?: readonly { readonly id?: string; readonly name: string; readonly input: JsonValue }[];
  readonly finishReason?: string;
  readonly usage?: { readonly inputTokens?: number; readonly outputTokens?: number };
  readonly latencyMs?: number;
  readonly cost?: number;
}

/** A request as recorded: `redacted` lists the kinds of data that the file holds stand-ins for. */
export interface RecordedRequest extends ModelRequest {
  readonly redacted?: readonly string[];
}

/** One asking: what was sent and every answer that came back. */
export interface Run {
  readonly origin: 'model' | 'import' | 'written';
  /** ISO 8601 with offset. */
  readonly recordedAt?: string;
  readonly by?: string;
  readonly request?: RecordedRequest;
  readonly samples: readonly Sample[];
}

/** All runs of one example for one prompt or variant, oldest first as in the file. */
export interface Recording {
  readonly path: string;
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  readonly runs: readonly Run[];
}

/** Fills the parts of a stored request that a file may leave out. */
export function completeRequest(
  stored: Partial<RecordedRequest> & Pick<ModelRequest, 'messages'>,
): RecordedRequest {
  const { settings = {} as JsonObject, tools = [], output = {}, ...rest } = stored;
  return { ...rest, settings, tools, output };
}
