import { z } from 'zod';
import type { Message } from '../prompt/request.ts';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('media'), url: z.string(), contentType: z.string().optional() }),
  z.strictObject({ type: z.literal('section'), name: z.string() }),
  z.strictObject({
    type: z.literal('tool-call'),
    id: z.string().optional(),
    name: z.string(),
    input: jsonValueSchema,
  }),
  z.strictObject({
    type: z.literal('tool-result'),
    id: z.string().optional(),
    name: z.string().optional(),
    output: jsonValueSchema,
  }),
]);

/** One turn of a conversation, in examples and recordings. */
export const messageSchema: z.ZodType<Message> = z.strictObject({
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(part)]).describe('A text, or a list of parts'),
}) as z.ZodType<Message>; // zod infers `x?: T | undefined`, the types say `x?: T`
