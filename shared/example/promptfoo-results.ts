import { z } from 'zod';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';

const rowSchema = z.looseObject({
  promptIdx: z.number(),
  prompt: z.looseObject({ raw: z.string() }),
  vars: z.record(z.string(), jsonValueSchema).optional(),
  error: z.string().nullish(),
  latencyMs: z.number().nullish(),
  response: z
    .looseObject({
      output: jsonValueSchema.optional(),
      cached: z.boolean().nullish(),
      cost: z.number().nullish(),
      latencyMs: z.number().nullish(),
      finishReason: z.string().nullish(),
      tokenUsage: z.looseObject({ prompt: z.number().nullish(), completion: z.number().nullish() }).nullish(),
    })
    .nullish(),
  testCase: z
    .looseObject({
      description: z.string().nullish(),
      threshold: z.number().nullish(),
      assert: z.array(z.record(z.string(), jsonValueSchema)).nullish(),
      providerOutput: jsonValueSchema.optional(),
      options: z.looseObject({ transform: jsonValueSchema.optional() }).nullish(),
    })
    .optional(),
});

const resultsSchema = z.looseObject({
  results: z.looseObject({
    version: z.literal(3),
    timestamp: z.iso.datetime({ offset: true }).optional().catch(undefined),
    prompts: z.array(z.looseObject({ raw: z.string(), label: z.string().optional(), provider: z.string() })),
    results: z.array(rowSchema),
  }),
  config: z.looseObject({ providers: jsonValueSchema.optional() }).optional(),
});

/** One test with one prompt and one provider. */
export type PromptfooRow = z.infer<typeof rowSchema>;
/** promptfoo's results file, version 3, as far as an import needs it. */
export type PromptfooResults = z.infer<typeof resultsSchema>;

/** Reads the JSON results that promptfoo writes; `undefined` when the text is something else. */
export function readPromptfooResults(text: string): PromptfooResults | undefined {
  try {
    return resultsSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
