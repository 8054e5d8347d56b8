import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { jsonValueSchema } from '../yaml/json-value-schema.ts';

/** A model that a prompt node asks, with the settings of its form. */
const modelSchema = z.looseObject({
  key: z.string().optional(),
  name: z.string().optional(),
  model: z.string().optional(),
  settings: z.record(z.string(), jsonValueSchema).optional(),
});

/** A cached asking. Older flows say `info` for `vars`, and hold one object where newer hold a list. */
const entrySchema = z.looseObject({
  prompt: z.string(),
  query: z.record(z.string(), jsonValueSchema).optional(),
  responses: z.array(jsonValueSchema),
  raw_response: jsonValueSchema.optional(),
  vars: z.record(z.string(), jsonValueSchema).optional(),
  info: z.record(z.string(), jsonValueSchema).optional(),
  metavars: z.record(z.string(), jsonValueSchema).optional(),
});

const flowSchema = z.looseObject({
  flow: z.looseObject({
    nodes: z.array(
      z.looseObject({
        id: z.string(),
        type: z.string().optional(),
        data: z.record(z.string(), jsonValueSchema).optional(),
      }),
    ),
  }),
  cache: z.record(z.string(), jsonValueSchema).optional(),
});

/** A model of a prompt node. */
export type ChainforgeModel = z.infer<typeof modelSchema>;
/** A cached asking with its answers. */
export type ChainforgeEntry = z.infer<typeof entrySchema>;

/** The cached askings of one model; `model` is as it was when they were asked. */
export interface ChainforgeCache {
  readonly model: ChainforgeModel;
  readonly entries: readonly ChainforgeEntry[];
}

/** A prompt node of a flow. */
export interface ChainforgeNode {
  readonly id: string;
  readonly title?: string;
  readonly template: string;
  readonly models: readonly ChainforgeModel[];
  readonly caches: readonly ChainforgeCache[];
  /** Cached askings that have not the shape of one. */
  readonly unreadable: number;
}

/** A ChainForge file as far as an import needs it. */
export interface ChainforgeFlow {
  readonly prompts: readonly ChainforgeNode[];
  /** Nodes whose work is not taken over, each with its type. */
  readonly others: readonly { readonly title: string; readonly type: string }[];
}

/** Nodes that only feed prompts, show answers or hold remarks: nothing of them is missed. */
const silent = /^(?:textfields|csv|table|items|tabular|upload|vis|inspect|comment|multimedia|selectvars)/i;

/** Reads a `.cforge` file; `undefined` when it is none. Shapes of 2023 to 2025 are known. */
export function readChainforge(text: string): ChainforgeFlow | undefined {
  const file = flowSchema.safeParse(parseJson(text));
  if (!file.success) return undefined;
  const { flow, cache = {} } = file.data;
  const prompts: ChainforgeNode[] = [];
  const others: { title: string; type: string }[] = [];
  for (const { id, type = '', data = {} } of flow.nodes) {
    const title = typeof data.title === 'string' ? data.title : undefined;
    if ((type === 'prompt' || type === 'chat') && typeof data.prompt === 'string') {
      const models = z.array(modelSchema).safeParse(data.llms).data ?? [];
      const { caches, unreadable } = cachesOf(id, cache);
      prompts.push({
        id,
        template: data.prompt,
        models,
        caches,
        unreadable,
        ...(title !== undefined && { title }),
      });
    } else if (!silent.test(type)) others.push({ title: title ?? id, type });
  }
  return { prompts, others };
}

/** A node's index file names, for each file of answers, the model that gave them. */
function cachesOf(id: string, cache: JsonObject): Pick<ChainforgeNode, 'caches' | 'unreadable'> {
  const index = z.looseObject({ cache_files: z.record(z.string(), z.union([modelSchema, z.string()])) });
  const files = index.safeParse(cache[`${id}.json`]).data?.cache_files ?? {};
  let unreadable = 0;
  const caches = Object.entries(files).map(([file, model]) => {
    const stored = z.record(z.string(), jsonValueSchema).safeParse(cache[file]).data ?? {};
    const entries = Object.values(stored)
      .flat()
      .flatMap((entry) => {
        const read = entrySchema.safeParse(entry);
        if (!read.success) unreadable++;
        return read.success ? [read.data] : [];
      });
    return { model: typeof model === 'string' ? { name: model, model } : model, entries };
  });
  return { caches, unreadable };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
