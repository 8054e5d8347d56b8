import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { OutputRequest, Tool } from '../prompt/request.ts';

/** What a tool's settings or a recorded query ask of the model besides its messages, in Dotprompt's names. */
export interface ImportedSettings {
  readonly settings: JsonObject;
  readonly tools: readonly Tool[];
  readonly output: OutputRequest;
  /** Names of settings that this import does not know; they are left out. */
  readonly unknown: readonly string[];
}

/** Dotprompt's name of a setting, by the providers' names in small letters without `_` and `-`. */
const names: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  topp: 'topP',
  topk: 'topK',
  maxtokens: 'maxOutputTokens',
  maxtokenstosample: 'maxOutputTokens',
  maxoutputtokens: 'maxOutputTokens',
  maxcompletiontokens: 'maxOutputTokens',
  maxnewtokens: 'maxOutputTokens',
  numpredict: 'maxOutputTokens',
  stop: 'stopSequences',
  stopsequences: 'stopSequences',
  frequencypenalty: 'frequencyPenalty',
  presencepenalty: 'presencePenalty',
  repetitionpenalty: 'repetitionPenalty',
  seed: 'seed',
  reasoningeffort: 'reasoningEffort',
};

/** Part of the request in another way, or of how it is sent: how many answers, through which cache, to which address. */
const otherwise: ReadonlySet<string> = new Set([
  ...[
    'model',
    'custommodel',
    'modeltype',
    'messages',
    'prompt',
    'system',
    'systemmsg',
    'custompromptwrapper',
  ],
  ...['n', 'candidatecount', 'numcontinuations', 'stream', 'usecache', 'dosample', 'returnfulltext'],
  ...['tools', 'functions', 'responseformat', 'toolchoice', 'functioncall', 'paralleltoolcalls'],
]);

/**
 * Reads a provider's settings or a recorded query. The same function serves both, so that they compare equal when they
 * ask the same. Empty values, and `-1` where providers' forms use it for "not set", are unset.
 */
export function importSettings(raw: JsonObject): ImportedSettings {
  const settings: Record<string, JsonValue> = {};
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const plain = key.toLowerCase().replace(/[-_]/g, '');
    const name = Object.hasOwn(names, plain) ? names[plain] : undefined;
    if (isUnset(value) || otherwise.has(plain)) continue;
    if (name === undefined) unknown.push(key);
    else if (name === 'stopSequences') settings[name] = typeof value === 'string' ? [value] : value;
    else if (!(value === -1 && ['topP', 'topK', 'repetitionPenalty'].includes(name))) settings[name] = value;
  }
  return { settings, tools: toolsOf(raw), output: outputOf(raw.response_format), unknown };
}

function isUnset(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function toolsOf(raw: JsonObject): readonly Tool[] {
  const tools = raw.tools ?? raw.functions;
  return Array.isArray(tools) ? tools.filter(isJsonObject) : [];
}

/** OpenAI's `response_format`. */
function outputOf(format: JsonValue | undefined): OutputRequest {
  if (!isJsonObject(format)) return {};
  if (format.type === 'json_object') return { format: 'json' };
  const described = format.json_schema;
  if (format.type !== 'json_schema' || !isJsonObject(described)) return {};
  const schema = described.schema;
  return { format: 'json', ...(schema !== undefined && { schema }) };
}
