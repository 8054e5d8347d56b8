import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { instant, type RowResult } from './usage-fields.ts';
import type { UsageRow } from './usage-row.ts';

/** Spans in what an OpenTelemetry exporter wrote: OTLP in JSON, a list, or one span by itself; `undefined` for anything else. */
export function spansIn(value: JsonValue): readonly JsonObject[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const resources = value.resourceSpans ?? value.resource_spans;
  if (Array.isArray(resources)) {
    return objects(resources)
      .flatMap((resource) =>
        objects(resource.scopeSpans ?? resource.scope_spans ?? resource.instrumentationLibrarySpans),
      )
      .flatMap(({ spans }) => objects(spans));
  }
  const isSpan =
    value.attributes !== undefined && (value.name !== undefined || spanTime(value) !== undefined);
  return isSpan ? [value] : undefined;
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Operations that are no answers of a model, or hold other spans that are counted (semantic conventions for GenAI). */
const otherOperations: ReadonlySet<unknown> = new Set([
  'embeddings',
  'execute_tool',
  'invoke_agent',
  'create_agent',
  'retrieval',
]);

/**
 * The call of a model that a span tells by the semantic conventions for GenAI (`gen_ai.*`), also in their older names, or
 * by OpenInference's (`llm.*`); `undefined` when it tells none.
 */
export function rowOfSpan(span: JsonObject): RowResult | undefined {
  const attributes = attributesOf(span.attributes);
  const first = (...keys: readonly string[]): JsonValue | undefined => {
    const key = keys.find((one) => attributes.has(one));
    return key === undefined ? undefined : attributes.get(key);
  };
  const model = first('gen_ai.response.model', 'gen_ai.request.model', 'llm.model_name');
  const inputTokens = first(
    'gen_ai.usage.input_tokens',
    'gen_ai.usage.prompt_tokens',
    'llm.token_count.prompt',
  );
  if (otherOperations.has(first('gen_ai.operation.name'))) return undefined;
  if (typeof model !== 'string' && inputTokens === undefined) return undefined;
  const start = spanTime(span);
  if (start === undefined) return { code: 'no-time' };
  const requested = first('gen_ai.request.model') ?? model;
  const provider = first('gen_ai.provider.name', 'gen_ai.system', 'llm.provider');
  const named = nameOfModel(requested, provider);
  const prompt = first('galley.prompt', 'gen_ai.prompt.name', 'prompt.name', 'llm.prompt_template.name');
  if (named === undefined && typeof prompt !== 'string') return { code: 'no-model' };
  const row: { -readonly [Key in keyof UsageRow]: UsageRow[Key] } = { at: start };
  if (typeof prompt === 'string') row.prompt = prompt;
  if (named !== undefined) row.model = named;
  const outputTokens = first(
    'gen_ai.usage.output_tokens',
    'gen_ai.usage.completion_tokens',
    'llm.token_count.completion',
  );
  for (const [field, value] of [
    ['inputTokens', inputTokens],
    ['outputTokens', outputTokens],
    ['cost', first('gen_ai.usage.cost', 'llm.cost.total')],
  ] as const) {
    if (value === undefined) continue;
    const figure = Number(value);
    if (!Number.isFinite(figure) || figure < 0) return { code: 'bad-figure', field };
    row[field] = figure;
  }
  const latency = spanLatency(span, start);
  if (latency !== undefined) row.latencyMs = latency;
  const reasons = first('gen_ai.response.finish_reasons');
  const reason = Array.isArray(reasons) ? reasons[0] : reasons;
  if (typeof reason === 'string') row.finishReason = reason;
  const inputs = inputsOf(attributes);
  if (inputs !== undefined) row.inputs = inputs;
  return row;
}

function nameOfModel(model: JsonValue | undefined, provider: JsonValue | undefined): string | undefined {
  if (typeof model !== 'string') return undefined;
  // The conventions name `gcp.gemini`, `aws.bedrock`, `azure.ai.openai`: the last part is the one that models are named by.
  const name = typeof provider === 'string' ? provider.split('.').at(-1) : undefined;
  return name === undefined || model.includes('/') ? model : `${name}/${model}`;
}

/** Values of fill-ins: `galley.input.<name>` one by one, or OpenInference's as JSON. */
function inputsOf(attributes: ReadonlyMap<string, JsonValue>): JsonObject | undefined {
  const own = [...attributes].flatMap(([key, value]) =>
    key.startsWith('galley.input.') ? [[key.slice('galley.input.'.length), value] as const] : [],
  );
  if (own.length > 0) return Object.fromEntries(own);
  const template = attributes.get('llm.prompt_template.variables');
  if (typeof template !== 'string') return isJsonObject(template) ? template : undefined;
  try {
    const parsed: unknown = JSON.parse(template);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Attributes as OTLP lists them, or as a plain object. */
function attributesOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> {
  if (isJsonObject(value)) return new Map(Object.entries(value));
  return new Map(
    objects(value).flatMap(({ key, value: any }) =>
      typeof key === 'string' ? [[key, anyValue(any)] as const] : [],
    ),
  );
}

/** OTLP's `AnyValue` (opentelemetry-proto, common.proto) as plain JSON. Whole numbers come as texts. */
function anyValue(value: JsonValue | undefined): JsonValue {
  if (!isJsonObject(value)) return value ?? null;
  if (isJsonObject(value.arrayValue)) return objects(value.arrayValue.values).map(anyValue);
  if (isJsonObject(value.kvlistValue))
    return Object.fromEntries(attributesOf(value.kvlistValue.values ?? []));
  const { stringValue, intValue, doubleValue, boolValue } = value;
  return stringValue ?? (intValue === undefined ? (doubleValue ?? boolValue ?? null) : Number(intValue));
}

/** When a span began: OTLP's nanoseconds, the exporters' ISO time, microseconds, or pair of seconds and nanoseconds. */
function spanTime(span: JsonObject): number | undefined {
  return timeOf(
    span.startTimeUnixNano ??
      span.start_time_unix_nano ??
      span.startTime ??
      span.start_time ??
      span.timestamp,
  );
}

function spanLatency(span: JsonObject, start: number): number | undefined {
  const end = timeOf(span.endTimeUnixNano ?? span.end_time_unix_nano ?? span.endTime ?? span.end_time);
  if (end !== undefined) return Math.max(0, end - start);
  return typeof span.duration === 'number' ? span.duration / 1000 : undefined;
}

function timeOf(value: JsonValue | undefined): number | undefined {
  if (!Array.isArray(value)) return instant(value);
  const [seconds, nanos] = value as readonly JsonValue[]; // Array.isArray loses the element's type
  return typeof seconds === 'number' ? seconds * 1000 + Number(nanos ?? 0) / 1e6 : undefined;
}
